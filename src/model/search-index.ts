import type { Qualifier } from "./observation.js";

/** An indicator as it can be found: names and definitions in both languages, and the phrases that reports use for it. */
export interface IndicatorEntry {
  id: string;
  name_zh: string;
  name_en: string;
  definition_zh: string;
  definition_en: string;
  wording: string;
  /** Figures of it. */
  stated: number;
}

/** A page, a figure on one, or a report's page; `path` is below the language's folder, such as `fines#series-fines`. */
export interface PageEntry {
  kind: "page" | "figure" | "report";
  path: string;
  zh: string;
  en: string;
  about_zh: string;
  about_en: string;
  /** Other words that readers use for it. */
  also: string;
}

/** An observation: id, place of its indicator in the list, bureau, year, quote, place of its section, why it does not stand for its year (empty where it does), codes of its caveats, value, hedge, unit. */
export type QuoteEntry = readonly [
  id: string,
  indicator: number,
  bureau: string,
  year: number,
  quote: string,
  section: number,
  reason: string,
  caveats: string,
  value: number,
  qualifier: Qualifier,
  unit: string,
];

/** Pages and observations, the sections of these by their places. */
export interface SearchPart {
  pages: readonly PageEntry[];
  sections: readonly string[];
  quotes: readonly QuoteEntry[];
}

/** Everything that the full-text search looks through, but for the bureaus, which have an index of their own. */
export interface SearchIndex extends SearchPart {
  /** Traditional characters, each followed by its simplified one, for all characters of the index. */
  traditional: string;
  indicators: readonly IndicatorEntry[];
  /** Of the parts that stand in files of their own, in order of bureaus: the last bureau of each. */
  parts: readonly string[];
}

/** Path below `data/` of one of those parts, packed by gzip. */
export const searchPartFile = (place: number): string => `parts/search-${place}.json.gz`;
