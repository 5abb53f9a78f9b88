import { CONCEPTS } from "../grammar/grammar.js";
import type { Sentence } from "./outline.js";

const DAMAGE = CONCEPTS.damage ?? [];

/** Puts the title of a text that is all about claims for damage over each of its sentences, as a heading would stand; other titles say too many things at once. */
export function underTitle(text: string, title: string | null, sentences: Sentence[]): Sentence[] {
  const name = title === null ? undefined : DAMAGE.find((word) => title.includes(word));
  const start = name === undefined ? -1 : text.indexOf(name);
  if (name === undefined || start < 0) return sentences;
  const topic = { start, end: start + name.length };
  for (const sentence of sentences) if (sentence.start > topic.end) sentence.topics.unshift(topic);
  return sentences;
}
