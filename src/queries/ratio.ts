import { CELLS, FLAG, maybe, NUMBER, pick, type RowFrom } from "../model/row.js";
import { EVERYTHING, quote, type Filter } from "./filter.js";
import { pickExpressions } from "./pick.js";
import { INDICATOR, REPORT } from "./shapes.js";

const { observations: o } = CELLS;

/** Rows of `divideObservations`; empty where a report does not state one of the two figures. */
export const RATIO = {
  ...{ ...REPORT, denominator: o.indicator, ...pick(INDICATOR, "name_zh", "name_en"), source_id: o.source_id },
  ...maybe({ value: NUMBER, lower: NUMBER, upper: NUMBER, qualifier: o.qualifier, comparable: FLAG, basis: o.basis }),
  ...maybe({ id: o.id, numerator: o.value, numerator_qualifier: o.qualifier }),
  ...maybe({ numerator_unit: o.unit, numerator_scope: o.scope, numerator_quote: o.quote }),
  ...maybe({ denominator_id: o.id, denominator_value: o.value, denominator_qualifier: o.qualifier }),
  ...maybe({ denominator_unit: o.unit, denominator_scope: o.scope, denominator_quote: o.quote }),
};
export type RatioRow = RowFrom<typeof RATIO>;

/** What a numerator is divided by: an indicator, and how many of it make one (1,000 for “per thousand”). */
export interface Denominator {
  indicator: string;
  per: number;
}

/** SQL: one row per report, basis and denominator with the ratio, its bounds and both observations; empty where either is not stated. */
export function divideObservations(numerator: string, denominators: readonly Denominator[], filter: Filter = EVERYTHING): string {
  const wanted = denominators.map(({ indicator, per }, i) => `(${i + 1}, ${quote(indicator)}, ${per})`).join(", ");
  return `WITH ${pickExpressions([numerator, ...denominators.map((denominator) => denominator.indicator)], filter)}, pairs AS (
  SELECT bureau_code, year, place, wanted.indicator AS denominator, per,
    n.id AS id, n.value AS numerator, n.unit AS numerator_unit, n.scope AS numerator_scope,
    n.basis AS basis, n.qualifier AS numerator_qualifier, n.quote AS numerator_quote, coalesce(n.source_id, reports.source_id) AS source_id,
    d.id AS denominator_id, d.value AS denominator_value, d.unit AS denominator_unit,
    d.scope AS denominator_scope, d.qualifier AS denominator_qualifier, d.quote AS denominator_quote,
    n.value / nullif(d.value, 0) * per AS value,
    n.lower / nullif(d.upper, 0) * per AS lower,
    n.upper / nullif(d.lower, 0) * per AS upper,
    n.qualifier = 'exact' AND d.qualifier = 'exact' AS exact,
    n.comparable AND d.comparable AS comparable
  FROM reports
  CROSS JOIN (VALUES ${wanted}) AS wanted(place, indicator, per)
  LEFT JOIN (SELECT * FROM picked WHERE indicator = ${quote(numerator)}) AS n USING (bureau_code, year)
  LEFT JOIN picked AS d ON (d.bureau_code, d.year, d.indicator) = (reports.bureau_code, reports.year, wanted.indicator)
)
SELECT bureau_code, short_zh, short_en, year, denominator, i.name_zh, i.name_en,
  value, lower, upper,
  CASE WHEN value IS NULL THEN NULL WHEN exact THEN 'exact'
    WHEN lower IS NOT NULL AND upper IS NULL THEN 'at_least'
    WHEN lower IS NULL AND upper IS NOT NULL THEN 'at_most'
    ELSE 'approx' END AS qualifier,
  comparable, basis, pairs.id, numerator, numerator_qualifier, numerator_unit, numerator_scope, numerator_quote,
  denominator_id, denominator_value, denominator_qualifier, denominator_unit, denominator_scope, denominator_quote, source_id
FROM pairs
JOIN bureaus ON bureaus.code = bureau_code
JOIN indicators AS i ON i.id = denominator
ORDER BY place, bureau_code, year, basis`;
}
