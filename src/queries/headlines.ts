import { CELLS, FLAG, maybe, pick, type RowFrom, TEXT } from "../model/row.js";

const { bureaus, indicators, observations: o, population, sources } = CELLS;

/** SQL: the known annual reports of every bureau in one cell, a line for each: year, source read or `-`, address. */
const REPORTS = `SELECT bureau_code, string_agg(concat_ws(' ', year::VARCHAR, coalesce(source_id, '-'), url), chr(10) ORDER BY year, url) AS reports
  FROM reports
  GROUP BY bureau_code`;

/** What a row of `listHeadlines` says of a figure. */
const FIGURE = {
  ...pick(o, "id", "family", "indicator", "year", "value", "lower", "upper", "unit", "qualifier", "basis", "period_kind", "period_end"),
  ...pick(o, "breaks", "caveats", "status", "raw", "quote", "source_id"),
  ...pick(indicators, "name_zh", "name_en", "kind"),
  ...{ indicator_unit: indicators.unit, differs: FLAG, source_kind: sources.kind },
  ...pick(sources, "title", "url", "published"),
};

/** Rows of `listHeadlines`. */
export const HEADLINE = {
  ...pick(bureaus, "code", "short_zh", "short_en", "level", "province"),
  ...{ bureau_zh: bureaus.name_zh, bureau_en: bureaus.name_en, province_zh: bureaus.short_zh, province_en: bureaus.short_en },
  ...maybe({ population: population.population, census: population.year, reports: TEXT }),
  ...maybe(FIGURE),
};
export type HeadlineRow = RowFrom<typeof HEADLINE>;
/** A row that has a figure. */
export type StatedHeadline = HeadlineRow & RowFrom<typeof FIGURE>;

/** SQL: every bureau and the country, each with its known reports, the figures that stand for its years (stated changes left out), their sources, and whether a check of them fails; empty `id` where it has none. */
export function listHeadlines(): string {
  return `WITH failed AS (
  SELECT DISTINCT unnest(string_split(observations, ' ')) AS id FROM checks WHERE verdict = 'differs'
), figures AS (
  SELECT o.*, i.name_zh, i.name_en, i.kind, i.unit AS indicator_unit, i.place, s.source_kind, s.title, s.url, s.published,
    o.id IN (SELECT id FROM failed) AS differs
  FROM observations AS o
  JOIN (SELECT *, row_number() OVER (ORDER BY family, id) AS place FROM indicators) AS i ON i.id = o.indicator
  JOIN (SELECT id AS source_id, kind AS source_kind, title, url, published FROM sources) AS s USING (source_id)
  WHERE headline
)
SELECT b.code, b.short_zh, b.short_en, b.name_zh AS bureau_zh, b.name_en AS bureau_en, b.level, b.province,
  p.short_zh AS province_zh, p.short_en AS province_en, population, census, reports,
  f.id, family, indicator, f.name_zh, f.name_en, kind, indicator_unit, f.year, value, lower, upper, unit, qualifier, basis,
  period_kind, period_end, breaks, f.caveats, status, raw, f.quote, differs, source_id, source_kind, title, url, published
FROM bureaus AS b
JOIN bureaus AS p ON p.code = b.province
LEFT JOIN (SELECT bureau_code, year AS census, population FROM population) AS people ON people.bureau_code = b.code
LEFT JOIN (${REPORTS}) AS known ON known.bureau_code = b.code
LEFT JOIN figures AS f ON f.bureau_code = b.code
ORDER BY b.code, place, f.year`;
}
