import { readYaml } from "../port/files.js";

/** How claims in English say numbers, times and places (`data/claims/english.yaml`). */
export interface EnglishWords {
  numbers: {
    ones: string[];
    tens: string[];
    magnitudes: Record<string, number>;
    fractions: Record<string, number>;
    currency_before: string[];
    currency_after: string[];
    percent: string[];
    no_number_before: string[];
    no_number_behind: string[];
    known: string[];
  };
  hedges: Record<"approx" | "at_least" | "at_most", string[]>;
  nouns: Record<string, string[]>;
  phrase_ends: string[];
  times: {
    months: string[][];
    ordinals: Record<string, number>;
    to: string[];
    since: string[];
    beginnings: string[];
    as_of: string[];
    gathered: string[];
    compared: string[];
  };
  places: Record<
    "country" | "kinds" | "name_of_other" | "common_names" | "other_authorities" | "authorities" | "only_mentioned" | "told",
    string[]
  >;
  parts: Record<string, string[]>;
  campaigns: string[];
  loose: string[];
  channels: Record<string, string[]>;
  decided: string[];
  basis: Record<"fine_and_confiscation" | "confiscation" | "fine", string[]>;
  changes: Record<"up" | "down", string[]>;
}

export const ENGLISH = readYaml("data/claims/english.yaml") as EnglishWords;

/** Terms as one alternative of a pattern, the longest first: `_` is a space or hyphen, `*` any ending. */
export function termsPattern(terms: readonly string[]): string {
  if (terms.length === 0) return "(?!)";
  const source = (term: string): string => {
    const plain = term
      .replace(/[.+?^$()[\]\\{}|]/g, "\\$&")
      .replaceAll("_", "[\\s-]+")
      .replaceAll("*", "[\\w'-]*");
    return `${/^\w/.test(term) ? "\\b" : ""}${plain}${/\w$/.test(term) ? "\\b" : ""}`;
  };
  return `(?:${[...terms]
    .sort((a, b) => b.length - a.length)
    .map(source)
    .join("|")})`;
}

/** A pattern of terms anywhere, in any case. */
export const termsIn = (terms: readonly string[]): RegExp => new RegExp(termsPattern(terms), "gi");
