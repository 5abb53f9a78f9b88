import { type Html, html, linkTo, silence } from "../html.js";
import type { Cell, Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import { printCell, type ResultColumn } from "../model/result.js";
import { renderTable, type TableCell } from "../table.js";
import { NOTEBOOK } from "../words/notebook.js";
import { UI } from "../words/ui.js";

/** Address that a cell of a column leads to, or none. */
export type LinkOf = (column: string, cell: Cell, row: Row) => string | null;

/** Characters of a cell that stay on one line. */
const LONG = 60;

/** The rows of any query as a table: numbers to the right with every digit, an empty cell as NULL, ids as links. */
export function renderResultTable(columns: readonly ResultColumn[], rows: readonly Row[], linkOf: LinkOf, lang: Lang): Html {
  if (rows.length === 0) return html`<p class="atlas-empty">${NOTEBOOK.noResult[lang]}</p>`;
  return renderTable({
    label: UI.result[lang],
    heads: columns.map(({ name, kind }) => ({ content: html`${name}`, attributes: { class: numeric(kind) } })),
    rows: rows.map((row) => columns.map((column) => resultCell(column, row, linkOf))),
    rowHead: null,
    frame: { class: "atlas-scroll nb-rows", role: "group" },
  });
}

function resultCell({ name, kind, scale }: ResultColumn, row: Row, linkOf: LinkOf): TableCell {
  const cell = row[name] ?? null;
  const text = printCell(cell, kind, scale);
  if (text === null) return { content: silence("NULL"), attributes: { class: numeric(kind) } };
  return { content: linkTo(linkOf(name, cell, row), text), attributes: { class: numeric(kind) || (text.length > LONG && "nb-long") } };
}

const numeric = (kind: ResultColumn["kind"]): string | false => (kind === "number" || kind === "year") && "num";
