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
const BREAK = /[,，;:。!?\t\n]/;
const LEFT_BREAK = /[,，;:。!?\t\n(]/;
const STOP = /[;。]/;
const LIST_BREAK = /[、和与及]/;
const JOINED = /^[、和与及,]$/;
const RESPECTIVELY = /分别(?:为|是|达|有|约|达到|共)?$/;
const RESPECTIVELY_REACH = 6;
const NOWHERE: Span = { start: 0, end: 0 };

/** Zones of figure `i` among the figures of its sentence. */
export function zonesOf(text: string, sentence: Sentence, figures: Figure[], i: number): Zones {
  const figure = figures[i] as Figure;
  const name = figure.label ?? listedName(text, figures, i);
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
  while (first > 0 && JOINED.test(text.slice((figures[first - 1] as Figure).after, (figures[first] as Figure).start))) first--;
  let last = i;
  while (last + 1 < figures.length && JOINED.test(text.slice((figures[last] as Figure).after, (figures[last + 1] as Figure).start))) last++;
  const start = (figures[first] as Figure).start;
  const marker = RESPECTIVELY.exec(text.slice(Math.max(0, start - RESPECTIVELY_REACH), start));
  if (first === last || !marker || (figures[i] as Figure).change) return null;
  const end = Math.max(0, start - RESPECTIVELY_REACH) + marker.index;
  const names = namesBefore(text, end);
  return names[names.length - (last - first + 1) + (i - first)] ?? null;
}

/** Names of the list that ends at `end`: 查封扣押、限产停产和按日计罚. */
function namesBefore(text: string, end: number): Span[] {
  let start = end;
  while (start > 0 && !LEFT_BREAK.test(text[start - 1] as string)) start--;
  const names: Span[] = [];
  for (let at = start, i = start; i <= end; i++) {
    if (i < end && !LIST_BREAK.test(text[i] as string)) continue;
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
  if (/[(、]/.test(text[from] ?? "")) return from;
  for (let i = from, depth = 0; i < limit; i++) {
    const char = text[i] as string;
    if (char === "(") depth++;
    else if (char === ")" && depth-- === 0) return i;
    else if (depth === 0 && BREAK.test(char)) return i;
  }
  return limit;
}

/** The last break before `to`; a bracket that is closed again (报告书(表)142宗) breaks nothing. */
function lastBreak(text: string, from: number, to: number): number {
  for (let i = to - 1, closed = 0; i >= from; i--) {
    const char = text[i] as string;
    if (char === ")") closed++;
    else if (char === "(" && closed > 0) closed--;
    else if (closed === 0 && LEFT_BREAK.test(char)) return i + 1;
  }
  return from;
}

function lastStop(text: string, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (STOP.test(text[i] as string)) return i + 1;
  return from;
}
