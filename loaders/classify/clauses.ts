import { charSet, hasChar } from "../grammar/char-set.js";
import type { Span } from "../normalise/modality.js";
import type { Figure } from "../quantity/figure.js";

/** A clause of a sentence: what stands between two of its breaks; what stands in brackets belongs to the clause around it. */
export interface Clause extends Span {
  /** End of the words before its first figure, or its own end. */
  head: number;
  /** Place of its first figure among those of the sentence, or null. */
  figure: number | null;
  /** Whether a stop stands before it rather than a comma. */
  fresh: boolean;
}

const OPEN = "(".charCodeAt(0);
const CLOSE = ")".charCodeAt(0);
const LIST = "、".charCodeAt(0);
const STOPS = charSet(";。!?\n");
const BREAKS = charSet(";。!?\n,:\t");

/** The clauses of a sentence in order; a 、 right behind a figure breaks too (兰山区立案58件、费县立案21件). */
export function clausesOf(text: string, sentence: Span, figures: readonly Figure[]): Clause[] {
  const clauses: Clause[] = [];
  let start = sentence.start;
  let fresh = true;
  let next = 0;
  for (let i = sentence.start, depth = 0; i < sentence.end; i++) {
    const code = text.charCodeAt(i);
    if (code === OPEN) depth++;
    else if (code === CLOSE) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (!hasChar(BREAKS, code) && !(code === LIST && endsFigure(figures, next, i))) continue;
    next = addClause(clauses, { start, end: i, fresh }, figures, next);
    start = i + 1;
    fresh = hasChar(STOPS, code);
  }
  addClause(clauses, { start, end: sentence.end, fresh }, figures, next);
  return clauses;
}

/** Adds the clause of a span, whose first figure is the one at `first` if any; the place of the first figure behind it. */
function addClause(clauses: Clause[], { start, end, fresh }: Span & { fresh: boolean }, figures: readonly Figure[], first: number): number {
  let next = first;
  while (next < figures.length && (figures[next] as Figure).start < end) next++;
  const figure = next > first ? first : null;
  if (end > start) clauses.push({ start, end, head: figure === null ? end : (figures[first] as Figure).start, figure, fresh });
  return next;
}

/** Whether one of the figures from `first` on ends right before a place. */
function endsFigure(figures: readonly Figure[], first: number, at: number): boolean {
  for (let i = first; i < figures.length && (figures[i] as Figure).start < at; i++) if ((figures[i] as Figure).after === at) return true;
  return false;
}
