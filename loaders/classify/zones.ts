import type { Sentence, Span } from "../normalise/outline.js";
import type { Figure } from "../quantity/figure.js";

/** Parts of a sentence as seen from one figure, nearest first. */
export interface Zones {
  /** Clause before the figure, back to the last comma. */
  left: Span;
  /** Clauses before that, back to the previous figure. */
  before: Span;
  /** The rest of the sentence before. */
  far: Span;
  /** The measure word and what follows it in its own clause (150宗行政处罚案件开展法制审核). */
  right: Span;
  /** Whether the right zone runs into the next figure, so that its words may be that one's. */
  shared: boolean;
  /** Following clauses up to the one with the next figure. */
  behind: Span;
}

/** Words further off than this say nothing about a figure. */
const FARTHEST = 200;
const BREAK = 1;
const LEFT_BREAK = 2;
const STOP = 4;
const LIST_BREAK = 8;
const JOINED = 16;
const NO_RIGHT = 32;
/** What a character does to the parts of a sentence, a bit for each. */
const DOES = new Uint8Array(0x10000);
for (const [characters, bit] of [
  [",，;:。!?\t\n", BREAK],
  [",，;:。!?\t\n(", LEFT_BREAK],
  [";。", STOP],
  ["、和与及", LIST_BREAK],
  ["、和与及,", JOINED],
  ["(、", NO_RIGHT],
] as const)
  for (const char of characters) DOES[char.charCodeAt(0)] = (DOES[char.charCodeAt(0)] ?? 0) | bit;
// a place behind the end of the text (NaN) is made one of the table: a typed array is slow for good once it is asked for more
const does = (text: string, at: number, bit: number): boolean => ((DOES[text.charCodeAt(at) & 0xffff] as number) & bit) !== 0;
const OPEN = "(".charCodeAt(0);
const CLOSE = ")".charCodeAt(0);
const RESPECTIVELY = /分别(?:为|是|达|有|约|达到|共)?$/;
const RESPECTIVELY_REACH = 6;
const NOWHERE: Span = { start: 0, end: 0 };

/** Zones of figure `i` among the figures of its sentence. */
export function zonesOf(text: string, sentence: Sentence, figures: Figure[], i: number): Zones {
  const figure = figures[i] as Figure;
  const name = listedName(text, figures, i);
  if (name) return { left: name, before: NOWHERE, far: NOWHERE, right: NOWHERE, behind: NOWHERE, shared: false };
  const previous = figures[i - 1];
  const next = figures[i + 1];
  const floor = previous ? ownEnd(text, previous, figure.start) : sentence.start;
  const clause = Math.max(floor, lastBreak(text, floor, figure.start));
  const before = Math.min(clause, Math.max(floor, lastStop(text, floor, clause)));
  const right = rightEnd(text, figure.after, Math.min(next?.start ?? sentence.end, sentence.end));
  const shared = next !== undefined && right === next.start;
  const limit = next ? Math.max(right, lastBreak(text, right, next.start)) : sentence.end;
  return {
    left: { start: clause, end: figure.start },
    before: { start: before, end: clause },
    far: { start: Math.max(sentence.start, figure.start - FARTHEST), end: Math.max(before, figure.start - FARTHEST) },
    right: { start: figure.measure, end: right },
    shared,
    behind: { start: Math.max(right, figure.after), end: Math.min(Math.max(right, limit), right + FARTHEST) },
  };
}

/** 查封扣押、限产停产分别为14宗、3宗: the name in the list that stands where the figure does in its own. */
function listedName(text: string, figures: Figure[], i: number): Span | null {
  let first = i;
  while (first > 0 && areJoined(text, figures, first - 1)) first--;
  let last = i;
  while (last + 1 < figures.length && areJoined(text, figures, last)) last++;
  if (first === last) return null;
  const start = (figures[first] as Figure).start;
  const marker = RESPECTIVELY.exec(text.slice(Math.max(0, start - RESPECTIVELY_REACH), start));
  if (!marker || (figures[i] as Figure).change) return null;
  const end = Math.max(0, start - RESPECTIVELY_REACH) + marker.index;
  const names = namesBefore(text, end);
  return names[names.length - (last - first + 1) + (i - first)] ?? null;
}

/** Whether one character stands between a figure and the next, and joins them. */
function areJoined(text: string, figures: Figure[], i: number): boolean {
  const { after } = figures[i] as Figure;
  return (figures[i + 1] as Figure).start === after + 1 && does(text, after, JOINED);
}

/** Names of the list that ends at `end`: 查封扣押、限产停产和按日计罚. */
function namesBefore(text: string, end: number): Span[] {
  let start = end;
  while (start > 0 && !does(text, start - 1, LEFT_BREAK)) start--;
  const names: Span[] = [];
  for (let at = start, i = start; i <= end; i++) {
    if (i < end && !does(text, i, LIST_BREAK)) continue;
    if (i > at) names.push({ start: at, end: i });
    at = i + 1;
  }
  return names;
}

/** Where the words that belong to a figure end: behind its noun when one follows (150宗行政处罚案件…,), else at the figure. */
function ownEnd(text: string, figure: Figure, limit: number): number {
  const end = rightEnd(text, figure.after, limit);
  return end >= limit ? figure.after : end;
}

function rightEnd(text: string, from: number, limit: number): number {
  if (does(text, from, NO_RIGHT)) return from;
  for (let i = from, depth = 0; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === OPEN) depth++;
    else if (code === CLOSE && depth-- === 0) return i;
    else if (depth === 0 && does(text, i, BREAK)) return i;
  }
  return limit;
}

/** The last break before `to`; a bracket that is closed again (报告书(表)142宗) breaks nothing. */
function lastBreak(text: string, from: number, to: number): number {
  for (let i = to - 1, closed = 0; i >= from; i--) {
    const code = text.charCodeAt(i);
    if (code === CLOSE) closed++;
    else if (code === OPEN && closed > 0) closed--;
    else if (closed === 0 && does(text, i, LEFT_BREAK)) return i + 1;
  }
  return from;
}

function lastStop(text: string, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (does(text, i, STOP)) return i + 1;
  return from;
}
