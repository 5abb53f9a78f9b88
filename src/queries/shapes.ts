import { CELLS, pick } from "../model/row.js";

const { observations, bureaus, indicators } = CELLS;

/** The bureau of a row. */
export const BUREAU = { bureau_code: observations.bureau_code, ...pick(bureaus, "short_zh", "short_en") };

/** The bureau and year of a row: years differ between bureaus, so that neither stands alone. */
export const REPORT = { ...BUREAU, year: observations.year };

/** The indicator of a row. */
export const INDICATOR = { indicator: observations.indicator, ...pick(indicators, "name_zh", "name_en") };

/** SQL: the hedge of a quotient, from whether both figures are exact and which bounds it has. */
export const quotientHedge = (exact: string, lower = "lower", upper = "upper"): string =>
  `CASE WHEN ${exact} THEN 'exact' WHEN ${lower} IS NOT NULL AND ${upper} IS NULL THEN 'at_least'
    WHEN ${lower} IS NULL AND ${upper} IS NOT NULL THEN 'at_most' ELSE 'approx' END`;

/** A value with its bounds and hedge. */
export const VALUE = pick(observations, "value", "lower", "upper", "qualifier");
