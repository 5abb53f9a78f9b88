import { CELLS, COUNT, type RowFrom, TEXT } from "../model/row.js";
import { quote } from "./filter.js";

const { bureaus } = CELLS;

/** Rows of `countProvinces`; `areas` says of each prefecture in order of code whether it has a figure, as 1 or 0. */
export const COVERED_PROVINCE = {
  ...{ bureau_code: bureaus.code, short_zh: bureaus.short_zh, short_en: bureaus.short_en },
  ...{ stated: COUNT, prefectures: COUNT, known: COUNT, areas: TEXT },
};
export type CoveredProvinceRow = RowFrom<typeof COVERED_PROVINCE>;

/** SQL: every province with how many figures it has, cities and counties included, of one indicator where one is given. */
export function countProvinces(indicator?: string): string {
  const condition = indicator === undefined ? "" : ` AND indicator = ${quote(indicator)}`;
  return `WITH counted AS (
  SELECT b.code, b.level, b.province, count(o.id)::INTEGER AS stated
  FROM bureaus AS b
  LEFT JOIN observations AS o ON o.bureau_code = b.code${condition}
  GROUP BY ALL
)
SELECT p.code AS bureau_code, p.short_zh, p.short_en, sum(stated)::INTEGER AS stated,
  (count(*) FILTER (c.level = 'prefecture'))::INTEGER AS prefectures,
  (count(*) FILTER (c.level = 'prefecture' AND stated > 0))::INTEGER AS known,
  coalesce(string_agg(CASE WHEN stated > 0 THEN '1' ELSE '0' END, '' ORDER BY c.code) FILTER (c.level = 'prefecture'), '') AS areas
FROM bureaus AS p
JOIN counted AS c ON c.province = p.code
WHERE p.level = 'province'
GROUP BY ALL
ORDER BY bureau_code`;
}
