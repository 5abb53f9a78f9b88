SELECT bureau_code, short_zh, short_en, year, id AS source_id, observations AS classified, unclassified,
  round(100.0 * observations / nullif(observations + unclassified, 0), 1)::DOUBLE AS share
FROM sources
JOIN bureaus ON bureaus.code = bureau_code
WHERE kind = 'report'
  AND NOT coded
ORDER BY bureau_code, year
