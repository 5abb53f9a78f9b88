SELECT b.code AS bureau_code, b.name_zh, b.name_en, b.short_zh, b.short_en, b.level, p.short_zh AS province_zh, p.short_en AS province_en,
  count(*)::INTEGER AS stated, count(DISTINCT year)::INTEGER AS years
FROM observations
JOIN bureaus AS b ON b.code = bureau_code
JOIN bureaus AS p ON p.code = b.province
GROUP BY ALL
ORDER BY bureau_code
