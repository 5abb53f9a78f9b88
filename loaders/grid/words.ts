import { readFileSync } from "node:fs";
import { parse } from "yaml";

type List =
  | "serial"
  | "remark"
  | "unit"
  | "plain"
  | "label"
  | "current"
  | "previous"
  | "change"
  | "share"
  | "plan"
  | "total"
  | "subtotal"
  | "other"
  | "whole"
  | "nothing"
  | "part"
  | "money";

/** Vocabulary of tables, from `words.yaml`. */
export const WORDS = parse(readFileSync(new URL("words.yaml", import.meta.url), "utf8")) as Record<List, string[]> & {
  counted: { unit: string; words: string[] }[];
};

/** Words → a list with the longest first, so that the first found is the whole one. */
export const longestFirst = (words: readonly string[]): string[] => [...words].sort((a, b) => b.length - a.length);
