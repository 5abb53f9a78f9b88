import { CELLS, COUNT, FLAG, maybe, NUMBER, pick, type RowFrom } from "../model/row.js";
import { EVERYTHING, filterConditions, list, quote, type Filter, where } from "./filter.js";
import { pickExpressions } from "./pick.js";
import { INDICATOR, quotientHedge, REPORT } from "./shapes.js";

const { indicators, observations: o } = CELLS;

/** Rows of `divideObservations`; empty where a report does not state one of the two figures. */
export const RATIO = {
  ...{ ...REPORT, denominator: o.indicator, ...pick(INDICATOR, "name_zh", "name_en"), source_id: o.source_id },
  ...maybe({ value: NUMBER, lower: NUMBER, upper: NUMBER, qualifier: o.qualifier, comparable: FLAG, basis: o.basis }),
  ...maybe({ id: o.id, numerator: o.value, numerator_qualifier: o.qualifier }),
  ...maybe({ numerator_unit: o.unit, numerator_scope: o.scope, numerator_quote: o.quote }),
  ...maybe({ numerator_obstacle: o.obstacle, denominator_obstacle: o.obstacle }),
  ...maybe({ denominator_id: o.id, denominator_value: o.value, denominator_qualifier: o.qualifier }),
  ...maybe({ denominator_unit: o.unit, denominator_scope: o.scope, denominator_quote: o.quote }),
};
export type RatioRow = RowFrom<typeof RATIO>;

/** What a numerator is divided by: an indicator, and how many of it make one (1,000 for “per thousand”). */
export interface Denominator {
  indicator: string;
  per: number;
}

/** The four things that reports count as staff or effort; never mixed. */
export const STAFF: readonly Denominator[] = [
  { indicator: "staff.establishment", per: 1 },
  { indicator: "staff.on_post", per: 1 },
  { indicator: "staff.certified", per: 1 },
  { indicator: "inspection.officer_visits", per: 1000 },
];

/** What is counted of people: posts, staff, certificates. */
export const PEOPLE: readonly Denominator[] = STAFF.filter(({ indicator }) => indicator.startsWith("staff."));

/** Going out to inspect, once for each officer. */
export const DEPLOYED: readonly Denominator[] = STAFF.filter(({ indicator }) => !indicator.startsWith("staff."));

const per = (numerators: readonly string[], denominators: readonly Denominator[]) =>
  numerators.flatMap((numerator) => denominators.map((denominator) => ({ numerator, ...denominator })));

/** What the view `ratios` divides by what; `residents` are those of the census. */
export const RATIOS: readonly (Denominator & { numerator: string })[] = [
  ...per(["penalty.amount"], [{ indicator: "penalty.decisions", per: 1 }]),
  ...per(["penalty.decisions", "inspection.visits"], STAFF),
  ...per(["penalty.decisions", "penalty.amount", "penalty.five_types_total"], [{ indicator: "residents", per: 100_000 }]),
];

/** Rows of `rankWorkload`: a ratio whose two figures may be of different years. */
export const WORKLOAD = {
  ...RATIO,
  indicator: o.indicator,
  numerator_zh: indicators.name_zh,
  numerator_en: indicators.name_en,
  denominator_year: o.year,
};
export type WorkloadRow = RowFrom<typeof WORKLOAD>;

/** How many years two figures of a ratio may lie apart. */
export const APART = 2;

