WITH failed AS (
  SELECT DISTINCT unnest(string_split(observations, ' ')) AS id FROM checks WHERE verdict = 'differs'
), figures AS (
  SELECT o.*, i.name_zh, i.name_en, i.kind, i.unit AS indicator_unit, i.place, s.source_kind, s.title, s.url, s.published,
    o.id IN (SELECT id FROM failed) AS differs
  FROM observations AS o
  JOIN (SELECT *, row_number() OVER (ORDER BY family, id) AS place FROM indicators) AS i ON i.id = o.indicator
  JOIN (SELECT id AS source_id, kind AS source_kind, title, url, published FROM sources) AS s USING (source_id)
  WHERE headline
)
SELECT b.code, b.short_zh, b.short_en, b.name_zh AS bureau_zh, b.name_en AS bureau_en, b.level, b.province,
  p.short_zh AS province_zh, p.short_en AS province_en, population, census, reports,
  f.id, family, indicator, f.name_zh, f.name_en, kind, indicator_unit, f.year, value, lower, upper, unit, qualifier, basis,
  period_kind, period_end, breaks, f.caveats, status, raw, f.quote, differs, source_id, source_kind, title, url, published
FROM bureaus AS b
JOIN bureaus AS p ON p.code = b.province
LEFT JOIN (SELECT bureau_code, year AS census, population FROM population) AS people ON people.bureau_code = b.code
LEFT JOIN (SELECT bureau_code, string_agg(concat_ws(' ', year::VARCHAR, coalesce(source_id, '-'), url), chr(10) ORDER BY year, url) AS reports
  FROM reports
  GROUP BY bureau_code) AS known ON known.bureau_code = b.code
LEFT JOIN figures AS f ON f.bureau_code = b.code
ORDER BY b.code, place, f.year
