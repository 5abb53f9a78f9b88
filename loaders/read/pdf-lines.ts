import type { Extent } from "../align.js";
import type { PdfLine } from "./pdf-line.js";
import { columnsOf } from "./pdf-columns.js";
import { type PlacedText, type TextRun, withoutMarks, withoutSpacing } from "./pdf-marks.js";
import { withWrapped } from "./pdf-wrapped.js";

const SAME_LINE = 0.5;
const CELL_GAP = 1.6;
const WORD_GAP = 0.2;
const LATIN = /[A-Za-z]/;

/** Runs of a page → its lines from top to bottom: runs at one height, a wide gap divides cells; turned text after the rest, as if upright. */
export function pageLines(runs: readonly TextRun[]): PdfLine[] {
  const turned = new Map<number, TextRun[]>();
  for (const run of withoutSpacing(runs.filter(({ str }) => str.trim() !== "")))
    (turned.get(turnOf(run)) ?? turned.set(turnOf(run), []).get(turnOf(run)))?.push(run);
  const length = (some: readonly TextRun[]): number => some.reduce((sum, { str }) => sum + str.length, 0);
  return [...turned]
    .sort(([, a], [, b]) => length(b) - length(a))
    .flatMap(([turn, some]) => columnsOf(withoutMarks(some.map((run) => place(run, turn)))).flatMap(uprightLines));
}

function uprightLines(placed: PlacedText[]): PdfLine[] {
  const rows: PlacedText[][] = [];
  for (const run of placed.sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const head = row?.[0];
    if (row && head && head.y - run.y < SAME_LINE * Math.max(head.size, run.size)) row.push(run);
    else rows.push([run]);
  }
  return withWrapped(rows.map((row) => lineOf(row.sort((a, b) => a.x - b.x))));
}

/** Direction of a run in degrees, by tens. */
const turnOf = ({ transform: [a = 1, b = 0] }: TextRun): number => (Math.round((Math.atan2(b, a) * 18) / Math.PI) * 10 + 360) % 360;

function place({ str, transform, width, height }: TextRun, turn: number): PlacedText {
  const [, , c = 0, d = 0, e = 0, f = 0] = transform;
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [x, y] = turn === 0 ? [e, f] : [e * cos + f * sin, f * cos - e * sin];
  const size = height || Math.hypot(c, d) || 1;
  return { text: str, x, y, right: x + width, size };
}

function lineOf(row: PlacedText[]): PdfLine {
  const cells: string[] = [];
  const places: Extent[] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of row) {
    const gap = (run.x - right) / run.size;
    const last = cells.length - 1;
    if (gap > CELL_GAP || last < 0) {
      cells.push(run.text.trim());
      places.push({ from: run.x, to: run.right });
    } else {
      cells[last] += joining(cells[last] ?? "", run.text, gap);
      places[last] = { from: places[last]?.from ?? run.x, to: Math.max(places[last]?.to ?? 0, run.right) };
    }
    right = Math.max(right, run.right);
  }
  const [first] = row;
  return { cells: cells.map((cell) => cell.trim()), places, left: first?.x ?? 0, right, y: first?.y ?? 0, size: first?.size ?? 0 };
}

/** What a run adds to the text before it: a space between Latin words, and nothing that bold type has drawn twice. */
function joining(before: string, text: string, gap: number): string {
  if (gap < -SAME_LINE) {
    const drawn = Array.from({ length: text.length }, (_, i) => text.length - i).find((length) => before.endsWith(text.slice(0, length)));
    return text.slice(drawn ?? 0);
  }
  return gap > WORD_GAP && LATIN.test(before.at(-1) ?? "") && LATIN.test(text) ? ` ${text}` : text;
}
