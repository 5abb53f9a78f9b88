import { type Attributes, element, type Html, join, type Part } from "./html.js";

/** A cell with attributes of its own. */
export interface TableCell {
  content: Part;
  attributes: Attributes;
}

/** The cells of a row, with attributes of the row where it has any. */
export type TableRow = readonly (TableCell | Part)[] | { attributes: Attributes; cells: readonly (TableCell | Part)[] };

/** A table to render. */
export interface Table {
  /** Its name for screen readers. */
  label: string;
  heads: readonly (TableCell | Part)[];
  rows: readonly TableRow[];
  /** Place of the cell that names its row; 0 if left out, null for none. */
  rowHead?: number | null;
  /** Classes of the table; `atlas-table` if left out. */
  classes?: string;
  /** Attributes of the frame that scrolls sideways; null for a table without one. */
  frame?: Attributes | null;
}

/** A table whose head and rows are named for screen readers, in a frame that scrolls sideways within itself. */
export function renderTable({ label, heads, rows, rowHead = 0, classes = "atlas-table", frame = {} }: Table): Html {
  const head = heads.map((cell) => renderCell(cell, contentOf(cell) === "" ? "td" : "th", { scope: "col" }));
  const body = rows.map((row) => renderRow(row, rowHead));
  const table = element(
    "table",
    { class: classes, "aria-label": frame === null && label },
    element("thead", {}, element("tr", {}, head)),
    element("tbody", {}, "\n", join(body, "\n"), "\n"),
  );
  if (frame === null) return table;
  return element("div", { class: "atlas-scroll", tabindex: 0, role: "region", "aria-label": label, ...frame }, table);
}

/** A cell whose number stands to the right, under one of its kind. */
export function numberCell(content: Part, attributes: Attributes = {}): TableCell {
  return { content, attributes: { class: "num", ...attributes } };
}

function renderRow(row: TableRow, rowHead: number | null): Html {
  const { attributes, cells } = "cells" in row ? row : { attributes: {}, cells: row };
  return element(
    "tr",
    attributes,
    cells.map((cell, i) => (i === rowHead ? renderCell(cell, "th", { scope: "row" }) : renderCell(cell, "td", {}))),
  );
}

function renderCell(cell: TableCell | Part, name: "td" | "th", own: Attributes): Html {
  const attributes = name === "th" ? own : {};
  return isCell(cell) ? element(name, { ...attributes, ...cell.attributes }, cell.content) : element(name, attributes, cell);
}

const isCell = (cell: TableCell | Part): cell is TableCell => typeof cell === "object" && cell !== null && "content" in cell;
const contentOf = (cell: TableCell | Part): Part => (isCell(cell) ? cell.content : cell);
