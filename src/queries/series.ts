import { CELLS, COUNT, FLAG, maybe, NUMBER, pick, type RowFrom } from "../model/row.js";
import { EVERYTHING, filterConditions, quote, type Filter } from "./filter.js";
import { INDICATOR, REPORT, VALUE } from "./shapes.js";

const { bureaus, observations: o, sources } = CELLS;
const LINE = { ...REPORT, level: bureaus.level, id: o.id, ...VALUE, basis: o.basis, source_id: o.source_id };
const PERIOD = pick(o, "unit", "period_kind", "period_start", "period_end", "scope", "status", "breaks", "quote");
const PLACED = { joined: FLAG, broken: FLAG, ...maybe({ segment: COUNT }), points: COUNT };

/** Rows of `traceSeries`, `traceOthers` and `traceNation`. */
export const TRACED = { ...LINE, ...INDICATOR, ...PERIOD, ...PLACED, source_kind: sources.kind };
export type TracedRow = RowFrom<typeof TRACED>;

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
}

const BUREAU = "bureau_code, short_zh, short_en, level";
const NAMES = "JOIN (SELECT id AS indicator, name_zh, name_en FROM indicators) USING (indicator)";
const FIGURE = `id, value, lower, upper, unit, qualifier,
  period_kind, period_start, period_end, scope, basis, status, breaks`;

/** SQL conditions on bureaus and years that always keep the national figures, the context of all others; the codes are found first, so that a large table is only read for them. */
export function seriesConditions(filter: Filter): string[] {
  const { bureaus, years } = filter;
  const byBureau = filterConditions({ bureaus, years: [] }).map(
    (condition) => `bureau_code IN (SELECT code FROM bureaus WHERE ${condition.replace("bureau_code", "code")} OR level = 'national')`,
  );
  return [...byBureau, ...filterConditions({ bureaus: [], years })];
}

/** SQL condition that keeps the figures of a whole bureau that are part of no other total. */
export const WHOLE = "scope = 'all' AND part_of IS NULL";

/** SQL: one row per bureau, indicator and year; `joined` figures are comparable, `segment` counts stretches without gap or break, `broken` tells where basis or definition changes. */
export function traceSeries(indicators: readonly string[], choice: SeriesChoice, filter: Filter = EVERYTHING): string {
  const wanted = indicators.map((id, i) => `(${i + 1}, ${quote(id)})`).join(", ");
  return traceKnown(`JOIN (VALUES ${wanted}) AS wanted(place, indicator) USING (indicator)`, choice, filter);
}

/** SQL: as `traceSeries`, of every indicator but the given ones. */
export function traceOthers(but: readonly string[], choice: SeriesChoice, filter: Filter = EVERYTHING): string {
  const join = `JOIN (
    SELECT row_number() OVER (ORDER BY family, id) AS place, id AS indicator
    FROM indicators WHERE id NOT IN (${but.map(quote).join(", ")})
  ) AS wanted USING (indicator)`;
  return traceKnown(join, choice, filter);
}

/** SQL: as `traceSeries`, of the national figures only; the filter's bureaus have no say. */
export function traceNation(indicators: readonly string[], { years }: Filter = EVERYTHING): string {
  const wanted = indicators.map((id, i) => `(${i + 1}, ${quote(id)})`).join(", ");
  const join = `JOIN (VALUES ${wanted}) AS wanted(place, indicator) USING (indicator)`;
  return traceKnown(join, { points: 0, most: indicators.length }, { bureaus: [], years }, ["level = 'national'"]);
}

function traceKnown(wanted: string, { points, most, cumulative }: SeriesChoice, filter: Filter, more: readonly string[] = []): string {
  const chosen = filter.bureaus.length > 0;
  const periods = cumulative ? [] : ["period_kind <> 'cumulative'"];
  const conditions = [WHOLE, ...periods, ...more, ...seriesConditions(filter)].join("\n    AND ");
  return `WITH known AS (
  SELECT o.*, place, short_zh, short_en, level, headline AND status <> 'E' AS joined
  FROM observations AS o
  ${wanted}
  JOIN bureaus ON bureaus.code = bureau_code
  WHERE ${conditions}
  QUALIFY row_number() OVER (
    PARTITION BY bureau_code, indicator, year
    ORDER BY headline DESC, period_kind = 'cumulative', period_end DESC, o.id
  ) = 1
), marked AS (
  SELECT *,
    count(*) FILTER (joined) OVER pair AS points,
    count(*) OVER pair AS figures,
    joined AND breaks IS NOT NULL AND lag(year) OVER run IS NOT NULL AS broken,
    joined AND year - lag(year) OVER run > 1 AS gap
  FROM known
  WINDOW pair AS (PARTITION BY bureau_code, indicator), run AS (PARTITION BY bureau_code, indicator, joined ORDER BY year)
), ranked AS (
  SELECT *, dense_rank() OVER (ORDER BY level = 'national' DESC, points DESC, figures DESC, bureau_code, place) AS rank
  FROM marked
  WHERE points >= ${chosen ? 0 : points}
)
SELECT ${BUREAU}, year, indicator, name_zh, name_en,
  ${FIGURE},
  joined, broken, CASE WHEN joined THEN (count(*) FILTER (broken OR gap) OVER run)::INTEGER END AS segment,
  points::INTEGER AS points, quote, source_id, source_kind
FROM ranked
${NAMES}
JOIN (SELECT id AS source_id, kind AS source_kind FROM sources) USING (source_id)
WHERE rank <= ${chosen ? 4 * most : most}
WINDOW run AS (PARTITION BY bureau_code, indicator, joined ORDER BY year)
ORDER BY CASE level WHEN 'national' THEN 1 WHEN 'province' THEN 2 ELSE 3 END, rank, year`;
}

