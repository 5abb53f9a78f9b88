import { CELLS, FLAG, maybe, NUMBER, type RowFrom } from "../model/row.js";
import { among, besideCountry, EVERYTHING, filterConditions, list, quote, where, type Filter } from "./filter.js";
import { INDICATOR, REPORT, VALUE } from "./shapes.js";

const { bureaus, observations: o } = CELLS;

/** Rows of `latestPlaces` and `latestRates`: `before_` columns are of an earlier year that the figure continues, `national` of the country in the same year. */
export const PLACE = {
  ...{
    ...REPORT,
    level: bureaus.level,
    ...INDICATOR,
    id: o.id,
    ...VALUE,
    unit: o.unit,
    basis: o.basis,
    quote: o.quote,
    source_id: o.source_id,
  },
  ...{ comparable: FLAG },
  ...maybe({ before_id: o.id, before_year: o.year, before: NUMBER, before_qualifier: o.qualifier, before_quote: o.quote }),
  ...maybe({ national: NUMBER, national_id: o.id }),
};
export type PlaceRow = RowFrom<typeof PLACE>;

/** Most places of an indicator that a chart shows unless a reader chose bureaus. */
export interface PlaceChoice {
  most: number;
  /** Provinces, prefectures or counties only. */
  level?: "province" | "prefecture";
  /** Only places that have an earlier year to be held against. */
  changed?: true;
}

/** SQL: the latest comparable figure of every place for each indicator, the newest years first where they are too many. */
export function latestPlaces(indicators: readonly string[], choice: PlaceChoice, filter: Filter = EVERYTHING): string {
  const from = `SELECT place, ${COLUMNS}\n  FROM ${among("series", "indicator", indicators)}`;
  return latest(from, ["comparable"], choice, filter);
}

/** SQL: as `latestPlaces`, of a quotient named by its numerator. */
export function latestRates(numerator: string, denominator: string, choice: PlaceChoice, filter: Filter = EVERYTHING): string {
  const from = `SELECT 1 AS place, bureau_code, bureau_zh, bureau_en, level, year, numerator AS indicator, numerator_zh AS indicator_zh, numerator_en AS indicator_en, id, value, lower, upper, hedge, unit, basis, numerator_quote AS quote, source_id, broken
  FROM ratios`;
  return latest(from, [`numerator = ${quote(numerator)}`, `denominator = ${quote(denominator)}`], choice, filter);
}

/** SQL: as `latestPlaces`, of every indicator but the given ones that a place has two years of. */
export function latestOthers(but: readonly string[], choice: PlaceChoice, filter: Filter = EVERYTHING): string {
  const from = `SELECT place, ${COLUMNS}
  FROM series JOIN (
    SELECT row_number() OVER (ORDER BY family, id) AS place, id AS indicator FROM indicators WHERE id NOT IN (${list(but)})
  ) AS wanted USING (indicator)`;
  return latest(from, ["comparable"], choice, filter);
}

const COLUMNS =
  "bureau_code, bureau_zh, bureau_en, level, year, indicator, indicator_zh, indicator_en, id, value, lower, upper, hedge, unit, basis, quote, source_id, broken";

// A figure before a break is another thing: nothing is held against it.
function latest(from: string, kept: readonly string[], { most, level, changed }: PlaceChoice, filter: Filter): string {
  const chosen = filter.bureaus.length > 0;
  const known = [...kept, ...filterConditions(besideCountry({ bureaus: filter.bureaus, years: [] }))];
  const conditions = ["level <> 'national'", ...(level === undefined ? [] : [`level = ${quote(level)}`]), ...filterConditions(filter)];
  const before = (column: string) => `CASE WHEN NOT broken THEN lag(${column}) OVER line END`;
  return `WITH figures_of AS (
  ${from}${where(known, "  ")}
), lined AS (
  SELECT *, ${before("id")} AS before_id, ${before("year")} AS before_year, ${before("value")} AS before,
    ${before("hedge")} AS before_qualifier, ${before("quote")} AS before_quote
  FROM figures_of${where(conditions, "  ")}
  WINDOW line AS (PARTITION BY bureau_code, indicator ORDER BY year)
), last AS (
  FROM lined QUALIFY row_number() OVER (PARTITION BY bureau_code, indicator ORDER BY year DESC) = 1
)
SELECT bureau_code, bureau_zh AS short_zh, bureau_en AS short_en, level, year, indicator, indicator_zh AS name_zh, indicator_en AS name_en,
  id, value, lower, upper, hedge AS qualifier, unit, basis, quote, source_id, true AS comparable,
  before_id, before_year, before, before_qualifier, before_quote, national, national_id
FROM last
LEFT JOIN (SELECT indicator, year, value AS national, id AS national_id FROM figures_of WHERE level = 'national') USING (indicator, year)${changed ? "\nWHERE before > 0" : ""}
QUALIFY row_number() OVER (PARTITION BY place ORDER BY year DESC, value DESC, bureau_code) <= ${chosen ? 100 : most}
ORDER BY place, year DESC, value DESC, bureau_code`;
}

/** Rows of `dividePlaces`. */
export const PLACE_RATE = {
  ...{ ...REPORT, level: bureaus.level, ...INDICATOR, id: o.id, ...VALUE, basis: o.basis, quote: o.quote, source_id: o.source_id },
  ...{ comparable: FLAG, ...maybe({ national: NUMBER, national_id: o.id }) },
};
export type PlaceRateRow = RowFrom<typeof PLACE_RATE>;

/** SQL: every year's quotient of the places of a level, beside the country's. */
export function dividePlaces(numerator: string, denominator: string, level: string, filter: Filter = EVERYTHING): string {
  const pair = `numerator = ${quote(numerator)} AND denominator = ${quote(denominator)}`;
  const conditions = [pair, `level = ${quote(level)}`, ...filterConditions(filter)];
  return `SELECT bureau_code, bureau_zh AS short_zh, bureau_en AS short_en, level, year, numerator AS indicator, numerator_zh AS name_zh, numerator_en AS name_en,
  id, value, lower, upper, hedge AS qualifier, basis, numerator_quote AS quote, source_id, true AS comparable, national, national_id
FROM ratios
LEFT JOIN (SELECT year, value AS national, id AS national_id FROM ratios WHERE ${pair} AND level = 'national') USING (year)${where(conditions)}
ORDER BY year, value DESC, bureau_code`;
}
