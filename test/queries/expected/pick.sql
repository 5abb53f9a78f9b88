WITH reports AS (
  SELECT bureau_code, year, min(id) AS source_id FROM sources
  WHERE kind = 'report'
    AND NOT coded
    AND bureau_code = '990100'
    AND year = 2021
  GROUP BY bureau_code, year
), picked AS (
  SELECT observations.*
  FROM observations
  JOIN (SELECT id AS source_id FROM sources WHERE kind = 'report' AND NOT coded) USING (source_id)
  WHERE indicator IN ('penalty.decisions')
    AND bureau_code = '990100'
    AND year = 2021
  QUALIFY row_number() OVER (
    PARTITION BY bureau_code, year, indicator, basis
    ORDER BY headline DESC, comparable DESC, part_of IS NULL DESC, value DESC, id
  ) = 1
)
SELECT bureau_code, short_zh, short_en, year, indicator, i.name_zh, i.name_en,
  p.id, value, lower, upper, p.unit, qualifier, period_kind, period_start, period_end,
  scope, basis, comparable, obstacle, quote, coalesce(p.source_id, reports.source_id) AS source_id
FROM reports
CROSS JOIN (VALUES (1, 'penalty.decisions')) AS wanted(place, indicator)
LEFT JOIN picked AS p USING (bureau_code, year, indicator)
JOIN bureaus ON bureaus.code = bureau_code
JOIN indicators AS i ON i.id = indicator
ORDER BY place, bureau_code, year
