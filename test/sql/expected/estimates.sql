SELECT e.id, bureau_code, short_zh, short_en, year, indicator, name_zh, name_en, e.unit, e.value, e.qualifier, e.lower, e.upper, e.quote,
  e.source_id, h.id AS stated_id, h.value AS stated, h.qualifier AS stated_qualifier, e.value / nullif(h.value, 0) AS ratio
FROM (SELECT * FROM observations WHERE status = 'E') AS e
LEFT JOIN (SELECT id, bureau_code, year, indicator, value, qualifier FROM observations WHERE headline) AS h USING (bureau_code, year, indicator)
JOIN (SELECT code AS bureau_code, short_zh, short_en FROM bureaus) USING (bureau_code)
JOIN (SELECT id AS base, name_zh, name_en, unit AS base_unit FROM indicators) ON base = replace(indicator, '.yoy', '')
ORDER BY abs(ln(nullif(ratio, 0))) DESC NULLS LAST, e.id
