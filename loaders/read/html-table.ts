import { sayFigure } from "./table-cells.js";
import type { Shown } from "./hidden.js";

const LONGEST_CELL = 90;
const MOST_CELLS = 20_000;
const MOST_COLUMNS = 60;

/** Whether a table holds data: two rows and columns at least, no table inside, no long text in a cell, and figures. */
export function isDataTable(table: Element, shown: Shown): boolean {
  if (table.querySelector("table")) return false;
  const rows = rowsOf(table, shown);
  const cells = rows.flatMap((row) => cellsOf(row, shown));
  if (rows.length < 2 || cells.length < 4 || cells.length > MOST_CELLS) return false;
  if (Math.max(...rows.map((row) => cellsOf(row, shown).length)) < 2) return false;
  const texts = cells.map((cell) => textOf(cell, shown));
  return texts.every((text) => text.length <= LONGEST_CELL) && texts.some((text) => sayFigure(text) !== null);
}

/** A table as a rectangle of cell texts; merged cells repeat their text in every place that they cover, a caption is the first row. */
export function readGrid(table: Element, shown: Shown): string[][] {
  const grid: string[][] = [];
  const rows = rowsOf(table, shown);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of cellsOf(row, shown)) {
      while (grid[y]?.[x] !== undefined) x++;
      const text = textOf(cell, shown);
      const [width, height] = [spanOf(cell, "colspan", MOST_COLUMNS - x), spanOf(cell, "rowspan", rows.length - y)];
      for (let dy = 0; dy < height; dy++) for (let dx = 0; dx < width; dx++) (grid[y + dy] ??= [])[x + dx] = text;
      x += width;
    }
    grid[y] ??= [];
  });
  const caption = table.querySelector("caption");
  const width = Math.max(1, ...grid.map((row) => row.length));
  const full = grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? ""));
  return caption ? [Array.from({ length: width }, () => textOf(caption, shown)), ...full] : full;
}

const spanOf = (cell: Element, name: string, most: number): number =>
  Math.max(1, Math.min(Number.parseInt(cell.getAttribute(name) ?? "1", 10) || 1, most));

const rowsOf = (table: Element, shown: Shown): Element[] => [...table.querySelectorAll("tr")].filter((row) => shown.displayed(row));

const cellsOf = (row: Element, shown: Shown): Element[] =>
  [...row.children].filter((cell) => (cell.localName === "td" || cell.localName === "th") && shown.displayed(cell));

function textOf(element: Element, shown: Shown): string {
  return visibleText(element, shown, false).replace(/[\s\u00a0\u3000]+/g, "");
}

function visibleText(element: Element, shown: Shown, hidden: boolean): string {
  if (!shown.displayed(element)) return "";
  const visibility = shown.visibility(element);
  const here = visibility === null ? hidden : visibility === "hidden";
  let text = "";
  for (const child of element.childNodes) {
    if (child.nodeType === 3 && !here) text += (child as Text).data;
    else if (child.nodeType === 1) text += visibleText(child as Element, shown, here);
  }
  return text;
}
