WITH reports AS (
  SELECT bureau_code, year, min(id) AS source_id FROM sources
  WHERE kind = 'report'
    AND NOT coded
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
ORDER BY min(place), bureau_code, year
