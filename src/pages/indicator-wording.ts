import { CONCEPTS } from "../../loaders/grammar/grammar.js";

/** A line of the catalogue's wording in readable parts: one of `any` must be met, and one of each further group. */
export interface ReadableWording {
  any: string[];
  groups: { reach: "own" | "sentence" | "above"; words: string[] }[];
  without: string[];
  units: string[];
}

/** Reads a line of wording in the syntax of the extractor (`立案|查处 +案件 !赔偿 N:case`) as words for people; concepts are replaced by their words. */
export function readWording(line: string): ReadableWording {
  const tokens = line.split(/\s+/).filter((token) => token !== "" && !token.startsWith("="));
  const [first = "", ...others] = tokens.filter((token) => !/^(!|N:)/.test(token));
  return {
    any: wordsOf(first),
    groups: others.map((token) => ({ reach: reachOf(token), words: wordsOf(token.replace(/^[+~@^]/, "")) })),
    without: tokens.filter((token) => token.startsWith("!")).flatMap((token) => wordsOf(token.replace(/^![~^]?/, ""))),
    units: tokens.filter((token) => token.startsWith("N:")).flatMap((token) => token.slice(2).split("|")),
  };
}

/** Words for people of a list of the catalogue, concepts replaced by theirs, each once. */
export function wordsOf(token: string): string[] {
  const words = token.split("|").flatMap((word) => {
    const name = /^\{(\w+)\}$/.exec(word)?.[1];
    return name === undefined ? [word] : (CONCEPTS[name] ?? []);
  });
  return [...new Set(words)];
}

function reachOf(token: string): "own" | "sentence" | "above" {
  return token.startsWith("+") ? "own" : /^[@^]/.test(token) ? "above" : "sentence";
}

/** A phrase that figures came with, and in how many quotes. */
export interface PhraseCount {
  phrase: string;
  count: number;
}

/** The longest of `phrases` in each quote, most frequent first, and how many quotes hold none. */
export function countPhrases(phrases: readonly string[], quotes: readonly string[]): { counts: PhraseCount[]; none: number } {
  const longest = [...new Set(phrases)].sort((a, b) => b.length - a.length);
  const counts = new Map<string, number>();
  for (const quote of quotes) {
    const phrase = longest.find((candidate) => quote.includes(candidate)) ?? "";
    counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
  const none = counts.get("") ?? 0;
  counts.delete("");
  return { counts: [...counts].map(([phrase, count]) => ({ phrase, count })).sort((a, b) => b.count - a.count), none };
}
