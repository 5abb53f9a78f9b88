WITH last AS (
  SELECT place, bureau_code, bureau_zh, bureau_en, level, year, indicator, indicator_zh, indicator_en, id, value, lower, upper, hedge, unit, basis, quote, source_id,
    CASE WHEN NOT broken THEN lead(id) OVER line END AS before_id, CASE WHEN NOT broken THEN lead(year) OVER line END AS before_year, CASE WHEN NOT broken THEN lead(value) OVER line END AS before,
    CASE WHEN NOT broken THEN lead(hedge) OVER line END AS before_qualifier, CASE WHEN NOT broken THEN lead(quote) OVER line END AS before_quote
  FROM (SELECT *, 1 AS place FROM series WHERE indicator = 'penalty.cases_filed')
  WHERE comparable
    AND level <> 'national'
  WINDOW line AS (PARTITION BY bureau_code, indicator ORDER BY year DESC)
  QUALIFY row_number() OVER line = 1
)
SELECT bureau_code, bureau_zh AS short_zh, bureau_en AS short_en, level, year, indicator, indicator_zh AS name_zh, indicator_en AS name_en,
  id, value, lower, upper, hedge AS qualifier, unit, basis, quote, source_id, true AS comparable,
  before_id, before_year, before, before_qualifier, before_quote, national, national_id
FROM last
LEFT JOIN (SELECT indicator, year, value AS national, id AS national_id FROM observations WHERE headline AND bureau_code = '100000' AND indicator IN ('penalty.cases_filed')) USING (indicator, year)
QUALIFY row_number() OVER (PARTITION BY place ORDER BY year DESC, value DESC, bureau_code) <= 24
ORDER BY place, year DESC, value DESC, bureau_code
