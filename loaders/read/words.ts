import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** Vocabulary of pages and tables, from `words.yaml`. */
export interface ReadWords {
  page: {
    boilerplate: string[];
    head_line: string[];
    title: string[];
    metas: { names: string[]; label: string }[];
    error_page: (string | number)[];
  };
  table: Record<
    "serial" | "remark" | "unit" | "plain" | "current" | "previous" | "change" | "total" | "nothing" | "same" | "office" | "money",
    string[]
  > & {
    caption_unit: string;
    counted: { unit: string; words: string[] }[];
  };
}

/** The vocabulary, read once. */
export const WORDS = parse(readFileSync(new URL("words.yaml", import.meta.url), "utf8")) as ReadWords;