/** SQL: for every bureau, numerator and denominator that it states as comparable figures of any source, at most `APART` years apart, the ratio of the pair nearest in year, the latest of several; largest first. */
export function rankWorkload(numerators: readonly string[], denominators: readonly Denominator[], filter: Filter = EVERYTHING): string {
  const wanted = denominators.map(({ indicator, per }) => `(${quote(indicator)}, ${per})`).join(", ");
  return `WITH stated AS NOT MATERIALIZED (
  FROM figures WHERE comparable
), pairs AS (
  SELECT n.*, d.indicator AS denominator, d.indicator_zh AS denominator_zh, d.indicator_en AS denominator_en, d.id AS denominator_id,
    d.value AS denominator_value, d.hedge AS denominator_hedge, d.unit AS denominator_unit, d.quote AS denominator_quote, d.year AS denominator_year,
    n.value / d.value * per AS quotient, n.lower / d.upper * per AS least, n.upper / nullif(d.lower, 0) * per AS most,
    n.hedge = 'exact' AND d.hedge = 'exact' AS exact
  FROM (VALUES ${wanted}) AS wanted(denominator, per)
  JOIN stated AS d ON d.indicator = wanted.denominator AND d.value > 0
  JOIN stated AS n ON n.bureau_code = d.bureau_code AND abs(n.year - d.year) <= ${APART}
  WHERE n.indicator IN (${list(numerators)}) AND d.indicator IN (${list(denominators.map(({ indicator }) => indicator))})
  QUALIFY row_number() OVER (
    PARTITION BY n.bureau_code, n.indicator, wanted.denominator
    ORDER BY abs(n.year - d.year), n.year DESC, d.year DESC
  ) = 1
)
SELECT bureau_code, bureau_zh AS short_zh, bureau_en AS short_en, year, indicator, indicator_zh AS numerator_zh, indicator_en AS numerator_en,
  denominator, denominator_zh AS name_zh, denominator_en AS name_en, denominator_year,
  quotient AS value, least AS lower, most AS upper, ${quotientHedge("exact", "least", "most")} AS qualifier, true AS comparable, basis,
  id, value AS numerator, hedge AS numerator_qualifier, unit AS numerator_unit, 'all' AS numerator_scope, quote AS numerator_quote,
  denominator_id, denominator_value, denominator_hedge AS denominator_qualifier, denominator_unit, 'all' AS denominator_scope, denominator_quote,
  NULL::VARCHAR AS numerator_obstacle, NULL::VARCHAR AS denominator_obstacle, source_id
FROM pairs${where(filterConditions(filter))}
ORDER BY indicator, quotient DESC, bureau_code`;
}

/** The row of `countWorkload`. */
export const WORKLOAD_COUNTS = { decided: COUNT, staffed: COUNT, deployed: COUNT };
export type WorkloadCounts = RowFrom<typeof WORKLOAD_COUNTS>;

/** SQL: one row that counts the bureaus with comparable decisions, with a comparable number of people, and with comparable deployments. */
export function countWorkload(): string {
  const among = (denominators: readonly Denominator[]) => denominators.map(({ indicator }) => quote(indicator)).join(", ");
  return `SELECT count(DISTINCT bureau_code) FILTER (indicator = 'penalty.decisions')::INTEGER AS decided,
  count(DISTINCT bureau_code) FILTER (indicator IN (${among(PEOPLE)}))::INTEGER AS staffed,
  count(DISTINCT bureau_code) FILTER (indicator IN (${among(DEPLOYED)}))::INTEGER AS deployed
FROM figures
WHERE comparable`;
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
    n.comparable AND d.comparable AS comparable, n.obstacle AS numerator_obstacle, d.obstacle AS denominator_obstacle
  FROM reports
  CROSS JOIN (VALUES ${wanted}) AS wanted(place, indicator, per)
  LEFT JOIN (SELECT * FROM picked WHERE indicator = ${quote(numerator)}) AS n USING (bureau_code, year)
  LEFT JOIN picked AS d ON (d.bureau_code, d.year, d.indicator) = (reports.bureau_code, reports.year, wanted.indicator)
)
SELECT bureau_code, short_zh, short_en, year, denominator, i.name_zh, i.name_en,
  value, lower, upper,
  CASE WHEN value IS NOT NULL THEN ${quotientHedge("exact")} END AS qualifier,
  comparable, basis, pairs.id, numerator, numerator_qualifier, numerator_unit, numerator_scope, numerator_quote,
  denominator_id, denominator_value, denominator_qualifier, denominator_unit, denominator_scope, denominator_quote,
  numerator_obstacle, denominator_obstacle, source_id
FROM pairs
JOIN bureaus ON bureaus.code = bureau_code
JOIN indicators AS i ON i.id = denominator
ORDER BY place, bureau_code, year, basis`;
}
