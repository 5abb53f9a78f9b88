SELECT checks.id, kind, bureau_code, short_zh, short_en, year, indicator, name_zh, name_en, base_unit AS unit,
  observations, expected, actual, difference, ratio, verdict, note
FROM checks
JOIN (SELECT code AS bureau_code, short_zh, short_en FROM bureaus) USING (bureau_code)
JOIN (SELECT id AS base, name_zh, name_en, unit AS base_unit FROM indicators) ON base = replace(indicator, '.yoy', '')
ORDER BY list_position(['differs', 'cannot-tell', 'rounds', 'holds'], verdict), abs(ln(nullif(abs(ratio), 0))) DESC NULLS LAST, checks.id
