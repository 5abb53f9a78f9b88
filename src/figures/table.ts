import { formatExact, formatHedged } from "../charts/format.js";
import { CAVEATS, type Caveat } from "../model/caveat.js";
import type { Cell, Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import type { Basis, PeriodKind, Qualifier } from "../model/observation.js";
import type { SourceKind } from "../model/source.js";
import { BASIS_NAMES, FAMILY_NAMES, HEDGES, PERIODS, SOURCE_NAMES, UNIT_NAMES } from "../words/terms.js";
import { UI } from "../words/ui.js";
import type { CellFormat, TableColumn } from "./figure.js";
import { escapeHtml, linkTo } from "./html.js";
import { observationHref, textOf } from "./observed.js";

type Printer = (cell: Cell, lang: Lang, hedge: Qualifier) => string;

const PRINTERS: Readonly<Record<CellFormat, Printer>> = {
  text: (cell) => textOf(cell),
  quote: (cell) => textOf(cell),
  year: (cell) => textOf(cell),
  count: (cell, lang) => formatExact(Number(cell), lang),
  ratio: (cell, lang) => formatExact(Number(cell), lang),
  bounded: (cell, lang, hedge) => formatHedged(Number(cell), hedge, lang, formatExact),
  hedge: (cell, lang) => HEDGES[cell as Qualifier][lang],
  unit: (cell, lang) => UNIT_NAMES[textOf(cell)]?.[lang] ?? textOf(cell),
  period: (cell, lang) => PERIODS[cell as PeriodKind][lang],
  scope: (cell, lang) => (cell === "all" ? UI.scopeAll[lang] : textOf(cell)),
  source: (cell, lang) => SOURCE_NAMES[cell as SourceKind][lang],
  family: (cell, lang) => FAMILY_NAMES[textOf(cell)]?.[lang] ?? textOf(cell),
  basis: (cell, lang) => BASIS_NAMES[cell as Basis][lang],
  caveats: (cell, lang) => namesOf(cell, lang),
};

function namesOf(cell: Cell, lang: Lang): string {
  const codes = textOf(cell).split(" ") as Caveat[];
  return codes.map((code) => CAVEATS[code][lang]).join(UI.semicolon[lang]);
}

const NUMERIC: ReadonlySet<CellFormat> = new Set(["year", "count", "ratio", "bounded"]);

/** Rows as an HTML table with linked cells; an empty number is printed as “not stated”, never as zero. */
export function renderTable(columns: readonly TableColumn[], rows: readonly Row[], lang: Lang, caption: string): string {
  const shown = columns.filter((column) => (column.lang ?? lang) === lang);
  const head = shown.map((column) => `<th scope="col"${numeric(column)}>${escapeHtml(column.label[lang])}</th>`).join("");
  const body = rows.map((row) => `<tr>${shown.map((column) => renderCell(column, row, lang)).join("")}</tr>`).join("\n");
  return `<div class="atlas-scroll" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table class="atlas-table"><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}

function renderCell(column: TableColumn, row: Row, lang: Lang): string {
  const cell = row[column.name] ?? null;
  if (cell === null)
    return `<td${numeric(column)}>${NUMERIC.has(column.format) ? `<i class="atlas-silence">${UI.notStated[lang]}</i>` : ""}</td>`;
  const printed = escapeHtml(printCell(column, row, lang));
  const text = column.format === "quote" ? `<q lang="zh-Hans">${printed}</q>` : printed;
  return `<td${numeric(column)}>${linkTo(column.link === undefined ? null : observationHref(row, column.link), text)}</td>`;
}

/** A cell that is not empty, as its column prints it. */
export function printCell(column: TableColumn, row: Row, lang: Lang): string {
  const hedge = (row[column.hedge ?? "qualifier"] ?? "exact") as Qualifier;
  return PRINTERS[column.format](row[column.name] ?? null, lang, hedge);
}

function numeric(column: TableColumn): string {
  return NUMERIC.has(column.format) ? ' class="num"' : "";
}
