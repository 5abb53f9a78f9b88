import type { PlacedText } from "./pdf-marks.js";

const STEP = 2;
/** Where the gutter between two columns of a page may lie, as shares of the width of its text. */
const [NEAREST, FARTHEST] = [0.3, 0.7];
const NARROWEST = 8;
const MOST_ACROSS = 0.12;
const FEWEST_ROWS = 4;
const FEWEST_CHARACTERS = 10;
const LEAST_FULL = 0.35;
const PROSE = /[，。；]/;

/** Text of a page that is set in two columns → its parts in the order of reading; a page of one column is one part. */
export function columnsOf(placed: readonly PlacedText[]): PlacedText[][] {
  const gutter = gutterOf(placed);
  if (gutter === null) return [[...placed]];
  const across = placed.filter(({ x, right }) => x < gutter && right > gutter);
  const [left, right] = [placed.filter((run) => run.right <= gutter), placed.filter((run) => run.x >= gutter)];
  if (!isColumn(left) || !isColumn(right)) return [[...placed]];
  return divided(left, right, across);
}

/** The widest upright strip about the middle of a page that hardly any text crosses. */
function gutterOf(placed: readonly PlacedText[]): number | null {
  if (placed.length < FEWEST_ROWS * 2) return null;
  const from = placed.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const to = placed.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY);
  const width = Math.min(2000, Math.ceil((to - from) / STEP) + 1);
  const covered = new Uint16Array(width);
  for (const { x, right } of placed)
    for (let at = Math.floor((x - from) / STEP); at <= Math.min(width - 1, Math.floor((right - from) / STEP)); at++)
      covered[at] = (covered[at] ?? 0) + 1;
  const most = Math.max(1, placed.length * MOST_ACROSS * 0.5);
  let [best, start] = [{ from: 0, size: 0 }, -1];
  for (let at = Math.floor(width * NEAREST); at <= Math.ceil(width * FARTHEST); at++) {
    const isOpen = (covered[at] ?? 0) <= most && at < Math.ceil(width * FARTHEST);
    if (isOpen && start < 0) start = at;
    if (isOpen || start < 0) continue;
    if (at - start > best.size) best = { from: start, size: at - start };
    start = -1;
  }
  return best.size * STEP >= NARROWEST ? from + (best.from + best.size / 2) * STEP : null;
}

/** Whether text is set as prose: lines that hold many characters, and fill their width. */
function isColumn(runs: readonly PlacedText[]): boolean {
  const rows = new Map<number, { length: number; right: number; size: number }>();
  for (const { text, y, right, size } of runs) {
    const row = rows.get(Math.round(y)) ?? { length: 0, right: 0, size };
    rows.set(Math.round(y), { length: row.length + text.trim().length, right: Math.max(row.right, right), size });
  }
  const all = [...rows.values()];
  const edge = all.reduce((most, { right }) => Math.max(most, right), 0);
  const full = all.filter(({ right, size }) => right > edge - 2 * size).length;
  const characters = all.reduce((sum, { length }) => sum + length, 0);
  if (all.length < FEWEST_ROWS || characters < FEWEST_CHARACTERS * all.length || full < all.length * LEAST_FULL) return false;
  return runs.filter(({ text }) => PROSE.test(text)).length >= 2;
}

/** Columns cut by the lines that go across both: what stands above such a line is read before it. */
function divided(left: readonly PlacedText[], right: readonly PlacedText[], across: readonly PlacedText[]): PlacedText[][] {
  const parts: PlacedText[][] = [];
  let top = Number.POSITIVE_INFINITY;
  for (const y of [...new Set(across.map((run) => run.y))].sort((a, b) => b - a)) {
    parts.push(...[left, right].map((side) => side.filter((run) => run.y <= top && run.y > y)));
    parts.push(across.filter((run) => run.y === y));
    top = y;
  }
  parts.push(...[left, right].map((side) => side.filter((run) => run.y <= top)));
  return parts.filter((part) => part.length > 0);
}
