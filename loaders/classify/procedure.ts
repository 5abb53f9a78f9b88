import { firstFrom, type Match } from "../grammar/trie.js";
import type { Span } from "../normalise/modality.js";
import type { Scene } from "./scene.js";
import { topicsOf } from "./place.js";
import { hasTerm, type TermSet } from "./wording.js";
import type { Zones } from "./zones.js";

/** No term of the catalogue is longer, so that one that begins earlier ends earlier. */
const LONGEST_TERM = 24;
/** Characters of the measure word before a figure's noun. */
const LONGEST_MEASURE = 1;

/** The term of the procedure that a figure is of: the last named in its own clause, else behind it, else before it in the sentence, else in the headings over it; -1 where none is. */
export function procedureOf(
  { lexicon, found, terms, sentence }: Pick<Scene, "lexicon" | "found" | "terms" | "sentence">,
  { left, right, shared }: Zones,
): number {
  const { procedures } = lexicon;
  const own = (terms.procedures ??= terms.own.filter(({ value }) => hasTerm(procedures, value)));
  // what stands before a sentence in its own paragraph is no heading
  return (
    lastOf(procedures, own, left) ??
    (shared ? nounOf(procedures, own, right) : lastOf(procedures, own, right)) ??
    lastOf(procedures, own, { start: 0, end: left.start }) ??
    lastOf(procedures, topicsOf(found, terms, sentence), { start: 0, end: sentence.line }) ??
    -1
  );
}

/** 从482件行政处罚案件中筛出线索329条: the noun right behind a figure is its own, though the next one follows. */
function nounOf(terms: TermSet, words: readonly Match<number>[], { start, end }: Span): number | null {
  let noun: Match<number> | null = null;
  for (let i = firstFrom(words, start); i < words.length && (words[i] as Match<number>).start <= start + LONGEST_MEASURE; i++) {
    const word = words[i] as Match<number>;
    if (word.end <= end && hasTerm(terms, word.value) && (noun === null || word.end > noun.end)) noun = word;
  }
  return noun?.value ?? null;
}

/** Of the words within a span that are in a set the one that ends last, the longest of these. */
function lastOf(terms: TermSet, words: readonly Match<number>[], { start, end }: Span): number | null {
  let last: Match<number> | null = null;
  for (let i = firstFrom(words, end) - 1; i >= 0; i--) {
    const word = words[i] as Match<number>;
    if (word.start < start || (last !== null && word.start < last.start - LONGEST_TERM)) break;
    if (word.end > end || !hasTerm(terms, word.value)) continue;
    if (last === null || word.end > last.end || (word.end === last.end && word.start < last.start)) last = word;
  }
  return last?.value ?? null;
}
