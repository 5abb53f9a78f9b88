import { formatExact, formatHedged } from "../marks/format.js";
import { CAVEATS, type Caveat } from "../model/caveat.js";
import type { Cell, Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import type { Basis, PeriodKind, Qualifier } from "../model/observation.js";
import type { SourceKind } from "../model/source.js";
import { BASIS_NAMES, FAMILY_NAMES, HEDGES, PERIODS, SOURCE_NAMES, UNIT_NAMES } from "../words/terms.js";
import { CROWD } from "../words/crowd.js";
import { fill, UI } from "../words/ui.js";
import type { CellFormat, TableColumn } from "./chart.js";
import { type Html, html, linkTo, quote, silence } from "../html.js";
import { numberCell, renderTable, type TableCell } from "../table.js";
import { isCrowd } from "./crowd.js";
import { observationHref, seenFrom, textOf } from "./observed.js";

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

/** Rows that the table of a chart holds, for its file holds all. */
const MOST_ROWS = 60;

/** Rows as a table with linked cells, the first of many; an empty number is printed as “not stated”, never as zero. */
export function renderRows(columns: readonly TableColumn[], rows: readonly Row[], lang: Lang, label: string, root = "./"): Html {
  const shown = columns.filter((column) => (column.lang ?? lang) === lang);
  const table = renderTable({
    label,
    heads: shown.map((column) => alignCell(column, html`${column.label[lang]}`)),
    rows: (isCrowd(rows) ? rows.slice(0, MOST_ROWS) : rows).map((row) => shown.map((column) => alignCell(column, renderCell(column, row, lang, root)))),
    rowHead: null,
  });
  return isCrowd(rows) && rows.length > MOST_ROWS ? html`${table}<p>${fill(CROWD.rows[lang], MOST_ROWS, rows.length)}</p>` : table;
}

function alignCell({ format }: TableColumn, content: Html): TableCell {
  return NUMERIC.has(format) ? numberCell(content) : { content, attributes: {} };
}

function renderCell(column: TableColumn, row: Row, lang: Lang, root: string): Html {
  if ((row[column.name] ?? null) === null) return html`${NUMERIC.has(column.format) && silence(UI.notStated[lang])}`;
  const printed = printCell(column, row, lang);
  const href = column.link === undefined ? null : seenFrom(observationHref(row, column.link), root);
  return linkTo(href, column.format === "quote" ? quote(printed) : printed);
}

/** A cell that is not empty, as its column prints it. */
export function printCell(column: TableColumn, row: Row, lang: Lang): string {
  const hedge = (row[column.hedge ?? "qualifier"] ?? "exact") as Qualifier;
  return PRINTERS[column.format](row[column.name] ?? null, lang, hedge);
}
