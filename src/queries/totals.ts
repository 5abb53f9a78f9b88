import { CELLS, pick, type RowFrom } from "../model/row.js";
import { list } from "./filter.js";
import { INDICATOR, REPORT, VALUE } from "./shapes.js";

const { bureaus, observations: o } = CELLS;

/** Rows of `traceTotals`. */
export const TOTAL = {
  ...{ ...REPORT, level: bureaus.level, ...INDICATOR, id: o.id, ...VALUE },
  ...pick(
    o,
    "unit",
    "basis",
    "period_kind",
    "period_start",
    "period_end",
    "scope",
    "comparable",
    "obstacle",
    "caveats",
    "quote",
    "source_id",
  ),
};
export type TotalRow = RowFrom<typeof TOTAL>;

/** SQL: the country's totals since some earlier year, one for each indicator and last day, the largest where sources differ. */
export function traceTotals(indicators: readonly string[]): string {
  return `SELECT bureau_code, short_zh, short_en, level, year, indicator, i.name_zh, i.name_en, o.id, value, lower, upper, qualifier, o.unit, basis,
  period_kind, period_start, period_end, scope, comparable, obstacle, caveats, quote, source_id
FROM observations AS o
JOIN bureaus AS b ON b.code = bureau_code
JOIN indicators AS i ON i.id = indicator
WHERE indicator IN (${list(indicators)}) AND level = 'national' AND period_kind = 'cumulative' AND scope = 'all' AND part_of IS NULL
QUALIFY row_number() OVER (PARTITION BY indicator, period_end ORDER BY value DESC, o.id) = 1
ORDER BY list_position([${list(indicators)}], indicator), period_end`;
}
