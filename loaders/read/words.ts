import { readYaml } from "../port/files.js";

type HeadList =
  | "of"
  | "report"
  | "wider_of"
  | "wider_report"
  | "label"
  | "tail"
  | "other"
  | "news"
  | "never"
  | "today"
  | "no_headline"
  | "about"
  | "this_year";

/** Vocabulary of pages and heads of reports, from `words.yaml`. */
export interface ReadWords {
  page: {
    boilerplate: string[];
    head_line: string[];
    title: string[];
    metas: { names: string[]; label: string }[];
    error_page: (string | number)[];
  };
  head: Record<HeadList, string[]> & {
    dates: string[][];
  };
  report: { topics: string[] };
  kinds: Record<"table" | "conference" | "bulletin" | "circular" | "news", string[]>;
}

/** The vocabulary, read once. */
export const WORDS = readYaml("loaders/read/words.yaml") as ReadWords;

/** Words → the source of a pattern that matches any of them, the longest first. */
export function anyOf(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join("|");
}
