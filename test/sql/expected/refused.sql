SELECT bureau_code, short_zh, short_en, year, indicator, name_zh, name_en, value, refused.unit, quote, reason, source_title, source_url
FROM refused
JOIN (SELECT code AS bureau_code, short_zh, short_en FROM bureaus) USING (bureau_code)
JOIN (SELECT id AS base, name_zh, name_en, unit AS base_unit FROM indicators) ON base = replace(indicator, '.yoy', '')
ORDER BY reason, bureau_code, year, indicator, value
