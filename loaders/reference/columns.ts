import type { CsvLine } from "./csv.js";

const SOURCE = ["source_kind", "source_title", "source_url", "source_published"] as const;

/** Columns of `data/reference/figures/*.csv`, in order; `data/reference/README.md` tells what each holds. */
export const FIGURE_COLUMNS = [
  ...(["bureau_code", "bureau", "indicator", "year", "period_kind", "period_start", "period_end"] as const),
  ...(["value", "unit", "qualifier", "scope", "part_of", "basis", "raw", "raw_unit", "quote", "caveats", "note"] as const),
  ...SOURCE,
] as const;
export type FigureColumn = (typeof FIGURE_COLUMNS)[number];
export type FigureLine = CsvLine<FigureColumn>;

/** Columns of `data/reference/population.csv`, in order. */
export const POPULATION_COLUMNS = [
  ...(["bureau_code", "area", "year", "value", "raw", "raw_unit", "quote", "caveats"] as const),
  ...SOURCE,
] as const;
export type PopulationColumn = (typeof POPULATION_COLUMNS)[number];

/** Columns of `data/reference/reports.csv`, in order. */
export const REPORT_COLUMNS = ["bureau_code", "year", "title", "title_is", "published", "url"] as const;
export type ReportColumn = (typeof REPORT_COLUMNS)[number];

/** Columns of `data/reference/refused.csv`, in order. */
export const REFUSED_COLUMNS = [
  ...(["bureau_code", "bureau", "indicator", "year", "value", "unit", "raw", "quote"] as const),
  ...SOURCE,
  "reason",
] as const;
export type RefusedColumn = (typeof REFUSED_COLUMNS)[number];
