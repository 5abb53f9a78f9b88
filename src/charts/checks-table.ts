import { formatExact } from "../marks/format.js";
import { type Html, html, join, linkTo, type Part } from "../html.js";
import { CHECK_KINDS, CHECK_NOTES, type Verdict, VERDICTS } from "../model/check.js";
import { type Lang, keysOf, type Words } from "../model/indicator.js";
import { words } from "../model/row.js";
import type { ListedCheckRow } from "../queries/quality.js";
import type { ReportRow } from "../queries/shapes.js";
import { numberCell, renderTable, type TableRow } from "../table.js";
import { QUALITY } from "../words/quality.js";
import { unitName } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { observationHref, reportLabel, seenFrom } from "./observed.js";

/** Rows of `listChecks` as a table: both figures with links, their gap and ratio, verdict and reason. */
export function renderCheckRows(rows: readonly ListedCheckRow[], lang: Lang, label: string, root = "./"): Html {
  const several = new Set(rows.map((row) => row.kind)).size > 1;
  const columns = COLUMNS.filter(({ isEmpty }) => isEmpty === undefined || !rows.every(isEmpty));
  const kind = several ? [QUALITY.checked] : [];
  return renderTable({
    label,
    heads: [
      ...[QUALITY.what, ...kind].map((words) => words[lang]),
      ...columns.map(({ head, isText }) => (isText ? head[lang] : numberCell(head[lang]))),
    ],
    rows: rows.map((row): TableRow => [
      nameRow(row, lang),
      ...(several ? [html`<small>${CHECK_KINDS[row.kind][lang]}</small>`] : []),
      ...columns.map(({ cell, isText }) => (isText ? cell(row, lang, root) : numberCell(cell(row, lang, root)))),
    ]),
    classes: "atlas-table atlas-verdicts",
  });
}

/** A column of checks, of numbers unless it `isText`; left out where it `isEmpty` in every row. */
interface CheckColumn {
  head: Words;
  cell(row: ListedCheckRow, lang: Lang, root: string): Part;
  isEmpty?: (row: ListedCheckRow) => boolean;
  isText?: true;
}

const COLUMNS: readonly CheckColumn[] = [
  { head: QUALITY.actual, cell: (row, lang, root) => linkOf(row, row.observations.split(" ")[0], show(row, row.actual, lang), root) },
  { head: QUALITY.expected, cell: expectedCell, isEmpty: (row) => row.expected === null },
  { head: QUALITY.difference, cell: (row, lang) => show(row, row.difference, lang), isEmpty: (row) => row.difference === null },
  { head: QUALITY.ratio, cell: ({ ratio }) => (ratio === null ? "–" : formatRatio(ratio)), isEmpty: (row) => row.ratio === null },
  { head: QUALITY.verdict, cell: verdictCell, isText: true },
];

/** How many checks there are of each verdict, in one sentence. */
export function countVerdicts(rows: readonly { verdict: Verdict }[], lang: Lang): string {
  const counts = keysOf(VERDICTS).map((verdict) =>
    fill(QUALITY.count[lang], VERDICTS[verdict][lang], rows.filter((row) => row.verdict === verdict).length),
  );
  return fill(QUALITY.counts[lang], rows.length, counts.join(UI.comma[lang]));
}

function expectedCell(row: ListedCheckRow, lang: Lang, root: string): Part {
  const [, ...others] = row.observations.split(" ");
  const value = show(row, row.expected, lang);
  if (others.length < 2) return linkOf(row, others[0], value, root);
  const terms = others.map((id, i) => linkOf(row, id, String(i + 1), root));
  return html`${value}<br /><small>${join(terms, " + ")}</small>`;
}

function verdictCell(row: ListedCheckRow, lang: Lang): Part {
  const note = CHECK_NOTES[row.note][lang];
  return html`${VERDICTS[row.verdict][lang]}${note !== "" && html`<br /><small>${note}</small>`}`;
}

function show(row: ListedCheckRow, value: number | null, lang: Lang): string {
  const unit = row.indicator.endsWith(".yoy") ? "%" : ` ${unitName(row.unit, lang)}`;
  return value === null ? "–" : formatExact(value, lang) + unit;
}

const linkOf = (row: ListedCheckRow, id: string | undefined, text: string, root: string): Part =>
  linkTo(seenFrom(hrefOf(row, id), root), text);

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