/** SQL: yearly amount per decision of each bureau, from figures that stand for their year; both must be stated. */
export function traceAverage({ points, most }: SeriesChoice, filter: Filter = EVERYTHING): string {
  const chosen = filter.bureaus.length > 0;
  return `WITH best AS (
  SELECT observations.*, short_zh, short_en, level,
    count(breaks) OVER (PARTITION BY bureau_code, indicator ORDER BY year) AS stretch
  FROM observations
  JOIN bureaus ON bureaus.code = bureau_code
  WHERE ${["indicator IN ('penalty.amount', 'penalty.decisions')", "headline", "status <> 'E'", ...seriesConditions(filter)].join("\n    AND ")}
), pairs AS (
  SELECT bureau_code, a.short_zh, a.short_en, a.level, year, a.basis,
    a.id, a.value AS amount, a.qualifier AS amount_qualifier, a.quote AS amount_quote, a.source_id,
    d.id AS decisions_id, d.value AS decisions, d.qualifier AS decisions_qualifier, d.quote AS decisions_quote,
    a.value / d.value AS value, a.lower / d.upper AS lower, a.upper / nullif(d.lower, 0) AS upper,
    a.qualifier = 'exact' AND d.qualifier = 'exact' AS exact,
    count(*) OVER (PARTITION BY bureau_code) AS points,
    lag(year) OVER run IS NOT NULL AND (a.stretch <> lag(a.stretch) OVER run OR d.stretch <> lag(d.stretch) OVER run) AS broken,
    year - lag(year) OVER run > 1 AS gap
  FROM (SELECT * FROM best WHERE indicator = 'penalty.amount') AS a
  JOIN (SELECT * FROM best WHERE indicator = 'penalty.decisions') AS d USING (bureau_code, year)
  WHERE d.value > 0
  WINDOW run AS (PARTITION BY bureau_code ORDER BY year)
), ranked AS (
  SELECT *, dense_rank() OVER (ORDER BY level = 'national' DESC, points DESC, bureau_code) AS rank
  FROM pairs
  WHERE points >= ${chosen ? 0 : points}
)
SELECT ${BUREAU}, year, id, value, lower, upper,
  CASE WHEN exact THEN 'exact' WHEN upper IS NULL AND lower IS NOT NULL THEN 'at_least'
    WHEN lower IS NULL AND upper IS NOT NULL THEN 'at_most' ELSE 'approx' END AS qualifier,
  basis, true AS joined, broken, (count(*) FILTER (broken OR gap) OVER run)::INTEGER AS segment, points::INTEGER AS points,
  amount, amount_qualifier, amount_quote, decisions_id, decisions, decisions_qualifier, decisions_quote, source_id
FROM ranked
WHERE rank <= ${chosen ? 4 * most : most}
WINDOW run AS (PARTITION BY bureau_code ORDER BY year)
ORDER BY CASE level WHEN 'national' THEN 1 WHEN 'province' THEN 2 ELSE 3 END, rank, year`;
}

/** SQL: figures from 1 January to a day within the year, `month` months long, of the bureaus and indicators with most of them in one year, three indicators a bureau; the full year's own figure is month 12. */
export function traceMonths(choice: SeriesChoice, filter: Filter = EVERYTHING): string {
  const chosen = filter.bureaus.length > 0;
  const conditions = [
    WHOLE,
    "status <> 'E'",
    "(headline AND period_kind = 'year' OR period_kind = 'partial' AND period_start = year || '-01-01')",
    ...seriesConditions(filter),
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
SELECT ${BUREAU}, year, month, months, indicator, name_zh, name_en,
  ${FIGURE}, within, quote, source_id, source_kind
FROM ranked
${NAMES}
WHERE rank <= ${chosen ? 4 * choice.most : choice.most}
ORDER BY CASE level WHEN 'national' THEN 1 WHEN 'province' THEN 2 ELSE 3 END, rank, year, month`;
}
