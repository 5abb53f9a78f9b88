import { formatExact, formatHedged } from "../marks/format.js";
import { CAVEATS, readCaveats } from "../model/caveat.js";
import type { Cell } from "../model/columns.js";
import type { Lang, Words } from "../model/indicator.js";
import { type Qualifier, QUALIFIERS } from "../model/observation.js";
import type { ChartRow } from "../queries/shapes.js";
import { scopeText } from "../words/scopes.js";
import { BASIS_NAMES, FAMILY_NAMES, HEDGES, PERIODS, SOURCE_NAMES, STATUS_NAMES, UNIT_NAMES } from "../words/terms.js";
import { CROWD } from "../words/crowd.js";
import { fill, UI } from "../words/ui.js";
import type { CellFormat, TableColumn } from "./chart.js";
import { type Html, html, linkTo, quote, silence } from "../html.js";
import { numberCell, renderTable, type TableCell } from "../table.js";
import { isCrowd } from "./crowd.js";
import { observationHref, seenFrom } from "./observed.js";

type Printer = (cell: NonNullable<Cell>, lang: Lang, hedge: Qualifier) => string;

/** The name of a code in a list, or the code itself. */
const named =
  (names: Readonly<Record<string, Words | undefined>>): Printer =>
  (code, lang) =>
    names[String(code)]?.[lang] ?? String(code);

const number =
  (format: (value: number, lang: Lang, hedge: Qualifier) => string): Printer =>
  (cell, lang, hedge) =>
    typeof cell === "number" ? format(cell, lang, hedge) : String(cell);

const PRINTERS: Readonly<Record<CellFormat, Printer>> = {
  text: String,
  quote: String,
  year: String,
  count: number(formatExact),
  ratio: number(formatExact),
  bounded: number((value, lang, hedge) => formatHedged(value, hedge, lang, formatExact)),
  hedge: named(HEDGES),
  unit: named(UNIT_NAMES),
  period: named(PERIODS),
  scope: (scope, lang) => (scope === "all" ? UI.scopeAll[lang] : scopeText(String(scope), lang)),
  source: named(SOURCE_NAMES),
  family: named(FAMILY_NAMES),
  basis: named(BASIS_NAMES),
  status: named(STATUS_NAMES),
  caveats: (codes, lang) =>
    readCaveats(String(codes))
      .map((code) => CAVEATS[code][lang])
      .join(UI.semicolon[lang]),
};

const NUMERIC: ReadonlySet<CellFormat> = new Set(["year", "count", "ratio", "bounded"]);

/** Rows that the table of a chart holds, for its file holds all. */
const MOST_ROWS = 30;

/** Rows as a table with linked cells, the first of many; an empty number is printed as “not stated”, never as zero. */
export function renderRows(columns: readonly TableColumn[], rows: readonly ChartRow[], lang: Lang, label: string, root = "./"): Html {
  const shown = columns.filter((column) => (column.lang ?? lang) === lang);
  const table = renderTable({
    label,
    heads: shown.map((column) => alignCell(column, html`${column.label[lang]}`)),
    rows: (isCrowd(rows) ? rows.slice(0, MOST_ROWS) : rows).map((row) =>
      shown.map((column) => alignCell(column, renderCell(column, row, lang, root))),
    ),
    rowHead: null,
  });
  return isCrowd(rows) && rows.length > MOST_ROWS
    ? html`${table}
        <p>${fill(CROWD.rows[lang], MOST_ROWS, rows.length)}</p>`
    : table;
}

function alignCell({ format }: TableColumn, content: Html): TableCell {
  return NUMERIC.has(format) ? numberCell(content) : { content, attributes: {} };
}

function renderCell(column: TableColumn, row: ChartRow, lang: Lang, root: string): Html {
  const printed = printCell(column, row, lang);
  if (printed === null) return html`${NUMERIC.has(column.format) && silence(UI.notStated[lang])}`;
  const id = column.link === undefined ? null : row[column.link];
  const href = typeof id === "string" ? observationHref({ bureau_code: row.bureau_code ?? "", id }) : null;
  return linkTo(seenFrom(href, root), column.format === "quote" ? quote(printed) : printed);
}

/** A cell as its column prints it; null for an empty one. */
export function printCell(column: TableColumn, row: ChartRow, lang: Lang): string | null {
  const cell: Cell | undefined = row[column.name];
  return cell === null || cell === undefined ? null : PRINTERS[column.format](cell, lang, hedgeOf(column, row));
}

/** The hedge that goes with a cell of a column. */
export function hedgeOf({ hedge = "qualifier" }: TableColumn, row: ChartRow): Qualifier {
  return QUALIFIERS.find((qualifier) => qualifier === row[hedge]) ?? "exact";
}
