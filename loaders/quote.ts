import { QUOTE_LIMIT } from "../src/model/observation.js";
import type { Span } from "./normalise/modality.js";
import { sourceLength, sourceSpan, type MappedText } from "./normalise/mapped.js";
import type { Figure } from "./quantity/figure.js";

/** The shortest span of the source around a figure that holds the words it was known by, 40 characters at most. */
export function quoteAround(mapped: MappedText, figure: Figure, words: readonly Span[]): string {
  let { start, end } = figure;
  for (const word of words) {
    if (word.start < figure.end - QUOTE_LIMIT || word.end > figure.start + QUOTE_LIMIT) continue;
    start = Math.min(start, word.start);
    end = Math.max(end, word.end);
  }
  while (sourceLength(mapped, start, end) > QUOTE_LIMIT && start < figure.start) start++;
  while (sourceLength(mapped, start, end) > QUOTE_LIMIT && end > figure.end) end--;
  return sourceSpan(mapped, start, end).raw.slice(0, QUOTE_LIMIT);
}
