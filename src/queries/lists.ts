import { CELLS, COUNT, maybe, pick, type RowFrom, TEXT } from "../model/row.js";
import { REPORT } from "./shapes.js";

const { bureaus, indicators, observations, sources } = CELLS;

/** Rows of `listYears`. */
export const YEAR = pick(observations, "year");
export type YearRow = RowFrom<typeof YEAR>;

/** Rows of `listBureaus`. */
export const LISTED_BUREAU = {
  ...{ bureau_code: bureaus.code, ...pick(bureaus, "name_zh", "name_en", "short_zh", "short_en", "level") },
  ...{ province_zh: bureaus.short_zh, province_en: bureaus.short_en, stated: COUNT, years: COUNT },
};
export type ListedBureauRow = RowFrom<typeof LISTED_BUREAU>;

/** Rows of `listSources`. */
export const LISTED_SOURCE = {
  ...{ ...REPORT, source_id: sources.id, ...pick(bureaus, "name_zh", "name_en") },
  ...pick(sources, "kind", "coded", "title", "published", "url", "length", "observations", "unclassified"),
};
export type ListedSourceRow = RowFrom<typeof LISTED_SOURCE>;

/** Rows of `listIndicators`. */
export const LISTED_INDICATOR = {
  ...pick(indicators, "family", "name_zh", "name_en", "unit", "kind", "definition_zh", "definition_en"),
  ...{ indicator: indicators.id, stated: COUNT, bureaus: COUNT },
};
export type ListedIndicatorRow = RowFrom<typeof LISTED_INDICATOR>;

/** Rows of `listExplorable`. */
export const EXPLORABLE = { kind: TEXT, id: TEXT, ...pick(indicators, "family", "name_zh", "name_en"), comparable: COUNT };
export type ExplorableRow = RowFrom<typeof EXPLORABLE>;

/** The row of `countHoldings`. */
export const HOLDINGS = {
  ...{ figures: COUNT, linked: COUNT, bureaus: COUNT, indicators: COUNT, sources: COUNT },
  ...maybe({ first: observations.year, last: observations.year }),
};
export type HoldingsRow = RowFrom<typeof HOLDINGS>;

/** SQL: every year that there is a figure of, for the filter. */
export function listYears(): string {
  return "SELECT DISTINCT year FROM observations ORDER BY year";
}

/** SQL: every bureau that there is a figure of, with its province and how many figures and years it has. */
export function listBureaus(): string {
  return `SELECT b.code AS bureau_code, b.name_zh, b.name_en, b.short_zh, b.short_en, b.level, p.short_zh AS province_zh, p.short_en AS province_en,
  count(*)::INTEGER AS stated, count(DISTINCT year)::INTEGER AS years
FROM observations
JOIN bureaus AS b ON b.code = bureau_code
JOIN bureaus AS p ON p.code = b.province
GROUP BY ALL
ORDER BY bureau_code`;
}

/** SQL: every source with its bureau, place of publication and what was taken from it. */
export function listSources(): string {
  return `SELECT sources.id AS source_id, kind, coded, bureau_code, short_zh, short_en, name_zh, name_en, year, title, published, url, length, observations, unclassified
FROM sources
JOIN bureaus ON bureaus.code = bureau_code
ORDER BY coded, list_position(['report', 'bulletin', 'press', 'reprint', 'table'], kind), bureau_code, year, sources.id`;
}

/** SQL: the catalogue, with how many observations and bureaus each indicator has. */
export function listIndicators(): string {
  return `SELECT i.family, i.id AS indicator, name_zh, name_en, i.unit, kind, definition_zh, definition_en,
  count(o.id)::INTEGER AS stated, count(DISTINCT bureau_code)::INTEGER AS bureaus
FROM indicators AS i
LEFT JOIN observations AS o ON o.indicator = i.id
GROUP BY ALL
ORDER BY i.family, i.id`;
}

/** SQL: what can be explored, a row per `kind`: every `indicator` of `family` with how many comparable figures it has, every `year` and `province` that there is a figure of. */
export function listExplorable(): string {
  return `SELECT 'indicator' AS kind, i.id, i.family, i.name_zh, i.name_en, (count(*) FILTER (headline))::INTEGER AS comparable
FROM indicators AS i
JOIN observations AS o ON o.indicator = i.id
GROUP BY ALL
UNION ALL
SELECT 'year', year::VARCHAR, '', '', '', (count(*) FILTER (headline))::INTEGER FROM observations GROUP BY year
UNION ALL
SELECT 'province', p.code, '', p.short_zh, p.short_en, (count(*) FILTER (headline))::INTEGER
FROM observations
JOIN bureaus AS b ON b.code = bureau_code
JOIN bureaus AS p ON p.code = b.province
WHERE p.level = 'province'
GROUP BY ALL
ORDER BY kind, family, id`;
}

/** SQL: one row that counts figures, those whose source has an address, bureaus, indicators (stated changes are of what changes) and sources with a figure, and names the first and last year. */
export function countHoldings(): string {
  return `SELECT count(*)::INTEGER AS figures, (count(*) FILTER (url IS NOT NULL))::INTEGER AS linked, count(DISTINCT bureau_code)::INTEGER AS bureaus, count(DISTINCT replace(indicator, '.yoy', ''))::INTEGER AS indicators,
  count(DISTINCT source_id)::INTEGER AS sources, min(observations.year) AS first, max(observations.year) AS last
FROM observations
JOIN (SELECT id AS source_id, url FROM sources) USING (source_id)`;
}
