import { CELLS, COUNT, FLAG, maybe, NUMBER, pick, type RowFrom } from "../model/row.js";
import { COUNTRY } from "../model/level.js";
import { among, besideCountry, EVERYTHING, filterConditions, type Filter, where } from "./filter.js";
import { INDICATOR, REPORT, VALUE } from "./shapes.js";

const { bureaus, observations: o, sources } = CELLS;
const LINE = { ...REPORT, level: bureaus.level, id: o.id, ...VALUE, basis: o.basis, source_id: o.source_id };
const PERIOD = pick(o, "unit", "period_kind", "period_start", "period_end", "scope", "obstacle", "status", "breaks", "quote");
const PLACED = { joined: FLAG, broken: FLAG, ...maybe({ segment: COUNT }), points: COUNT };

/** Rows of `traceSeries` and `traceNation`. */
export const TRACED = { ...LINE, ...INDICATOR, ...PERIOD, ...PLACED, source_kind: sources.kind };
export type TracedRow = RowFrom<typeof TRACED>;

/** Rows of `traceComparable`. */
export const COMPARABLE = {
  ...pick(LINE, "bureau_code", "short_zh", "short_en", "year"),
  ...{ ...INDICATOR, ...VALUE, joined: FLAG, broken: FLAG, points: COUNT },
};
export type ComparableRow = RowFrom<typeof COMPARABLE>;

/** Rows of `traceAverage`. */
export const AVERAGE = {
  ...{ ...LINE, ...PLACED, amount: o.value, amount_qualifier: o.qualifier, amount_quote: o.quote },
  ...{ decisions_id: o.id, decisions: o.value, decisions_qualifier: o.qualifier, decisions_quote: o.quote },
};
export type AverageRow = RowFrom<typeof AVERAGE>;

/** Rows of `traceMonths`. */
export const MONTH = { ...LINE, ...INDICATOR, ...PERIOD, source_kind: sources.kind, month: NUMBER, months: COUNT, within: FLAG };
export type MonthRow = RowFrom<typeof MONTH>;

/** Which series a figure shows: those with at least `points` comparable years, `most` of them unless a reader chose bureaus. */
export interface SeriesChoice {
  points: number;
  most: number;
  /** Whether figures since an earlier year are shown too, which dwarf a year's own. */
  cumulative?: true;
  /** Only the country's own. */
  nation?: true;
}

const NAMED = "bureau_code, bureau_zh AS short_zh, bureau_en AS short_en";
const LEVELS = "CASE level WHEN 'national' THEN 1 WHEN 'province' THEN 2 ELSE 3 END";
const NAMES = "JOIN (SELECT id AS indicator, name_zh, name_en FROM indicators) USING (indicator)";
const FIGURE = `id, value, lower, upper, unit, qualifier,
  period_kind, period_start, period_end, scope, basis, obstacle, status, breaks`;

const WHOLE = "scope = 'all' AND part_of IS NULL";

/** SQL: one row per bureau, indicator and year; `joined` figures are comparable, `segment` counts stretches without gap or break, `broken` tells where basis or definition changes. */
export function traceSeries(indicators: readonly string[], choice: SeriesChoice, filter: Filter = EVERYTHING): string {
  return traceKnown(indicators, choice, filter, filterConditions(besideCountry(filter)));
}

/** SQL: as `traceSeries`, of the national figures only; the filter's bureaus have no say. */
export function traceNation(indicators: readonly string[], { years }: Filter = EVERYTHING): string {
  const filter = { bureaus: [], years };
  return traceKnown(indicators, { points: 0, most: indicators.length }, filter, filterConditions({ bureaus: [COUNTRY], years }));
}

/** SQL: as `traceNation`, of totals since an earlier year only. */
export function traceTotals(indicators: readonly string[]): string {
  const conditions = ["period_kind = 'cumulative'", ...filterConditions({ bureaus: [COUNTRY], years: [] })];
  return traceKnown(indicators, { points: 0, most: indicators.length, cumulative: true }, EVERYTHING, conditions);
}

/** SQL: one row per comparable figure of any bureau, indicator and year, by year. */
export function traceComparable(): string {
  return `SELECT ${NAMED}, indicator, indicator_zh AS name_zh, indicator_en AS name_en, year, value, lower, upper, hedge AS qualifier,
  comparable AS joined, broken, points
FROM series
WHERE comparable
ORDER BY bureau_code, indicator, year`;
}

