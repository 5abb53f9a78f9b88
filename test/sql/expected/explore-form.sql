SELECT 'indicator' AS kind, i.id, i.family, i.name_zh, i.name_en, (count(*) FILTER (headline))::INTEGER AS comparable
FROM indicators AS i
JOIN observations AS o ON o.indicator = i.id
GROUP BY ALL
UNION ALL
SELECT 'year', year::VARCHAR, '', '', '', (count(*) FILTER (headline))::INTEGER FROM observations GROUP BY year
UNION ALL
SELECT 'province', p.code, '', p.short_zh, p.short_en, (count(*) FILTER (headline))::INTEGER
FROM observations
JOIN bureaus AS b ON b.code = bureau_code
JOIN bureaus AS p ON p.code = b.province
WHERE p.level = 'province'
GROUP BY ALL
ORDER BY kind, family, id
