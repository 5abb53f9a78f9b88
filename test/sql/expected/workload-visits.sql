WITH stated AS NOT MATERIALIZED (
  FROM figures WHERE comparable
), pairs AS (
  SELECT n.*, d.indicator AS denominator, d.indicator_zh AS denominator_zh, d.indicator_en AS denominator_en, d.id AS denominator_id,
    d.value AS denominator_value, d.hedge AS denominator_hedge, d.unit AS denominator_unit, d.quote AS denominator_quote, d.year AS denominator_year,
    n.value / d.value * per AS quotient, n.lower / d.upper * per AS least, n.upper / nullif(d.lower, 0) * per AS most,
    n.hedge = 'exact' AND d.hedge = 'exact' AS exact
  FROM (VALUES ('inspection.officer_visits', 1000)) AS wanted(denominator, per)
  JOIN stated AS d ON d.indicator = wanted.denominator AND d.value > 0
  JOIN stated AS n ON n.bureau_code = d.bureau_code AND abs(n.year - d.year) <= 2
  WHERE n.indicator IN ('inspection.visits', 'penalty.decisions') AND d.indicator IN ('inspection.officer_visits')
  QUALIFY row_number() OVER (
    PARTITION BY n.bureau_code, n.indicator, wanted.denominator
    ORDER BY abs(n.year - d.year), n.year DESC, d.year DESC
  ) = 1
)
SELECT bureau_code, bureau_zh AS short_zh, bureau_en AS short_en, year, indicator, indicator_zh AS numerator_zh, indicator_en AS numerator_en,
  denominator, denominator_zh AS name_zh, denominator_en AS name_en, denominator_year,
  quotient AS value, least AS lower, most AS upper, CASE WHEN exact THEN 'exact' WHEN least IS NOT NULL AND most IS NULL THEN 'at_least'
    WHEN least IS NULL AND most IS NOT NULL THEN 'at_most' ELSE 'approx' END AS qualifier, true AS comparable, basis,
  id, value AS numerator, hedge AS numerator_qualifier, unit AS numerator_unit, 'all' AS numerator_scope, quote AS numerator_quote,
  denominator_id, denominator_value, denominator_hedge AS denominator_qualifier, denominator_unit, 'all' AS denominator_scope, denominator_quote,
  NULL::VARCHAR AS numerator_obstacle, NULL::VARCHAR AS denominator_obstacle, source_id
FROM pairs
ORDER BY indicator, quotient DESC, bureau_code
