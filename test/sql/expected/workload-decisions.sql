WITH reports AS (
  SELECT bureau_code, year, min(id) AS source_id FROM sources
  WHERE kind = 'report'
    AND NOT coded
  GROUP BY bureau_code, year
), picked AS (
  SELECT observations.*
  FROM observations
  JOIN (SELECT id AS source_id FROM sources WHERE kind = 'report' AND NOT coded) USING (source_id)
  WHERE indicator IN ('penalty.decisions', 'staff.establishment', 'staff.on_post', 'staff.certified', 'inspection.officer_visits')
  QUALIFY row_number() OVER (
    PARTITION BY bureau_code, year, indicator, basis
    ORDER BY headline DESC, comparable DESC, part_of IS NULL DESC, value DESC, id
  ) = 1
), pairs AS (
  SELECT bureau_code, year, place, wanted.indicator AS denominator, per,
    n.id AS id, n.value AS numerator, n.unit AS numerator_unit, n.scope AS numerator_scope,
    n.basis AS basis, n.qualifier AS numerator_qualifier, n.quote AS numerator_quote, coalesce(n.source_id, reports.source_id) AS source_id,
    d.id AS denominator_id, d.value AS denominator_value, d.unit AS denominator_unit,
    d.scope AS denominator_scope, d.qualifier AS denominator_qualifier, d.quote AS denominator_quote,
    n.value / nullif(d.value, 0) * per AS value,
    n.lower / nullif(d.upper, 0) * per AS lower,
    n.upper / nullif(d.lower, 0) * per AS upper,
    n.qualifier = 'exact' AND d.qualifier = 'exact' AS exact,
    n.comparable AND d.comparable AS comparable, n.obstacle AS numerator_obstacle, d.obstacle AS denominator_obstacle
  FROM reports
  CROSS JOIN (VALUES (1, 'staff.establishment', 1), (2, 'staff.on_post', 1), (3, 'staff.certified', 1), (4, 'inspection.officer_visits', 1000)) AS wanted(place, indicator, per)
  LEFT JOIN (SELECT * FROM picked WHERE indicator = 'penalty.decisions') AS n USING (bureau_code, year)
  LEFT JOIN picked AS d ON (d.bureau_code, d.year, d.indicator) = (reports.bureau_code, reports.year, wanted.indicator)
)
SELECT bureau_code, short_zh, short_en, year, denominator, i.name_zh, i.name_en,
  value, lower, upper,
  CASE WHEN value IS NOT NULL THEN CASE WHEN exact THEN 'exact' WHEN lower IS NOT NULL AND upper IS NULL THEN 'at_least'
    WHEN lower IS NULL AND upper IS NOT NULL THEN 'at_most' ELSE 'approx' END END AS qualifier,
  comparable, basis, pairs.id, numerator, numerator_qualifier, numerator_unit, numerator_scope, numerator_quote,
  denominator_id, denominator_value, denominator_qualifier, denominator_unit, denominator_scope, denominator_quote,
  numerator_obstacle, denominator_obstacle, source_id
FROM pairs
JOIN bureaus ON bureaus.code = bureau_code
JOIN indicators AS i ON i.id = denominator
ORDER BY place, bureau_code, year, basis
