import { CELLS, maybe, NUMBER, pick, type RowFrom } from "../model/row.js";
import { EVERYTHING, filterConditions, quote, type Filter } from "./filter.js";
import { INDICATOR, REPORT, VALUE } from "./shapes.js";

const { bureaus, observations, population } = CELLS;

/** Rows of `dividePopulation`. */
export const RATE = {
  ...{ ...REPORT, level: bureaus.level, ...INDICATOR, ...VALUE },
  ...{ ...pick(observations, "id", "basis", "unit", "quote", "source_id"), figure: observations.value },
  ...{ population: population.population, population_quote: population.quote },
  ...maybe({ national: NUMBER, national_id: observations.id }),
};
export type RateRow = RowFrom<typeof RATE>;

/** SQL: each bureau's latest full-year figure per 100,000 census residents, beside the country's of the same year; `most` bureaus an indicator unless a reader chose them. */
export function dividePopulation(indicators: readonly string[], most: number, filter: Filter = EVERYTHING): string {
  const wanted = indicators.map((id, i) => `(${i + 1}, ${quote(id)})`).join(", ");
  const conditions = ["level <> 'national'", ...filterConditions(filter)].join("\n    AND ");
  return `WITH people AS (
  SELECT bureau_code, year AS census, population, quote AS population_quote FROM population
), rates AS (
  SELECT place, observations.*, level, short_zh, short_en, population, population_quote,
    value * 100000 / population AS rate, lower * 100000 / population AS rate_lower, upper * 100000 / population AS rate_upper
  FROM observations
  JOIN (VALUES ${wanted}) AS wanted(place, indicator) USING (indicator)
  JOIN people USING (bureau_code)
  JOIN bureaus ON bureaus.code = bureau_code
  WHERE headline AND status <> 'E'
), nation AS (
  SELECT indicator, year, id AS national_id, rate AS national FROM rates WHERE level = 'national'
), latest AS (
  SELECT * FROM rates
  WHERE ${conditions}
  QUALIFY row_number() OVER (PARTITION BY bureau_code, indicator ORDER BY year DESC) = 1
)
SELECT bureau_code, short_zh, short_en, level, year, indicator, name_zh, name_en, id,
  rate AS value, rate_lower AS lower, rate_upper AS upper, qualifier, basis, value AS figure, unit, quote, source_id,
  population, population_quote, national, national_id
FROM latest
LEFT JOIN nation USING (indicator, year)
JOIN (SELECT id AS indicator, name_zh, name_en FROM indicators) USING (indicator)
QUALIFY row_number() OVER (PARTITION BY indicator ORDER BY year DESC, population DESC, bureau_code) <= ${filter.bureaus.length > 0 ? 100 : most}
ORDER BY place, CASE level WHEN 'province' THEN 1 ELSE 2 END, bureau_code`;
}