function traceKnown(indicators: readonly string[], choice: SeriesChoice, filter: Filter, conditions: readonly string[]): string {
  const { points, most, cumulative } = choice;
  const chosen = filter.bureaus.length > 0;
  const enough = [...(cumulative ? [] : ["period_kind <> 'cumulative'"]), ...(chosen || points === 0 ? [] : [`points >= ${points}`])];
  return `SELECT ${NAMED}, level, year, indicator, indicator_zh AS name_zh, indicator_en AS name_en,
  id, value, lower, upper, unit, hedge AS qualifier, period_kind, period_start, period_end, 'all' AS scope, basis, obstacle, status, breaks,
  comparable AS joined, broken, stretch AS segment, points, quote, source_id, source_kind
FROM ${among("series", "indicator", indicators)}${where([...enough, ...conditions])}
QUALIFY dense_rank() OVER (ORDER BY level = 'national' DESC, points DESC, stated DESC, bureau_code, place) <= ${chosen ? 4 * most : most}
ORDER BY ${LEVELS}, points DESC, stated DESC, bureau_code, place, year`;
}

/** SQL: yearly amount per decision of each bureau, from figures that stand for their year; both must be stated. */
export function traceAverage({ points, most, nation }: SeriesChoice, filter: Filter = EVERYTHING): string {
  const chosen = filter.bureaus.length > 0;
  const enough = chosen || points === 0 ? [] : [`points >= ${points}`];
  const conditions = [
    "numerator = 'penalty.amount'",
    "denominator = 'penalty.decisions'",
    ...enough,
    ...(nation ? filterConditions({ bureaus: [COUNTRY], years: filter.years }) : filterConditions(besideCountry(filter))),
  ];
  return `SELECT ${NAMED}, level, year, id, value, lower, upper, hedge AS qualifier,
  basis, true AS joined, broken, stretch AS segment, points, numerator_value AS amount, numerator_hedge AS amount_qualifier,
  numerator_quote AS amount_quote, denominator_id AS decisions_id, denominator_value AS decisions, denominator_hedge AS decisions_qualifier,
  denominator_quote AS decisions_quote, source_id
FROM ratios${where(conditions)}
QUALIFY dense_rank() OVER (ORDER BY level = 'national' DESC, points DESC, bureau_code) <= ${chosen ? 4 * most : most}
ORDER BY ${LEVELS}, points DESC, bureau_code, year`;
}

/** SQL: figures from 1 January to a day within the year, `month` months long, of the bureaus and indicators with most of them in one year, three indicators a bureau; the full year's own figure is month 12. */
export function traceMonths(choice: SeriesChoice, filter: Filter = EVERYTHING): string {
  const chosen = filter.bureaus.length > 0;
  const conditions = [
    WHOLE,
    "status <> 'E'",
    "(headline AND period_kind = 'year' OR period_kind = 'partial' AND period_start = year || '-01-01')",
    ...filterConditions(besideCountry(filter)),
  ];
  return `WITH known AS (
  SELECT o.*, short_zh, short_en, level, source_kind, period_kind = 'partial' AS within,
    round(dayofyear(period_end::DATE) * 12.0 / dayofyear(make_date(year, 12, 31)), 1)::DOUBLE AS month
  FROM observations AS o
  JOIN bureaus ON bureaus.code = bureau_code
  JOIN (SELECT id AS source_id, kind AS source_kind FROM sources) USING (source_id)
  WHERE ${conditions.join("\n    AND ")}
  QUALIFY row_number() OVER (
    PARTITION BY bureau_code, indicator, year, period_end
    ORDER BY list_position(['report', 'bulletin', 'press', 'reprint', 'table'], source_kind), qualifier <> 'exact', o.id
  ) = 1
), numbered AS (
  SELECT *, (count(*) FILTER (within) OVER (PARTITION BY bureau_code, indicator, year))::INTEGER AS months FROM known
), ranked AS (
  SELECT *, dense_rank() OVER (ORDER BY most DESC, total DESC, bureau_code, indicator) AS rank
  FROM (
    SELECT *, dense_rank() OVER (PARTITION BY bureau_code ORDER BY most DESC, total DESC, indicator) AS place
    FROM (
      SELECT *, max(months) OVER pair AS most, count(*) FILTER (within) OVER pair AS total
      FROM numbered WINDOW pair AS (PARTITION BY bureau_code, indicator)
    )
  )
  WHERE most >= ${chosen ? 1 : choice.points} AND months > 0 AND place <= ${chosen ? 12 : 3}
)
SELECT bureau_code, short_zh, short_en, level, year, month, months, indicator, name_zh, name_en,
  ${FIGURE}, within, quote, source_id, source_kind
FROM ranked
${NAMES}
WHERE rank <= ${chosen ? 4 * choice.most : choice.most}
ORDER BY ${LEVELS}, rank, year, month`;
}
