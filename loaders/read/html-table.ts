import { figureIn } from "../grammar/cell-figure.js";
import type { Shown } from "./hidden.js";
import { visibleText } from "./visible-text.js";

const LONGEST_CELL = 90;
const FEWEST_SHORT = 8;
const MOST_CELLS = 20_000;
/** Stands below a figure that covers several rows. */
const DITTO = "〃";
const MOST_COLUMNS = 60;

/** Whether a table holds data: two rows and columns at least, no table inside, hardly any long text, and figures. */
export function isDataTable(table: Element, shown: Shown): boolean {
  if (table.querySelector("table")) return false;
  const rows = rowsOf(table, shown).map((row) => cellsOf(row, shown));
  const cells = rows.flat();
  if (rows.length === 1 && pairsOf(rows[0] ?? [], shown) !== null) return true;
  if (rows.length < 2 || cells.length < 4 || cells.length > MOST_CELLS || Math.max(...rows.map((row) => row.length)) < 2) return false;
  const texts = cells.map((cell) => textOf(cell, shown));
  const long = texts.filter((text) => text.length > LONGEST_CELL).length;
  const figures = texts.filter(isFigure).length;
  return figures > 0 && (long === 0 || (figures > long * 2 && long * FEWEST_SHORT <= texts.length));
}

/** A data table → a line a row, a tab between cells: merged names repeat in every place that they cover, merged figures stand once with 〃 below them, a row that one text fills is that text. */
export function linesOfTable(table: Element, shown: Shown): string[] {
  const rows = rowsOf(table, shown);
  const pairs = rows.length === 1 ? pairsOf(cellsOf(rows[0] as Element, shown), shown) : null;
  const grid = pairs ?? readGrid(table, shown);
  const caption = table.querySelector("caption");
  const width = Math.max(1, ...grid.map((row) => row.length));
  const lines = grid.map((row) => {
    const [first = ""] = row;
    const filled = row.length === width && row.every((cell) => cell === first);
    return filled ? first : Array.from({ length: width }, (_, x) => row[x] ?? "").join("\t");
  });
  return [...(caption ? [textOf(caption, shown)] : []), ...lines].filter((line) => line.trim() !== "");
}

/** Labels and figures that take turns in a lone row, two pairs and more: a row for each. */
function pairsOf(cells: readonly Element[], shown: Shown): string[][] | null {
  if (cells.length < 4 || cells.length % 2 !== 0 || cells.length > MOST_COLUMNS) return null;
  const texts = cells.map((cell) => textOf(cell, shown));
  if (!texts.every((text, i) => text !== "" && text.length <= LONGEST_CELL && isFigure(text) === (i % 2 === 1))) return null;
  return texts.flatMap((text, i) => (i % 2 === 0 ? [[text, texts[i + 1] as string]] : []));
}

function readGrid(table: Element, shown: Shown): string[][] {
  const grid: string[][] = [];
  const rows = rowsOf(table, shown);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of cellsOf(row, shown)) {
      while (grid[y]?.[x] !== undefined) x++;
      const text = textOf(cell, shown);
      const [width, height] = [spanOf(cell, "colspan", MOST_COLUMNS - x), spanOf(cell, "rowspan", rows.length - y)];
      const figure = isFigure(text);
      for (let dy = 0; dy < height; dy++)
        for (let dx = 0; dx < width; dx++) (grid[y + dy] ??= [])[x + dx] = dy + dx === 0 || !figure ? text : dx > 0 ? "" : DITTO;
      x += width;
    }
    grid[y] ??= [];
  });
  return grid;
}

const isFigure = (text: string): boolean => figureIn(text.normalize("NFKC")) !== null;

const spanOf = (cell: Element, name: string, most: number): number =>
  Math.max(1, Math.min(Number.parseInt(cell.getAttribute(name) ?? "1", 10) || 1, most));

const rowsOf = (table: Element, shown: Shown): Element[] => [...table.querySelectorAll("tr")].filter((row) => shown.displayed(row));

const cellsOf = (row: Element, shown: Shown): Element[] =>
  [...row.children].filter((cell) => (cell.localName === "td" || cell.localName === "th") && shown.displayed(cell));

const textOf = (element: Element, shown: Shown): string => visibleText(element, shown).replace(/[\s\u00a0\u3000]+/g, "");
