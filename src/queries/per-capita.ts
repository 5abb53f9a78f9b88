import { CELLS, maybe, NUMBER, pick, type RowFrom } from "../model/row.js";
import { among, EVERYTHING, filterConditions, type Filter } from "./filter.js";
import { INDICATOR, REPORT, VALUE } from "./shapes.js";

const { bureaus, observations, population } = CELLS;

/** Rows of `dividePopulation`. */
export const RATE = {
  ...{ ...REPORT, level: bureaus.level, ...INDICATOR, ...VALUE },
  ...{ ...pick(observations, "id", "basis", "unit", "quote", "source_id"), figure: observations.value },
  ...{ population: NUMBER, population_quote: population.quote },
  ...maybe({ national: NUMBER, national_id: observations.id }),
};
export type RateRow = RowFrom<typeof RATE>;

/** SQL: each bureau's latest full-year figure per 100,000 census residents, beside the country's of the same year; `most` bureaus an indicator unless a reader chose them. */
export function dividePopulation(indicators: readonly string[], most: number, filter: Filter = EVERYTHING): string {
  const conditions = ["level <> 'national'", ...filterConditions(filter)].join("\n  AND ");
  return `WITH rates AS (
  FROM ${among("ratios", "numerator", indicators)} WHERE denominator = 'residents'
), latest AS (
  FROM rates
  LEFT JOIN (SELECT numerator, year, value AS national, id AS national_id FROM rates WHERE level = 'national') USING (numerator, year)
  WHERE ${conditions}
  QUALIFY row_number() OVER (PARTITION BY bureau_code, numerator ORDER BY year DESC) = 1
)
SELECT bureau_code, bureau_zh AS short_zh, bureau_en AS short_en, level, year, numerator AS indicator, numerator_zh AS name_zh, numerator_en AS name_en,
  id, value, lower, upper, numerator_hedge AS qualifier, basis, numerator_value AS figure, unit, numerator_quote AS quote, source_id,
  denominator_value AS population, denominator_quote AS population_quote, national, national_id
FROM latest
QUALIFY row_number() OVER (PARTITION BY numerator ORDER BY year DESC, population DESC, bureau_code) <= ${filter.bureaus.length > 0 ? 100 : most}
ORDER BY place, CASE level WHEN 'province' THEN 1 ELSE 2 END, bureau_code`;
}
