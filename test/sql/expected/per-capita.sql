WITH people AS (
  SELECT bureau_code, year AS census, population, quote AS population_quote FROM population
), rates AS (
  SELECT place, observations.*, level, short_zh, short_en, population, population_quote,
    value * 100000 / population AS rate, lower * 100000 / population AS rate_lower, upper * 100000 / population AS rate_upper
  FROM observations
  JOIN (VALUES (1, 'penalty.decisions'), (2, 'penalty.amount'), (3, 'penalty.five_types_total')) AS wanted(place, indicator) USING (indicator)
  JOIN people USING (bureau_code)
  JOIN bureaus ON bureaus.code = bureau_code
  WHERE headline
), nation AS (
  SELECT indicator, year, id AS national_id, rate AS national FROM rates WHERE level = 'national'
), latest AS (
  SELECT * FROM rates
  WHERE level <> 'national'
  QUALIFY row_number() OVER (PARTITION BY bureau_code, indicator ORDER BY year DESC) = 1
)
SELECT bureau_code, short_zh, short_en, level, year, indicator, name_zh, name_en, id,
  rate AS value, rate_lower AS lower, rate_upper AS upper, qualifier, basis, value AS figure, unit, quote, source_id,
  population, population_quote, national, national_id
FROM latest
LEFT JOIN nation USING (indicator, year)
JOIN (SELECT id AS indicator, name_zh, name_en FROM indicators) USING (indicator)
QUALIFY row_number() OVER (PARTITION BY indicator ORDER BY year DESC, population DESC, bureau_code) <= 14
ORDER BY place, CASE level WHEN 'province' THEN 1 ELSE 2 END, bureau_code
