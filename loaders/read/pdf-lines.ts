/** One line of a page: its cells from left to right, and where it starts and ends (points from the left). */
export interface PdfLine {
  cells: string[];
  left: number;
  right: number;
  /** Distance from the foot of the page, in points. */
  y: number;
  size: number;
}

/** A run of characters that pdf.js found: text, matrix (place in [4], [5]), width and height in points. */
export interface Run {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

interface Placed {
  text: string;
  x: number;
  y: number;
  right: number;
  size: number;
}

const SAME_LINE = 0.5;
const CELL_GAP = 1.6;
const WORD_GAP = 0.2;
const LATIN = /[A-Za-z]/;

/** Runs of a page → its lines from top to bottom: runs at one height, a wide gap divides cells. */
export function pageLines(runs: readonly Run[]): PdfLine[] {
  const placed = runs.filter(({ str }) => str.trim() !== "").map(place);
  const rows: Placed[][] = [];
  for (const run of placed.sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const head = row?.[0];
    if (row && head && head.y - run.y < SAME_LINE * Math.max(head.size, run.size)) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => lineOf(row.sort((a, b) => a.x - b.x)));
}

function place({ str, transform, width, height }: Run): Placed {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  const size = height || Math.hypot(c, d) || 1;
  return { text: str, x, y, right: x + width, size };
}

function lineOf(row: Placed[]): PdfLine {
  const cells: string[] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const [i, run] of row.entries()) {
    const gap = (run.x - right) / run.size;
    const last = cells.length - 1;
    if (isDrawnAgain(run, row[i - 1])) continue;
    if (gap > CELL_GAP || last < 0) cells.push(run.text.trim());
    else cells[last] += `${gap > WORD_GAP && LATIN.test(cells[last]?.at(-1) ?? "") && LATIN.test(run.text) ? " " : ""}${run.text}`;
    right = Math.max(right, run.right);
  }
  const [first] = row;
  return { cells: cells.map((cell) => cell.trim()), left: first?.x ?? 0, right, y: first?.y ?? 0, size: first?.size ?? 0 };
}

// Bold text is drawn twice, a little apart.
const isDrawnAgain = (run: Placed, before: Placed | undefined): boolean =>
  before?.text === run.text && run.x - before.x < SAME_LINE * Math.min(run.size, run.right - run.x);
