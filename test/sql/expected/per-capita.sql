WITH rates AS (
  FROM (SELECT *, list_position(['penalty.decisions', 'penalty.amount', 'penalty.five_types_total'], numerator) AS place FROM ratios WHERE numerator IN ('penalty.decisions', 'penalty.amount', 'penalty.five_types_total')) WHERE denominator = 'residents'
), latest AS (
  FROM rates
  LEFT JOIN (SELECT numerator, year, value AS national, id AS national_id FROM rates WHERE level = 'national') USING (numerator, year)
  WHERE level <> 'national'
  QUALIFY row_number() OVER (PARTITION BY bureau_code, numerator ORDER BY year DESC) = 1
)
SELECT bureau_code, bureau_zh AS short_zh, bureau_en AS short_en, level, year, numerator AS indicator, numerator_zh AS name_zh, numerator_en AS name_en,
  id, value, lower, upper, numerator_hedge AS qualifier, basis, numerator_value AS figure, unit, numerator_quote AS quote, source_id,
  denominator_value AS population, denominator_quote AS population_quote, national, national_id
FROM latest
QUALIFY row_number() OVER (PARTITION BY numerator ORDER BY year DESC, population DESC, bureau_code) <= 14
ORDER BY place, CASE level WHEN 'province' THEN 1 ELSE 2 END, bureau_code
