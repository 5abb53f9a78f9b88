WITH counted AS (
  SELECT b.code, b.level, b.province, count(o.id)::INTEGER AS stated
  FROM bureaus AS b
  LEFT JOIN observations AS o ON o.bureau_code = b.code
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
ORDER BY bureau_code
