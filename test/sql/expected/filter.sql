SELECT DISTINCT bureau_code, short_zh, short_en, year
FROM sources
JOIN bureaus ON bureaus.code = bureau_code
ORDER BY bureau_code, year
