import { CELLS, COUNT, FLAG, maybe, pick, type RowFrom, TEXT } from "../model/row.js";
import { REPORT } from "./shapes.js";

const { bureaus, observations, reports } = CELLS;

/** Rows of `listCoverage`. */
export const COVERED = {
  ...REPORT,
  ...pick(bureaus, "name_zh", "name_en", "level", "province"),
  ...{ province_zh: bureaus.short_zh, province_en: bureaus.short_en },
  ...maybe(pick(observations, "family", "id")),
  ...{ stated: COUNT, comparable: COUNT, zeros: COUNT, unread: FLAG, url: reports.url },
  ...maybe({ read: TEXT }),
};
export type CoveredRow = RowFrom<typeof COVERED>;

/** SQL: one row per bureau, year and family with figures (estimates apart): how many, how many stand for their year, how many are zero, the first one; a year that is known only by its report has one row without a family. `read` is the source id of a report read in full, `unread` tells of one that is not, with its `url`. */
export function listCoverage(): string {
  return `WITH figures AS (
  SELECT bureau_code, year, family, count(*)::INTEGER AS stated,
    (count(*) FILTER (headline))::INTEGER AS comparable,
    (count(*) FILTER (value = 0))::INTEGER AS zeros,
    arg_min(id, {'later': NOT headline, 'id': id}) AS id
  FROM observations
  WHERE status != 'E'
  GROUP BY ALL
), known AS (
  SELECT bureau_code, year, max(source_id) AS read, bool_or(source_id IS NULL) AS unread, min(url) FILTER (source_id IS NULL) AS url
  FROM reports
  GROUP BY ALL
)
SELECT bureau_code, b.short_zh, b.short_en, b.name_zh, b.name_en, b.level, b.province, p.short_zh AS province_zh, p.short_en AS province_en,
  year, family, coalesce(stated, 0) AS stated, coalesce(comparable, 0) AS comparable, coalesce(zeros, 0) AS zeros, id,
  read, coalesce(unread, false) AS unread, url
FROM (SELECT bureau_code, year FROM figures UNION SELECT bureau_code, year FROM known)
LEFT JOIN known USING (bureau_code, year)
LEFT JOIN figures USING (bureau_code, year)
JOIN bureaus AS b ON b.code = bureau_code
JOIN bureaus AS p ON p.code = b.province
ORDER BY list_position(['national', 'province', 'prefecture', 'county'], b.level),
  sum(coalesce(stated, 0)) OVER (PARTITION BY bureau_code) DESC, bureau_code, year, family`;
}
