import { figureIn } from "../grammar/cell-figure.js";
import type { Span } from "../normalise/modality.js";
import type { GridBlock } from "./blocks.js";
import type { CellText, Grid, Title } from "./grid.js";
import { isUnit, listedUnits, titleOf } from "./titles.js";
import { WORDS } from "./words.js";

const isFigure = (cell: CellText | undefined): boolean => figureIn(cell?.words ?? "") !== null;
const isFilled = (cell: CellText | undefined): boolean => cell !== undefined && cell.words !== "";
const NOTHING = new Set(WORDS.nothing);
const FEWEST_HEADS = 3;
const NAMES = new Set([...WORDS.label, ...WORDS.serial, ...WORDS.unit, ...WORDS.remark]);

/** Rows of one block → grids one below the other: each begins with its headings; rows that one text fills head what follows. */
export function gridsOf({ rows, captions, note }: GridBlock, before: Grid | null): Grid[] {
  const width = Math.max(...rows.map((row) => row.length));
  const full = rows.map((row) => padded(row, width));
  const grids: Grid[] = [];
  let over = captions;
  for (const part of partsOf(full)) {
    const top = part.findIndex((row) => !isBanner(row) && !givesUnits(row));
    const banners = part.slice(0, top < 0 ? part.length : top).map(spanOf);
    over = [...over, ...banners];
    const grid = top < 0 ? null : gridOf(part.slice(top), { captions: over, note }, grids.at(-1) ?? before);
    if (grid) grids.push(grid);
  }
  return grids;
}

/** A block of headings alone, whose figures stand below a line of words: a grid without rows, whose columns hold for what follows it. */
export function headOf({ rows, captions, note }: GridBlock): Grid | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length === 0 || width < FEWEST_HEADS || rows.some((row) => row.some(isFigure))) return null;
  const full = rows.map((row) => padded(row, width));
  const columns = columnsOf(
    full.map((row, y) => spread(row, y, full)),
    width,
  );
  return { captions, note, columns, rows: [] };
}

function padded(row: CellText[], width: number): CellText[] {
  const end = row.at(-1)?.end ?? 0;
  return Array.from({ length: width }, (_, x) => row[x] ?? { words: "", start: end, end });
}

/** A new part begins where headings follow rows of figures. */
function partsOf(rows: CellText[][]): CellText[][][] {
  const parts: CellText[][][] = [[]];
  rows.forEach((row, y) => {
    const isNew = parts.at(-1)?.some((other) => other.some(isFigure)) && isHeading(row, rows[y + 1], rows[0] ?? []);
    if (isNew) parts.push([]);
    parts.at(-1)?.push(row);
  });
  return parts;
}

/** Whether a row in the midst of a table heads the rows below it: it is the first again, or names what its columns hold. */
function isHeading(row: CellText[], next: CellText[] | undefined, first: CellText[]): boolean {
  if (row.some(isFigure) || !next?.some((cell, x) => x > 0 && isFigure(cell))) return false;
  const filled = row.filter(isFilled);
  if (filled.length < 2) return false;
  if (row.every((cell, x) => cell.words === first[x]?.words)) return true;
  const named = NAMES.has(row[0]?.words ?? "") || !isFilled(row[0]);
  return named && row.slice(1).every(({ words }) => !NOTHING.has(words) || words === "");
}

const isBanner = (row: CellText[]): boolean => row.filter(isFilled).length === 1 && row.length > 1 && !row.some(isFigure);
const givesUnits = (row: CellText[]): boolean => row.some(({ words }) => listedUnits(words).length > 0) && !row.some(isFigure);
const spanOf = (row: CellText[]): Span => {
  const filled = row.filter(isFilled);
  return { start: filled[0]?.start ?? row[0]?.start ?? 0, end: filled.at(-1)?.end ?? row[0]?.end ?? 0 };
};

/** The grid of a part: rows without figures at its top are headings, or those of the part before where it has none of its own. */
function gridOf(part: CellText[][], over: Pick<Grid, "captions" | "note">, before: Grid | null): Grid | null {
  const first = part.findIndex((row) => row.some((cell, x) => isFigure(cell) && (x > 0 || row.every(isFigure))));
  if (first < 0) return null;
  const headings = part.slice(0, first);
  const rows = part.slice(first);
  const width = rows[0]?.length ?? 0;
  const inherited = headings.length === 0 && before?.columns.length === width;
  const columns =
    inherited && before
      ? before.columns
      : columnsOf(
          headings.map((row, y) => spread(row, y, headings)),
          width,
        );
  return { ...over, columns, rows };
}

/** A heading that spans is printed once: it holds for the blank places to its right, or as evenly as the row below allows. */
function spread(row: CellText[], y: number, headings: CellText[][]): CellText[] {
  const below = headings[y + 1];
  if (!below) return row;
  const filled = row.filter(isFilled).length;
  const wanted = below.length - (below.findLastIndex(isFilled) + 1) === 0 ? below.length : below.findLastIndex(isFilled) + 1;
  if (filled < row.length && row.slice(filled).every((cell) => !isFilled(cell)) && filled > 1 && (wanted - 1) % (filled - 1) === 0) {
    const each = (wanted - 1) / (filled - 1);
    return row.map((_, x) => (x === 0 ? row[0] : row[1 + Math.floor((x - 1) / each)]) as CellText);
  }
  let last: CellText | undefined;
  return row.map((cell, x) => {
    if (isFilled(cell)) last = cell;
    // below a blank corner stands nothing
    return !isFilled(cell) && x > 1 && last && isFilled(below[x]) && last !== row[0] ? last : cell;
  });
}

function columnsOf(headings: CellText[][], width: number): Title[][] {
  return Array.from({ length: width }, (_, x) => {
    const cells = headings.map((row) => row[x]).filter(isFilled) as CellText[];
    return cells.filter((cell, i) => cells.findIndex(({ words }) => words === cell.words) === i).map(titleOf);
  });
}

/** What a column holds besides figures: names of rows, their units, their numbers, or remarks. */
export type Use = "label" | "unit" | "serial" | "remark" | "figure";

/** What each column of a grid is for. */
export function usesOf({ columns, rows }: Grid): Use[] {
  let open = true;
  return columns.map((titles, x): Use => {
    const heading = titles.map(({ cell }) => cell.words).join("");
    const cells = rows.map((row) => row[x]).filter(isFilled) as CellText[];
    const figures = cells.filter(isFigure).length;
    if (WORDS.serial.includes(heading) || (open && heading === "" && countsOn(cells) && columns.length > 2)) return "serial";
    if (WORDS.remark.includes(heading)) return "remark";
    if (cells.length > 0 && cells.every(({ words }) => isUnit(words))) return "unit";
    const isLabel = open && (figures * 2 < cells.length || (figures === 0 && x === 0));
    open = isLabel;
    return isLabel ? "label" : figures === 0 ? "remark" : "figure";
  });
}

/** Whether cells count 1, 2, 3 …. */
const countsOn = (cells: readonly CellText[]): boolean => cells.length > 1 && cells.every(({ words }, i) => Number(words) === i + 1);
