import { type CheckedClaim, renderAnswered } from "../../src/charts/claim-text.js";
import { judgeWith } from "../../src/model/claim.js";
import { inEachLanguage, LANGS, type Lang } from "../../src/model/indicator.js";
import { type ExampleReading, renderExample } from "../../src/pages/own-reading.js";
import { CLAIMS } from "../../src/words/claims.js";
import { EXAMPLE_REPORT } from "../../src/words/read.js";
import { nameClaims, readClaims } from "../claims.js";
import { loadExtractor } from "../commands/extractor.js";
import { parseDocument } from "../parse.js";
import type { OpenData } from "./project.js";
import { gatherStated } from "./stated.js";

/** The example of the page of claims with its answer in each language, as the page itself would give it: in sight before anything is pasted or any script runs. */
export async function answerExample({ tables, edition }: Pick<OpenData, "tables" | "edition">): Promise<Record<Lang, string>> {
  const { lexicon } = await loadExtractor();
  const books = gatherStated(tables);
  const indicators = new Map(tables.indicators.map(({ id, name_zh, name_en }) => [id, { zh: name_zh, en: name_en }]));
  const answers = await Promise.all(
    LANGS.map(async (lang) => {
      const text = CLAIMS.exampleText[lang];
      const { claims, names } = nameClaims(readClaims(text, lexicon, { bureau: null, year: new Date().getFullYear() - 1 }), indicators);
      const checked = claims.map(async (claim): Promise<CheckedClaim> => {
        const judged = await judgeWith(claim, (bureau) => Promise.resolve(books.make(bureau)));
        return { claim, ...judged };
      });
      return [lang, renderAnswered(text, await Promise.all(checked), { names, version: edition.version, lang }).text] as const;
    }),
  );
  const byLang = new Map(answers);
  return inEachLanguage((lang) => byLang.get(lang) ?? "");
}

/** The example of the page that reads reports, read as the page itself would: in sight before anything is dropped or any script runs. */
export async function readExample({ tables }: Pick<OpenData, "tables">): Promise<Record<Lang, string>> {
  const document = { text: EXAMPLE_REPORT, offsets: true };
  const names = Object.fromEntries(tables.indicators.map(({ id, name_zh, name_en }) => [id, { zh: name_zh, en: name_en }]));
  const reading: ExampleReading = { ...document, ...parseDocument(document, await loadExtractor()), names };
  return inEachLanguage((lang) => renderExample(reading, lang).text);
}
