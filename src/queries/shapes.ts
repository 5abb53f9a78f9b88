import { CELLS, pick } from "../model/row.js";

const { observations, bureaus, indicators } = CELLS;

/** The bureau of a row. */
export const BUREAU = { bureau_code: observations.bureau_code, ...pick(bureaus, "short_zh", "short_en") };

/** The bureau and year of a row: years differ between bureaus, so that neither stands alone. */
export const REPORT = { ...BUREAU, year: observations.year };

/** The indicator of a row. */
export const INDICATOR = { indicator: observations.indicator, ...pick(indicators, "name_zh", "name_en") };

/** A value with its bounds and hedge. */
export const VALUE = pick(observations, "value", "lower", "upper", "qualifier");
