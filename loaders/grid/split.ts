import { figureIn } from "../grammar/cell-figure.js";
import type { CellText, Grid, Title } from "./grid.js";

const leafOf = (titles: readonly Title[]): string => titles.map(({ cell }) => cell.words).join("\t");

/** A grid whose columns come again from left to right (区域|立案|区域|立案; name, value, name, value) → one grid for each time. */
export function sideBySide(grid: Grid): Grid[] {
  const starts = repeatedHeads(grid) ?? namesBehindFigures(grid);
  if (starts.length < 2) return [grid];
  return starts.map((from, i) => ({
    captions: grid.captions,
    note: grid.note,
    columns: grid.columns.slice(from, starts[i + 1]),
    rows: grid.rows.map((row) => row.slice(from, starts[i + 1])),
  }));
}

/** Where the headings begin again, if they do so to the end of the row. */
function repeatedHeads({ columns }: Grid): number[] | null {
  const leaves = columns.map(leafOf);
  for (let width = 2; width * 2 <= leaves.length; width++) {
    if (leaves.length % width !== 0 || !leaves.slice(0, width).some((leaf) => leaf !== "")) continue;
    if (leaves.every((leaf, x) => leaf === leaves[x % width])) return leaves.flatMap((_, x) => (x % width === 0 ? [x] : []));
  }
  return null;
}

/** Columns of words behind columns of figures, with figures behind them again: a new pair begins there. */
function namesBehindFigures({ columns, rows }: Grid): number[] {
  const kinds = columns.map((titles, x) =>
    kindOf(
      rows.map((row) => row[x]),
      titles,
    ),
  );
  const starts = [0];
  for (let x = 1; x < kinds.length; x++) {
    const begins =
      kinds[x] === "name" && (kinds[x - 1] === "figure" || kinds[x - 1] === "unit") && kinds.indexOf("figure", starts.at(-1)) < x;
    if (begins && kinds.includes("figure", x)) starts.push(x);
  }
  return starts;
}

function kindOf(cells: (CellText | undefined)[], titles: readonly Title[]): "figure" | "name" | "unit" | "blank" {
  const filled = cells.filter((cell) => cell !== undefined && cell.words !== "") as CellText[];
  if (titles.some(({ unit, subject }) => unit !== "" && subject === "")) return "unit";
  if (filled.length === 0) return "blank";
  const figures = filled.filter(({ words }) => figureIn(words) !== null).length;
  if (figures * 2 >= filled.length) return "figure";
  return filled.every(({ words }) => /[\u4e00-\u9fff]{2}/.test(words)) ? "name" : "blank";
}
