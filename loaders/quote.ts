import type { Span } from "./normalise/outline.js";
import { sourceSpan, type MappedText } from "./normalise/mapped.js";
import type { Figure } from "./quantity/figure.js";

/** Longest span of a report's wording that the project holds. */
export const LONGEST_QUOTE = 40;

/** The shortest span of the source around a figure that holds the words it was known by, 40 characters at most. */
export function quoteAround(mapped: MappedText, figure: Figure, words: Span[]): string {
  const near = words.filter((word) => word.start >= figure.end - LONGEST_QUOTE && word.end <= figure.start + LONGEST_QUOTE);
  let start = Math.min(figure.start, ...near.map((word) => word.start));
  let end = Math.max(figure.end, ...near.map((word) => word.end));
  const length = (): number => sourceSpan(mapped, start, end).raw.length;
  while (length() > LONGEST_QUOTE && start < figure.start) start++;
  while (length() > LONGEST_QUOTE && end > figure.end) end--;
  return sourceSpan(mapped, start, end).raw.slice(0, LONGEST_QUOTE);
}
