WITH reports AS (
  SELECT bureau_code, year, min(id) AS source_id FROM sources
  WHERE kind = 'report'
    AND NOT coded
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
ORDER BY family, bureau_code, year
