SELECT i.family, i.id AS indicator, name_zh, name_en, i.unit, kind, definition_zh, definition_en,
  count(o.id)::INTEGER AS stated, count(DISTINCT bureau_code)::INTEGER AS bureaus
FROM indicators AS i
LEFT JOIN observations AS o ON o.indicator = i.id
GROUP BY ALL
ORDER BY i.family, i.id
