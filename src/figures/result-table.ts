import type { Cell, Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import { printCell, type ResultColumn } from "../model/result.js";
import { NOTEBOOK } from "../words/notebook.js";
import { UI } from "../words/ui.js";
import { escapeHtml, linkTo } from "./html.js";

/** Address that a cell of a column leads to, or none. */
export type LinkOf = (column: string, cell: Cell, row: Row) => string | null;

/** Characters of a cell that stay on one line. */
const LONG = 60;

/** The rows of any query as an HTML table: numbers to the right with every digit, an empty cell as NULL, ids as links. */
export function renderResultTable(columns: readonly ResultColumn[], rows: readonly Row[], linkOf: LinkOf, lang: Lang): string {
  if (rows.length === 0) return `<p class="atlas-empty">${NOTEBOOK.noResult[lang]}</p>`;
  const head = columns.map((column) => `<th scope="col"${numeric(column)}>${escapeHtml(column.name)}</th>`).join("");
  const body = rows.map((row) => `<tr>${columns.map((column) => renderCell(column, row, linkOf)).join("")}</tr>`);
  return `<div class="atlas-scroll nb-rows" tabindex="0" role="group" aria-label="${UI.result[lang]}"><table class="atlas-table"><thead><tr>${head}</tr></thead><tbody>\n${body.join("\n")}\n</tbody></table></div>`;
}

function renderCell(column: ResultColumn, row: Row, linkOf: LinkOf): string {
  const cell = row[column.name] ?? null;
  const text = printCell(cell, column.kind);
  if (text === null) return `<td${numeric(column)}><i class="atlas-silence">NULL</i></td>`;
  const wrap = text.length > LONG ? ' class="nb-long"' : "";
  return `<td${numeric(column) || wrap}>${linkTo(linkOf(column.name, cell, row), escapeHtml(text))}</td>`;
}

function numeric({ kind }: ResultColumn): string {
  return kind === "number" || kind === "year" ? ' class="num"' : "";
}
