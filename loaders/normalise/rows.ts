import { columnsBelow, type Extent } from "../align.js";
import { figureIn } from "../grammar/cell-figure.js";

/** A line of the source and whether it goes on in the next one. */
export interface Line {
  start: number;
  end: number;
  joins: boolean;
}

/** How a line is divided into cells: not at all, by its tabs and bars, by wide gaps, or by every blank. */
export type RowDivision = "none" | "marks" | "gaps" | "blanks";

/** A line with what parts its cells; `columns` says in which column each of its cells stands, where blank cells are not printed. */
export interface RowLine extends Line {
  division: RowDivision;
  columns: readonly number[] | null;
}

const MARK = /[\t|｜│┃║]/;
const GAP = /[ \u00a0\u2002]{2,}|[\u3000\u2003][\s\u3000]*/g;
const PROSE = /[。；！？;!?]|[，,](?!\d{3})/;
const BLANK_INSIDE = /\S\s+\S/;
/** 表1  2018年行政处罚种类统计表 names a table and is no row of it. */
const CAPTION = /^\s*附?表\s?[\d０-９一二三四五六七八九十]{1,3}[\s.:：、-]/;
const LONGEST_ROW = 160;
const LONGEST_CELL = 30;
const FEWEST_ROWS = 2;
const FEWEST_NARROW = 3;
const LAST_NARROW = 0x2e7f;

interface Cut {
  cells: string[];
  /** Where each cell stands, in columns of a fixed-width type. */
  places: Extent[];
}

/** Lines → how each is divided into cells: tabs and bars always divide, blanks where lines that follow each other have them at the same places, with figures. */
export function divideRows(source: string, lines: readonly Line[]): RowLine[] {
  const rows = lines.map(({ start, end, joins }): RowLine => {
    const text = source.slice(start, end);
    return { start, end, joins, division: MARK.test(text) && MARK.test(text.trim()) ? "marks" : "none", columns: null };
  });
  if (!/\d|[０-９]/.test(source)) return rows;
  const open = rows.map((row) => hasBlanks(source, row));
  if (!open.includes(true)) return rows;
  for (const division of ["gaps", "blanks"] as const) {
    for (let i = 0; i < rows.length;) {
      if (!open[i]) {
        i++;
        continue;
      }
      const block = blockAt(source, rows, i, division);
      if (block.length >= FEWEST_ROWS && isTable(block, division)) placeIn(rows.slice(i, i + block.length), block, division);
      i += Math.max(1, block.length);
    }
  }
  return rows;
}

/** Whether a line that no mark divides is short, no prose, and has blanks inside. */
function hasBlanks(source: string, { start, end, division }: RowLine): boolean {
  if (start === end || end - start > LONGEST_ROW || division !== "none") return false;
  const text = source.slice(start, end);
  return !PROSE.test(text) && BLANK_INSIDE.test(text) && !CAPTION.test(text);
}

/** Lines from `i` on that blanks divide. */
function blockAt(source: string, rows: readonly RowLine[], i: number, division: RowDivision): Cut[] {
  const block: Cut[] = [];
  for (let at = i; at < rows.length; at++) {
    const { start, end, division: known } = rows[at] as RowLine;
    const cut =
      known === "none" && end - start <= LONGEST_ROW ? cutLine(source.slice(start, end), division === "gaps" ? GAP : /\s+/g) : null;
    if (!cut || (division === "blanks" && block.length > 0 && cut.cells.length !== block[0]?.cells.length)) break;
    block.push(cut);
  }
  return block;
}

function cutLine(line: string, gap: RegExp): Cut | null {
  const text = line.trim();
  if (text === "" || PROSE.test(text) || !/\s/.test(text) || CAPTION.test(text)) return null;
  const cut: Cut = { cells: [], places: [] };
  let at = 0;
  let column = widthOf(line.slice(0, line.length - line.trimStart().length));
  for (const { 0: blank, index } of [...text.matchAll(gap), { 0: "", index: text.length }]) {
    const cell = text.slice(at, index);
    cut.cells.push(cell);
    cut.places.push({ from: column, to: column + widthOf(cell) });
    column += widthOf(cell) + widthOf(blank);
    at = index + blank.length;
  }
  return cut.cells.length > 1 && cut.cells.every((cell) => cell.length <= LONGEST_CELL) ? cut : null;
}

/** Columns of a fixed-width type; the second half of a surrogate pair has none. */
function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0xdc00 || code > 0xdfff) width += code > LAST_NARROW ? 2 : 1;
  }
  return width;
}

const isFigure = (cell: string): boolean => figureIn(cell.normalize("NFKC").replaceAll(" ", "")) !== null;

function isTable(block: readonly Cut[], division: RowDivision): boolean {
  const counted = block.filter(({ cells }) => cells.slice(1).some(isFigure));
  if (counted.length === 0 || counted.length < block.length - 2) return false;
  const width = Math.max(...block.map(({ cells }) => cells.length));
  if (division === "blanks") return width >= FEWEST_NARROW && counted.every(({ cells }) => cells.slice(-2).some(isFigure));
  return block.every(({ cells }) => cells.length <= width) && counted.length >= FEWEST_ROWS - Number(block.length > counted.length);
}

/** Sets the division of the lines of a block; lines with fewer cells than the widest are placed below its cells. */
function placeIn(rows: readonly RowLine[], block: readonly Cut[], division: RowDivision): void {
  const widest = block.reduce((most, cut) => (cut.cells.length > most.cells.length ? cut : most));
  rows.forEach((row, i) => {
    const cut = block[i] as Cut;
    row.division = division;
    row.columns = cut.cells.length < widest.cells.length ? columnsBelow(cut.places, widest.places) : null;
  });
}
