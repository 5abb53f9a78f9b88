import { pasteText } from "../charts/claim-text.js";
import { figureHref, seenFrom } from "../charts/observed.js";
import { CLAIM_VERDICTS, judgeWith } from "../model/claim.js";
import { baseIndicator } from "../model/comparability.js";
import type { Lang, Words } from "../model/indicator.js";
import { type StatedBook, statedFile } from "../model/meant.js";
import type { ReadClaim } from "../model/reading.js";
import { CLAIMS } from "../words/claims.js";
import { HEDGES, PERIODS } from "../words/terms.js";
import { TOOLS_SAY } from "../words/tools.js";
import { fill } from "../words/ui.js";
import { cutList, LANG, limitOf, makeAnswer } from "./answer.js";
import { defineTool } from "./arguments.js";
import type { AtlasDoor } from "./tool.js";

/** What each number of a paragraph is worth against what sources state. */
export const checkClaim = defineTool(
  {
    name: "check_claim",
    title: "Check a claim",
    description:
      "Reads every number of a paragraph in Chinese or English that names a place or bureau and a year, and holds it against what the sources state: as stated, rounded, hedge dropped, other basis, part of the whole, other period, contradicts, or not in the atlas, with the sentence it rests on, a caveat and a citation to paste. Not in the atlas means neither right nor wrong.",
    parameters: {
      text: {
        type: "string",
        minLength: 1,
        maxLength: 20_000,
        description: "The paragraph, in Chinese or English, naming place or bureau and year.",
      },
      limit: limitOf(200, 50),
      lang: LANG,
    },
    required: ["text"],
  },
  async ({ text, limit, lang }, atlas) => {
    const { claims, names } = await atlas.readParagraph(text, new Date().getFullYear() - 1);
    const { shown, left_out } = cutList(claims, limit, lang);
    const load = (bureau: string) => atlas.load(`reader/${statedFile(bureau)}`) as Promise<StatedBook | null>;
    const checked = await Promise.all(
      shown.map(async (claim) => {
        const { judgement, book } = await judgeWith(claim, load);
        return tellClaim(
          claim,
          { ...judgement, paste: pasteText({ claim, judgement, book }, { names, version: atlas.version, lang }) },
          { names, atlas, lang },
        );
      }),
    );
    const unread = shown.filter(({ indicator, bureau }) => indicator === "" || bureau === "").length;
    const unheld = checked.filter(({ verdict }) => verdict === "unknown").length;
    const notes = [
      ...(claims.length === 0 ? [CLAIMS.none[lang]] : []),
      ...(unread > 0 ? [fill(TOOLS_SAY.unread[lang], unread)] : []),
      ...(unheld > 0 ? [fill(TOOLS_SAY.unheld[lang], unheld)] : []),
    ];
    return makeAnswer({ left_out: [...notes, ...left_out], claims: checked, addresses: { page: `${lang}/claims.html` } }, atlas, lang);
  },
);

type Judged = Awaited<ReturnType<typeof judgeWith>>["judgement"] & { paste: string };

function tellClaim(
  claim: ReadClaim,
  { verdict, on, paste }: Judged,
  { names, atlas, lang }: { names: Readonly<Record<string, Words>>; atlas: AtlasDoor; lang: Lang },
) {
  const { raw, from, to, value, unit, qualifier, bureau, indicator, year, dated, period, scope, rule } = claim;
  const name = (id: string) => names[id]?.[lang] ?? null;
  return {
    ...{ number: raw, from, to, verdict, verdict_means: CLAIM_VERDICTS[verdict][lang] },
    read_as: {
      ...{ bureau, bureau_name: name(bureau), indicator, indicator_name: name(baseIndicator(indicator)), value, unit },
      ...{
        hedge: HEDGES[qualifier][lang],
        year,
        year_is_named: dated,
        period: PERIODS[period][lang],
        scope,
        unread_because: indicator === "" ? rule : null,
      },
    },
    rests_on: on && {
      ...{ id: on.id, value: on.value, unit: on.unit, lower: on.lower, upper: on.upper, hedge: HEDGES[on.qualifier][lang], year: on.year },
      ...{ period: PERIODS[on.period][lang], scope: on.scope, quote: on.quote, doubted: on.doubted },
      page: `${atlas.root}${seenFrom(figureHref(on.id, on.bureau), `${lang}/`)}`,
    },
    caveat_and_citation: paste || CLAIMS.nothing[lang],
  };
}
