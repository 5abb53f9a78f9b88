import { readYaml } from "../port/files.js";

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
export const WORDS = readYaml("loaders/grid/words.yaml") as Record<List, string[]> & {
  counted: { unit: string; words: string[] }[];
};

/** Words → a list with the longest first, so that the first found is the whole one. */
export const longestFirst = (words: readonly string[]): string[] => [...words].sort((a, b) => b.length - a.length);
