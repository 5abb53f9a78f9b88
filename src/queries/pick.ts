import { CELLS, maybe, pick, type RowFrom } from "../model/row.js";
import { EVERYTHING, filterConditions, quote, where, type Filter } from "./filter.js";
import { INDICATOR, REPORT, VALUE } from "./shapes.js";

const { observations } = CELLS;

/** What a row of `pickObservations` says of the observation that was found. */
const FOUND = {
  ...{ ...pick(observations, "id", "unit", "period_kind", "period_start", "period_end", "scope", "basis", "quote"), ...VALUE },
  ...pick(observations, "comparable", "obstacle"),
};

/** Rows of `pickObservations`. */
export const PICKED = { ...REPORT, ...INDICATOR, ...maybe(FOUND), source_id: observations.source_id };
export type PickedRow = RowFrom<typeof PICKED>;
/** A row whose report states a figure. */
export type FoundRow = PickedRow & RowFrom<typeof FOUND>;

const COLUMNS = `bureau_code, short_zh, short_en, year, indicator, i.name_zh, i.name_en,
  p.id, value, lower, upper, p.unit, qualifier, period_kind, period_start, period_end,
  scope, basis, comparable, obstacle, quote, coalesce(p.source_id, reports.source_id) AS source_id`;

/** Common table expressions `reports` (bureau and year of every report, with its id) and `picked` (the best observation that reports give of each indicator there). */
export function pickExpressions(indicators: readonly string[], filter: Filter = EVERYTHING): string {
  const chosen = filterConditions(filter);
  const among = `indicator IN (${indicators.map(quote).join(", ")})`;
  return `reports AS (
  SELECT bureau_code, year, min(id) AS source_id FROM sources${where(["kind = 'report'", "NOT coded", ...chosen], "  ")}
  GROUP BY bureau_code, year
), picked AS (
  SELECT observations.*
  FROM observations
  JOIN (SELECT id AS source_id FROM sources WHERE kind = 'report' AND NOT coded) USING (source_id)${where([among, ...chosen], "  ")}
  QUALIFY row_number() OVER (
    PARTITION BY bureau_code, year, indicator, basis
    ORDER BY headline DESC, comparable DESC, part_of IS NULL DESC, value DESC, id
  ) = 1
)`;
}

/** SQL: one row per report and indicator with its best observation, or empty `id` and `value` where the report states none. */
export function pickObservations(indicators: readonly string[], filter: Filter = EVERYTHING): string {
  const wanted = indicators.map((id, i) => `(${i + 1}, ${quote(id)})`).join(", ");
  return `WITH ${pickExpressions(indicators, filter)}
SELECT ${COLUMNS}
FROM reports
CROSS JOIN (VALUES ${wanted}) AS wanted(place, indicator)
LEFT JOIN picked AS p USING (bureau_code, year, indicator)
JOIN bureaus ON bureaus.code = bureau_code
JOIN indicators AS i ON i.id = indicator
ORDER BY place, bureau_code, year`;
}
