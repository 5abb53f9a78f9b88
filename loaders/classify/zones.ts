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

/** Zones of figure `i` among the figures of its sentence. */
export function zonesOf(text: string, sentence: Sentence, figures: Figure[], i: number): Zones {
  const figure = figures[i] as Figure;
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

function lastBreak(text: string, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (LEFT_BREAK.test(text[i] as string)) return i + 1;
  return from;
}

function lastStop(text: string, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (STOP.test(text[i] as string)) return i + 1;
  return from;
}
