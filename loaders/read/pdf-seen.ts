import type { PageBox, PageLetters, Glyph } from "./pdf-drawn.js";
import type { TextRun } from "./pdf-marks.js";

/** How high above the foot of its letters a line strikes them, as shares of their size. */
const [LOWEST, HIGHEST] = [0.18, 0.6];
const SPECK = 1;
const BUCKET = 4;

/** Runs of a page without the letters that its reader does not see or that are struck out: no ink, no size, a line through them, a mark of deletion upon them. */
export function seenRuns(runs: readonly TextRun[], { glyphs, lines }: PageLetters, struck: readonly PageBox[]): TextRun[] {
  const isInked = glyphs.filter(({ ink, text }) => ink === "seen" && text.trim() !== "").length * 2 > glyphs.length;
  const rules = bucketed(lines);
  const hidden = glyphs.map((glyph) => isUnseen(glyph, isInked) || isStruck(glyph, rules) || struck.some((box) => isInside(glyph, box)));
  if (!hidden.includes(true)) return [...runs];
  const places = placed(glyphs);
  return runs.flatMap((run) => withoutHidden(run, glyphs, hidden, places) ?? []);
}

/** A page that is a picture has its letters without ink behind it; then they are the text. */
const isUnseen = ({ ink, size, text }: Glyph, isInked: boolean): boolean =>
  text.trim() !== "" && (ink === "unseen" || (ink === "none" && isInked) || size < SPECK);

function bucketed(lines: readonly PageBox[]): Map<number, PageBox[]> {
  const buckets = new Map<number, PageBox[]>();
  for (const line of lines) {
    const key = Math.floor((line[1] + line[3]) / 2 / BUCKET);
    buckets.set(key, [...(buckets.get(key) ?? []), line]);
  }
  return buckets;
}

/** Whether a level line goes through the middle of a letter and a little further than one letter's dash would. */
function isStruck({ x, y, endX, endY, size }: Glyph, rules: ReadonlyMap<number, PageBox[]>): boolean {
  if (rules.size === 0 || Math.abs(endY - y) > 1) return false;
  const middle = (x + endX) / 2;
  for (let key = Math.floor((y + LOWEST * size) / BUCKET); key <= Math.floor((y + HIGHEST * size) / BUCKET); key++)
    for (const [left, foot, right, top] of rules.get(key) ?? []) {
      const height = ((foot + top) / 2 - y) / size;
      if (left <= middle && right >= middle && height >= LOWEST && height <= HIGHEST) return true;
    }
  return false;
}

const isInside = ({ x, y, endX, size }: Glyph, [left, foot, right, top]: PageBox): boolean => {
  const [middleX, middleY] = [(x + endX) / 2, y + size / 3];
  return middleX >= left && middleX <= right && middleY >= foot && middleY <= top;
};

/** Numbers of the letters by the height at which they stand. */
function placed(glyphs: readonly Glyph[]): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  glyphs.forEach(({ y }, i) => (rows.get(Math.round(y)) ?? rows.set(Math.round(y), []).get(Math.round(y)))?.push(i));
  return rows;
}

/** A run with the letters left that are seen: itself where none of its letters is hidden, null where all are. */
function withoutHidden(run: TextRun, glyphs: readonly Glyph[], hidden: readonly boolean[], rows: Map<number, number[]>): TextRun | null {
  const [a = 1, b = 0, , , e = 0, f = 0] = run.transform;
  if (Math.abs(b) > Math.abs(a) / 10 || a <= 0 || run.str.trim() === "") return run;
  const near = [-1, 0, 1].flatMap((step) => rows.get(Math.round(f) + step) ?? []);
  const own = near.filter((i) => isWithin(glyphs[i] as Glyph, e, f, run.width));
  if (!own.some((i) => hidden[i])) return run;
  const left = own.filter((i) => !hidden[i]).map((i) => glyphs[i] as Glyph);
  const text = left
    .sort((one, other) => one.x - other.x)
    .map((glyph) => glyph.text)
    .join("");
  if (text.trim() === "") return null;
  const [first, last] = [left[0] as Glyph, left.at(-1) as Glyph];
  return { ...run, str: text, transform: [...run.transform.slice(0, 4), first.x, f], width: last.endX - first.x };
}

const isWithin = ({ x, y, endX }: Glyph, left: number, foot: number, width: number): boolean =>
  Math.abs(y - foot) < 0.75 && (x + endX) / 2 > left - 0.1 && (x + endX) / 2 < left + width + 0.1;
