import { COUNTRY } from "../model/level.js";
import { CELLS, FLAG, maybe, NUMBER, type RowFrom } from "../model/row.js";
import { among, EVERYTHING, filterConditions, list, quote, where, type Filter } from "./filter.js";
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

/** What places are asked of: SQL that gives their comparable figures, and the country's by indicator and year. */
interface Asked {
  figures: string;
  known: readonly string[];
  nation: string;
}

const COLUMNS =
  "bureau_code, bureau_zh, bureau_en, level, year, indicator, indicator_zh, indicator_en, id, value, lower, upper, hedge, unit, basis, quote, source_id";
const NATION = `observations WHERE headline AND bureau_code = ${quote(COUNTRY)}`;

/** SQL: the latest comparable figure of every place for each indicator, the newest years first where they are too many. */
export function latestPlaces(indicators: readonly string[], choice: PlaceChoice, filter: Filter = EVERYTHING): string {
  const nation = `${NATION} AND indicator IN (${list(indicators)})`;
  return latest({ figures: among("series", "indicator", indicators), known: ["comparable"], nation }, choice, filter);
}

/** SQL: as `latestPlaces`, of a quotient named by its numerator. */
export function latestRates(numerator: string, denominator: string, choice: PlaceChoice, filter: Filter = EVERYTHING): string {
  const pair = `numerator = ${quote(numerator)} AND denominator = ${quote(denominator)}`;
  const names = "numerator AS indicator, numerator_zh AS indicator_zh, numerator_en AS indicator_en, numerator_quote AS quote";
  const figures = `(SELECT *, 1 AS place, ${names} FROM ratios WHERE ${pair})`;
  const nation = `(SELECT *, numerator AS indicator FROM ratios WHERE ${pair}) WHERE bureau_code = ${quote(COUNTRY)}`;
  return latest({ figures, known: [], nation }, choice, filter);
}

/** SQL: as `latestPlaces`, of every indicator but the given ones that a place has two years of. */
export function latestOthers(but: readonly string[], choice: PlaceChoice, filter: Filter = EVERYTHING): string {
  const figures = `series JOIN (
    SELECT row_number() OVER (ORDER BY family, id) AS place, id AS indicator FROM indicators WHERE id NOT IN (${list(but)})
  ) AS wanted USING (indicator)`;
  return latest({ figures, known: ["comparable"], nation: NATION }, choice, filter);
}

// A figure before a break is another thing: nothing is held against it.
function latest({ figures, known, nation }: Asked, { most, level, changed }: PlaceChoice, filter: Filter): string {
  const chosen = filter.bureaus.length > 0;
  const kept = ["level <> 'national'", ...(level === undefined ? [] : [`level = ${quote(level)}`]), ...filterConditions(filter)];
  const before = (column: string) => `CASE WHEN NOT broken THEN lead(${column}) OVER line END`;
  return `WITH last AS (
  SELECT place, ${COLUMNS},
    ${before("id")} AS before_id, ${before("year")} AS before_year, ${before("value")} AS before,
    ${before("hedge")} AS before_qualifier, ${before("quote")} AS before_quote
  FROM ${figures}${where([...known, ...kept], "  ")}
  WINDOW line AS (PARTITION BY bureau_code, indicator ORDER BY year DESC)
  QUALIFY row_number() OVER line = 1
)
SELECT bureau_code, bureau_zh AS short_zh, bureau_en AS short_en, level, year, indicator, indicator_zh AS name_zh, indicator_en AS name_en,
  id, value, lower, upper, hedge AS qualifier, unit, basis, quote, source_id, true AS comparable,
  before_id, before_year, before, before_qualifier, before_quote, national, national_id
FROM last
LEFT JOIN (SELECT indicator, year, value AS national, id AS national_id FROM ${nation}) USING (indicator, year)${changed ? "\nWHERE before > 0" : ""}
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
