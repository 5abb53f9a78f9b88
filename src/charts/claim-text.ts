import { type Html, html } from "../html.js";
import { CLAIM_VERDICTS, type Judgement } from "../model/claim.js";
import { baseIndicator } from "../model/comparability.js";
import type { Lang, Words } from "../model/indicator.js";
import type { StatedBook, StatedFigure } from "../model/meant.js";
import type { ReadClaim } from "../model/reading.js";
import { renderTable, type TableCell, type TableRow } from "../table.js";
import { CLAIM_CAVEATS, CLAIMS } from "../words/claims.js";
import { BASIS_NAMES, PERIODS } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { figureHref } from "./observed.js";

/** A number that was claimed, with what became of it and all that is stated of its bureau. */
export interface CheckedClaim {
  claim: ReadClaim;
  judgement: Judgement;
  book: StatedBook | null;
}

/** What checked claims are told with: names of indicators and bureaus by id, and the version of the data. */
export interface ClaimContext {
  names: Readonly<Record<string, Words>>;
  version: string;
  lang: Lang;
}

/** The paragraph with every number marked by its verdict, and a row for each: what it was read as, the sentence, and a text to paste. */
export function renderClaims(text: string, checked: readonly CheckedClaim[], context: ClaimContext): Html {
  const { lang } = context;
  const heads = [CLAIMS.number, CLAIMS.verdict, CLAIMS.reading, CLAIMS.source, CLAIMS.paste].map((words) => words[lang]);
  return html`<p class="claims-text" lang="${langOf(text)}">${markText(text, checked)}</p>
    <div class="atlas-bureau">
      ${renderTable({ label: CLAIMS.verdict[lang], heads, rows: checked.map((each, i) => rowOf(each, i, context)) })}
    </div>`;
}

/** An example with its answer, where the answer to what a reader pastes will stand. */
export const renderAnswered = (text: string, checked: readonly CheckedClaim[], context: ClaimContext): Html =>
  html`<div class="atlas-claims" data-wide data-part="claims-answer">
    <p class="atlas-note">${CLAIMS.answered[context.lang]}</p>
    ${renderClaims(text, checked, context)}
  </div>`;

/** What a text is mostly written in. */
const langOf = (text: string): string => (/[\u3400-\u9fff]/.test(text) ? "zh-Hans" : "en");

function markText(text: string, checked: readonly CheckedClaim[]): (Html | string)[] {
  const pieces: (Html | string)[] = [];
  let at = 0;
  checked.forEach(({ claim, judgement }, i) => {
    if (claim.from < at) return;
    pieces.push(text.slice(at, claim.from));
    pieces.push(html`<mark data-claim="${judgement.verdict}"><a href="#claim-${i + 1}">${text.slice(claim.from, claim.to)}</a></mark>`);
    at = claim.to;
  });
  return [...pieces, text.slice(at)];
}

function rowOf({ claim, judgement, book }: CheckedClaim, i: number, context: ClaimContext): TableRow {
  const { lang } = context;
  const { verdict, on } = judgement;
  const paste = pasteText({ claim, judgement, book }, context);
  const isRead = claim.bureau !== "" && claim.indicator !== "";
  const sentence =
    on &&
    html`<a href="${figureHref(on.id, on.bureau)}"><q lang="zh-Hans">${on.quote}</q></a
      ><br /><small lang="zh-Hans">${book?.sources[on.source]?.title ?? ""}</small>`;
  return {
    attributes: { id: `claim-${i + 1}`, "data-claim": verdict },
    cells: [
      html`<span lang="${langOf(claim.raw)}">${claim.raw}</span>`,
      html`<strong>${CLAIM_VERDICTS[verdict][lang]}</strong>`,
      named(CLAIMS.reading[lang], html`${readAs(claim, context)}`),
      isRead ? named(CLAIMS.source[lang], sentence ?? html`<i>${CLAIMS.nothing[lang]}</i>`) : "",
      paste !== "" &&
        named(
          CLAIMS.paste[lang],
          html`<p>${paste}</p>
            <button type="button" data-copy="${paste}">${CLAIMS.copy[lang]}</button>`,
        ),
    ],
  };
}

/** A cell that says by itself what it holds, where a phone shows no head. */
const named = (head: string, content: Html): TableCell => ({ content, attributes: { "data-head": head } });

/** What a number was taken for, so that the reader sees a wrong reading. */
function readAs(claim: ReadClaim, { names, lang }: ClaimContext): string {
  const { indicator, bureau, scope, basis } = claim;
  if (bureau === "") return CLAIMS.noBureau[lang];
  if (indicator === "") return CLAIMS.noIndicator[lang];
  const parts = [
    ...[names[bureau]?.[lang] ?? bureau, names[baseIndicator(indicator)]?.[lang] ?? indicator, whenText(claim, lang)],
    ...(scope === "all" ? [] : [scope]),
    ...(basis === null ? [] : [BASIS_NAMES[basis][lang]]),
  ];
  return parts.join(UI.dot[lang]);
}

/** Caveat and citation in one text; empty where there is nothing to rest on. */
export function pasteText({ judgement: { verdict, on }, book }: CheckedClaim, { names, version, lang }: ClaimContext): string {
  if (on === null) return "";
  const scope = on.scope === "all" ? (on.part_of ?? "") : on.scope;
  const basis = on.basis === null ? (names[baseIndicator(on.indicator)]?.[lang] ?? "") : BASIS_NAMES[on.basis][lang];
  const caveat =
    verdict === "unknown"
      ? fill(CLAIMS.nearest[lang], on.raw)
      : fill(CLAIM_CAVEATS[verdict][lang], on.raw, whenText(on, lang), scope, basis);
  const { title = on.source, url = null } = book?.sources[on.source] ?? {};
  return `${caveat} ${fill(CLAIMS.citation[lang], title, url === null ? "" : ` ${url}`, on.id, version)}`;
}

function whenText({ year, period, start, end }: Pick<StatedFigure, "year" | "period" | "start" | "end">, lang: Lang): string {
  if (period === "year") return `${year}${lang === "zh" ? "年" : ""}`;
  return start === null || start === end ? `${PERIODS[period][lang]} ${end}` : `${PERIODS[period][lang]} ${start} – ${end}`;
}
