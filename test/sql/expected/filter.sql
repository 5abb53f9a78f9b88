SELECT bureau_code, short_zh, short_en, year, count(*)::INTEGER AS stated
FROM observations
JOIN bureaus ON bureaus.code = bureau_code
GROUP BY ALL
ORDER BY bureau_code, year
