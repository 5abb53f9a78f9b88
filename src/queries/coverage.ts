import { CELLS, COUNT, maybe, NUMBER, pick, type RowFrom } from "../model/row.js";
import { EVERYTHING, filterConditions, where, type Filter } from "./filter.js";
import { REPORT } from "./shapes.js";

const { observations, indicators, sources } = CELLS;
const OF_REPORT = { ...REPORT, source_id: sources.id };

/** Rows of `countFamilies`. */
export const FAMILY_COUNT = {
  ...OF_REPORT,
  ...{ family: indicators.family, stated: COUNT, comparables: COUNT, zeros: COUNT },
  ...maybe(pick(observations, "id")),
};
export type FamilyCountRow = RowFrom<typeof FAMILY_COUNT>;

/** Rows of `countClassified`. */
export const CLASSIFIED_COUNT = { ...OF_REPORT, classified: COUNT, unclassified: COUNT, ...maybe({ share: NUMBER }) };
export type ClassifiedCountRow = RowFrom<typeof CLASSIFIED_COUNT>;

/** Rows of `countHedges`. */
export const HEDGE_COUNT = { ...OF_REPORT, qualifier: observations.qualifier, stated: COUNT };
export type HedgeCountRow = RowFrom<typeof HEDGE_COUNT>;

/** SQL: one row per report and family: figures stated (of whatever year), comparable ones of its own year, stated zeros, and the first observation; all zero where it is silent. */
export function countFamilies(filter: Filter = EVERYTHING): string {
  return `WITH reports AS (
  SELECT bureau_code, year, min(id) AS source_id FROM sources${where(["kind = 'report'", "NOT coded", ...filterConditions(filter)], "  ")}
  GROUP BY bureau_code, year
)
SELECT bureau_code, short_zh, short_en, year, source_id, family,
  count(o.id)::INTEGER AS stated,
  (count(*) FILTER (comparable AND figure_year = year))::INTEGER AS comparables,
  (count(*) FILTER (value = 0))::INTEGER AS zeros,
  min_by(o.id, start) AS id
FROM reports
CROSS JOIN (SELECT DISTINCT family FROM indicators) AS families
LEFT JOIN (
  SELECT * EXCLUDE (bureau_code, year), year AS figure_year FROM observations WHERE status != 'E'
) AS o USING (source_id, family)
JOIN bureaus ON bureaus.code = bureau_code
GROUP BY ALL
ORDER BY family, bureau_code, year`;
}

/** SQL: one row per report with how many of its quantities found an indicator, and their share in percent. */
export function countClassified(filter: Filter = EVERYTHING): string {
  return `SELECT bureau_code, short_zh, short_en, year, id AS source_id, observations AS classified, unclassified,
  round(100.0 * observations / nullif(observations + unclassified, 0), 1)::DOUBLE AS share
FROM sources
JOIN bureaus ON bureaus.code = bureau_code${where(["kind = 'report'", "NOT coded", ...filterConditions(filter)])}
ORDER BY bureau_code, year`;
}

/** SQL: one row per report and hedge with how many of its observations, of whatever year, are so worded; zero where none is. */
export function countHedges(filter: Filter = EVERYTHING): string {
  return `WITH reports AS (
  SELECT bureau_code, year, min(id) AS source_id FROM sources${where(["kind = 'report'", "NOT coded", ...filterConditions(filter)], "  ")}
  GROUP BY bureau_code, year
)
SELECT bureau_code, short_zh, short_en, year, source_id, qualifier, count(o.id)::INTEGER AS stated
FROM reports
CROSS JOIN (VALUES (1, 'exact'), (2, 'approx'), (3, 'at_least'), (4, 'at_most')) AS hedges(place, qualifier)
LEFT JOIN (
  SELECT id, source_id, qualifier FROM observations WHERE status != 'E'
) AS o USING (source_id, qualifier)
JOIN bureaus ON bureaus.code = bureau_code
GROUP BY ALL
ORDER BY min(place), bureau_code, year`;
}
