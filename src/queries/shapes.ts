import type { Row } from "../model/columns.js";
import { CELLS, COUNT, FLAG, maybe, pick, type RowFrom } from "../model/row.js";

const { observations, bureaus, indicators } = CELLS;

/** The bureau of a row. */
export const BUREAU = { bureau_code: observations.bureau_code, ...pick(bureaus, "short_zh", "short_en") };

/** The bureau and year of a row: years differ between bureaus, so that neither stands alone. */
export const REPORT = { ...BUREAU, year: observations.year };
export type ReportRow = RowFrom<typeof REPORT>;

/** The indicator of a row. */
export const INDICATOR = { indicator: observations.indicator, ...pick(indicators, "name_zh", "name_en") };

/** SQL: the hedge of a quotient, from whether both figures are exact and which bounds it has. */
export const quotientHedge = (exact: string, lower = "lower", upper = "upper"): string =>
  `CASE WHEN ${exact} THEN 'exact' WHEN ${lower} IS NOT NULL AND ${upper} IS NULL THEN 'at_least'
    WHEN ${lower} IS NULL AND ${upper} IS NOT NULL THEN 'at_most' ELSE 'approx' END`;

/** A value with its bounds and hedge. */
export const VALUE = pick(observations, "value", "lower", "upper", "qualifier");

/** What makes a figure readable by itself: where and when, of what, how much, how sure, in which words. */
export const FIGURE = {
  ...REPORT,
  ...INDICATOR,
  ...VALUE,
  ...pick(observations, "unit", "period_kind", "period_start", "period_end", "scope", "quote"),
};
export type FigureRow = Omit<RowFrom<typeof FIGURE>, "lower" | "upper" | "indicator">;

/** Columns that rows of several charts have, by which their notes, sources and tables are made. */
export const SHARED = {
  ...{ ...REPORT, ...INDICATOR, denominator: observations.indicator, joined: FLAG, broken: FLAG, stated: COUNT },
  ...pick(observations, "status", "period_start", "obstacle", "source_id"),
  ...maybe(pick(observations, "id", "value", "lower", "upper", "qualifier", "scope", "period_kind", "period_end", "comparable")),
};
/** A row of a chart: cells of its own, and those shared columns that it has. */
export type ChartRow = Row & Partial<RowFrom<typeof SHARED>>;
