import { QUOTE_LIMIT } from "../src/model/observation.js";
import type { Span } from "./normalise/outline.js";
import { sourceSpan, type MappedText } from "./normalise/mapped.js";
import type { Figure } from "./quantity/figure.js";

/** The shortest span of the source around a figure that holds the words it was known by, 40 characters at most. */
export function quoteAround(mapped: MappedText, figure: Figure, words: Span[]): string {
  const near = words.filter((word) => word.start >= figure.end - QUOTE_LIMIT && word.end <= figure.start + QUOTE_LIMIT);
  let start = Math.min(figure.start, ...near.map((word) => word.start));
  let end = Math.max(figure.end, ...near.map((word) => word.end));
  const length = (): number => sourceSpan(mapped, start, end).raw.length;
  while (length() > QUOTE_LIMIT && start < figure.start) start++;
  while (length() > QUOTE_LIMIT && end > figure.end) end--;
  return sourceSpan(mapped, start, end).raw.slice(0, QUOTE_LIMIT);
}
