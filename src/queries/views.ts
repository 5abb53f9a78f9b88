import { keysOf } from "../model/indicator.js";
import { type ViewName, VIEWS } from "../model/views.js";
import { quote } from "./filter.js";
import { RATIOS } from "./ratio.js";
import { quotientHedge } from "./shapes.js";

const BUREAU =
  "bureau_code, b.short_zh AS bureau_zh, b.short_en AS bureau_en, b.level, p.short_zh AS province_zh, p.short_en AS province_en";

const figures = (more = ""): string => `SELECT o.${BUREAU},
  indicator, i.name_zh AS indicator_zh, i.name_en AS indicator_en, o.family, o.year,
  value, o.unit, qualifier AS hedge, lower, upper, comparable, obstacle, basis, definition,
  period_kind, period_start, period_end, status, breaks, caveats, quote, confidence,
  s.kind AS source_kind, s.title AS source_title, s.url AS source_url, source_id, o.id${more}
FROM observations AS o
JOIN bureaus AS b ON b.code = o.bureau_code
JOIN bureaus AS p ON p.code = b.province
JOIN indicators AS i ON i.id = indicator
JOIN sources AS s ON s.id = source_id
WHERE in_figures`;

const SERIES = figures(",\n  comparable AND breaks IS NOT NULL AS broken, stretch, points, stated");

const LIST = RATIOS.map(({ numerator, indicator, per }) => `(${quote(numerator)}, ${quote(indicator)}, ${per})`).join(", ");

// A break in the years between two quotients is kept, though its own year has none. Names are joined to what the windows leave: wide rows are slow.
const QUOTIENTS = `WITH stated AS NOT MATERIALIZED (
  SELECT bureau_code, year, indicator, value, lower, upper, qualifier AS hedge, unit, basis, quote, source_id, id, changes
  FROM observations WHERE in_figures AND comparable
), below AS (
  SELECT bureau_code, year, indicator, value, lower, upper, hedge, quote, id, changes FROM stated
  UNION ALL
  SELECT bureau_code, NULL, 'residents', population, population, population, 'exact', quote, NULL, 0 FROM population
), quotients AS (
  SELECT n.*, n.indicator AS numerator, d.indicator AS denominator, per,
    n.value * per / d.value AS quotient, n.lower * per / d.upper AS least, n.upper * per / nullif(d.lower, 0) AS most,
    n.hedge = 'exact' AND d.hedge = 'exact' AS exact, n.changes + d.changes AS all_changes,
    d.value AS denominator_value, d.hedge AS denominator_hedge, d.quote AS denominator_quote, d.id AS denominator_id
  FROM (VALUES ${LIST}) AS list(above, under, per)
  JOIN stated AS n ON n.indicator = list.above
  JOIN below AS d ON d.indicator = list.under AND d.bureau_code = n.bureau_code AND coalesce(d.year, n.year) = n.year
  WHERE d.value > 0
), marked AS (
  SELECT *, coalesce(all_changes <> lag(all_changes) OVER line, false) AS broken, coalesce(year - lag(year) OVER line > 1, false) AS gap
  FROM quotients
  WINDOW line AS (PARTITION BY bureau_code, numerator, denominator ORDER BY year)
), lined AS (
  SELECT *, (count(*) FILTER (broken OR gap) OVER line)::INTEGER AS stretch,
    (count(*) OVER (PARTITION BY bureau_code, numerator, denominator))::INTEGER AS points
  FROM marked
  WINDOW line AS (PARTITION BY bureau_code, numerator, denominator ORDER BY year)
)
SELECT ${BUREAU}, year,
  numerator, n.name_zh AS numerator_zh, n.name_en AS numerator_en,
  denominator, coalesce(d.name_zh, '普查人口') AS denominator_zh, coalesce(d.name_en, 'census residents') AS denominator_en, per,
  quotient AS value, ${quotientHedge("exact", "least", "most")} AS hedge, least AS lower, most AS upper, lined.unit, basis,
  broken, stretch, points, value AS numerator_value, hedge AS numerator_hedge, quote AS numerator_quote,
  denominator_value, denominator_hedge, denominator_quote, source_id, lined.id, denominator_id
FROM lined
JOIN bureaus AS b ON b.code = bureau_code
JOIN bureaus AS p ON p.code = b.province
JOIN indicators AS n ON n.id = numerator
LEFT JOIN indicators AS d ON d.id = denominator`;

/** SQL of every view, each of which may read the tables and the views before it. */
export const VIEW_SQL: Readonly<Record<ViewName, string>> = { figures: figures(), series: SERIES, ratios: QUOTIENTS };

/** SQL: makes a view in an engine that holds the tables. */
export const makeView = (name: ViewName): string => `CREATE OR REPLACE VIEW "${name}" AS ${VIEW_SQL[name]};`;

/** SQL: makes every view in an engine that holds the tables. */
export const MAKE_VIEWS = keysOf(VIEWS).map(makeView).join("\n");
