WITH last AS (
  SELECT place, bureau_code, bureau_zh, bureau_en, level, year, indicator, indicator_zh, indicator_en, id, value, lower, upper, hedge, unit, basis, quote, source_id,
    CASE WHEN NOT broken THEN lead(id) OVER line END AS before_id, CASE WHEN NOT broken THEN lead(year) OVER line END AS before_year, CASE WHEN NOT broken THEN lead(value) OVER line END AS before,
    CASE WHEN NOT broken THEN lead(hedge) OVER line END AS before_qualifier, CASE WHEN NOT broken THEN lead(quote) OVER line END AS before_quote
  FROM series JOIN (
    SELECT row_number() OVER (ORDER BY family, id) AS place, id AS indicator FROM indicators WHERE id NOT IN ('penalty.amount', 'penalty.decisions', 'penalty.cases_filed', 'penalty.five_types_total', 'penalty.daily', 'penalty.daily_amount', 'penalty.seizure', 'penalty.restriction', 'penalty.detention_transfer', 'penalty.criminal_transfer', 'inspection.visits', 'inspection.officer_visits', 'staff.establishment', 'staff.on_post', 'staff.certified', 'compensation.leads', 'compensation.started', 'compensation.agreements', 'compensation.completed', 'compensation.litigation', 'compensation.amount_claimed', 'compensation.amount_agreed', 'compensation.amount_collected')
  ) AS wanted USING (indicator)
  WHERE comparable
    AND level <> 'national'
  WINDOW line AS (PARTITION BY bureau_code, indicator ORDER BY year DESC)
  QUALIFY row_number() OVER line = 1
)
SELECT bureau_code, bureau_zh AS short_zh, bureau_en AS short_en, level, year, indicator, indicator_zh AS name_zh, indicator_en AS name_en,
  id, value, lower, upper, hedge AS qualifier, unit, basis, quote, source_id, true AS comparable,
  before_id, before_year, before, before_qualifier, before_quote, national, national_id
FROM last
LEFT JOIN (SELECT indicator, year, value AS national, id AS national_id FROM observations WHERE headline AND bureau_code = '100000') USING (indicator, year)
WHERE before > 0
QUALIFY row_number() OVER (PARTITION BY place ORDER BY year DESC, value DESC, bureau_code) <= 4
ORDER BY place, year DESC, value DESC, bureau_code
