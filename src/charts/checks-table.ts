import { formatExact } from "../marks/format.js";
import { type Html, html, join, linkTo, type Part } from "../html.js";
import { CHECK_KINDS, CHECK_NOTES, type Verdict, VERDICTS } from "../model/check.js";
import { type Lang, keysOf } from "../model/indicator.js";
import { words } from "../model/row.js";
import type { ListedCheckRow } from "../queries/quality.js";
import type { ReportRow } from "../queries/shapes.js";
import { renderTable } from "../table.js";
import { QUALITY } from "../words/quality.js";
import { unitName } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { observationHref, reportLabel, seenFrom } from "./observed.js";

/** Rows of `listChecks` as a table: both figures with links, their gap and ratio, verdict and reason. */
export function renderCheckRows(rows: readonly ListedCheckRow[], lang: Lang, label: string, root = "./"): Html {
  const several = new Set(rows.map((row) => row.kind)).size > 1;
  const heads = [
    QUALITY.what,
    ...(several ? [QUALITY.checked] : []),
    QUALITY.actual,
    QUALITY.expected,
    QUALITY.difference,
    QUALITY.ratio,
    QUALITY.verdict,
  ];
  return renderTable({ label, heads: heads.map((words) => words[lang]), rows: rows.map((row) => checkCells(row, several, lang, root)) });
}

/** How many checks there are of each verdict, in one sentence. */
export function countVerdicts(rows: readonly { verdict: Verdict }[], lang: Lang): string {
  const counts = keysOf(VERDICTS).map((verdict) =>
    fill(QUALITY.count[lang], VERDICTS[verdict][lang], rows.filter((row) => row.verdict === verdict).length),
  );
  return fill(QUALITY.counts[lang], rows.length, counts.join(UI.comma[lang]));
}

function checkCells(row: ListedCheckRow, several: boolean, lang: Lang, root: string): Part[] {
  const [first, ...others] = row.observations.split(" ");
  const unit = row.indicator.endsWith(".yoy") ? "%" : ` ${unitName(row.unit, lang)}`;
  const show = (value: number | null) => (value === null ? "–" : formatExact(value, lang) + unit);
  const link = (id: string | undefined, text: string) => linkTo(seenFrom(hrefOf(row, id), root), text);
  const note = CHECK_NOTES[row.note][lang];
  return [
    nameRow(row, lang),
    ...(several ? [html`<small>${CHECK_KINDS[row.kind][lang]}</small>`] : []),
    link(first, show(row.actual)),
    others.length > 1
      ? html`${show(row.expected)}<br /><small
            >${join(
              others.map((id, i) => link(id, String(i + 1))),
              " + ",
            )}</small
          >`
      : link(others[0], show(row.expected)),
    show(row.difference),
    row.ratio === null ? "–" : formatRatio(row.ratio),
    html`${VERDICTS[row.verdict][lang]}${note !== "" && html`<br /><small>${note}</small>`}`,
  ];
}

/** Bureau and year over the indicator that a row is about. */
export function nameRow(row: ReportRow & { name_zh: string; name_en: string }, lang: Lang): Html {
  return html`${reportLabel(row, lang)}<br /><small>${words(row, "name", lang)}</small>`;
}

// A quantity without an indicator has no place of its own to lead to.
function hrefOf(row: ListedCheckRow, id: string | undefined): string | null {
  return id === undefined || id.includes("/quantity@") ? null : observationHref(row, id);
}

// Three digits beside one, where the news is.
function formatRatio(ratio: number): string {
  return ratio.toFixed(Math.abs(ratio - 1) < 0.1 ? 3 : 2);
}
