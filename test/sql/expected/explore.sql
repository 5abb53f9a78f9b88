WITH figures AS (
  SELECT *, CASE
    WHEN headline_reason IN ('scope', 'part', 'period', 'caveat', 'several_values', 'estimated') THEN headline_reason
  END AS obstacle
  FROM (SELECT *, regexp_extract_all(coalesce(caveats, ''), 'may_be_cumulative|enterprises|police_transfers|includes_other|four_types') AS definitions FROM observations)
  JOIN (SELECT code AS bureau_code, short_zh, short_en, level, province FROM bureaus) USING (bureau_code)
  JOIN (SELECT level, count(*)::INTEGER AS peers FROM bureaus GROUP BY level) USING (level)
  JOIN (SELECT id AS indicator, name_zh, name_en, unit AS usual_unit FROM indicators) USING (indicator)
  JOIN (SELECT id AS source_id, kind AS source_kind, title AS source_title, url AS source_url FROM sources) USING (source_id)
  WHERE indicator IN ('penalty.amount')
), rated AS (
  SELECT *, value AS figure, qualifier AS figure_qualifier,
    coalesce(obstacle, CASE WHEN row_number() OVER (
      PARTITION BY bureau_code, indicator, year, obstacle IS NULL
      ORDER BY headline DESC, list_position(['report', 'bulletin', 'press', 'reprint', 'table'], source_kind), qualifier <> 'exact', id
    ) > 1 THEN CASE headline_reason WHEN 'agrees' THEN 'agrees' ELSE 'superseded' END END) AS reason,
    NULL::VARCHAR AS per_id, NULL::DOUBLE AS per_value, NULL::VARCHAR AS per_qualifier, NULL::VARCHAR AS per_unit, NULL::VARCHAR AS per_quote, NULL::INTEGER AS per_year,
    definitions::VARCHAR AS signature
  FROM figures
), marked AS (
  SELECT *, reason IS NULL AS comparable,
    NULL::VARCHAR AS with_id, NULL::VARCHAR AS with_name_zh, NULL::VARCHAR AS with_name_en, NULL::DOUBLE AS with_value, NULL::DOUBLE AS with_lower, NULL::DOUBLE AS with_upper, NULL::VARCHAR AS with_qualifier, NULL::DOUBLE AS with_figure, NULL::VARCHAR AS with_figure_qualifier, NULL::VARCHAR AS with_unit, NULL::VARCHAR AS with_basis, NULL::VARCHAR AS with_quote,
    reason IS NULL AND coalesce(lag(signature) OVER run <> signature OR lag(unit) OVER run <> unit OR lag(basis) OVER run <> basis
      OR breaks IS NOT NULL AND lag(year) OVER run IS NOT NULL, false) AS broken,
    reason IS NULL AND year - lag(year) OVER run > 1 AS gap
  FROM rated
  WHERE indicator = 'penalty.amount'
  WINDOW run AS (PARTITION BY bureau_code, reason IS NULL ORDER BY year)
), placed AS (
  SELECT *, max(rank) OVER () AS series
  FROM (
    SELECT *, dense_rank() OVER (ORDER BY level = 'national' DESC, points DESC, stated DESC, bureau_code) AS rank
    FROM (SELECT *, count(*) FILTER (comparable) OVER (PARTITION BY bureau_code) AS points, count(*) OVER (PARTITION BY bureau_code) AS stated
    FROM marked
    WHERE level <> 'national')
  )
)
SELECT bureau_code, short_zh, short_en, level, peers, year, indicator, name_zh, name_en,
  id, value, lower, upper, qualifier, figure, figure_qualifier, unit,
  period_kind, period_start, period_end, scope, part_of, basis, status, caveats, headline_reason,
  comparable, reason, comparable AS joined, broken,
  CASE WHEN comparable THEN (count(*) FILTER (broken OR gap) OVER run)::INTEGER END AS segment,
  quote, source_id, source_kind, source_title, source_url,
  per_id, per_value, per_qualifier, per_unit, per_quote, per_year,
  with_id, with_name_zh, with_name_en, with_value, with_lower, with_upper, with_qualifier, with_figure, with_figure_qualifier, with_unit, with_basis, with_quote,
  rank::INTEGER AS place, series::INTEGER AS series
FROM placed
WHERE rank <= 8
WINDOW run AS (PARTITION BY bureau_code, comparable ORDER BY year)
ORDER BY CASE level WHEN 'national' THEN 1 WHEN 'province' THEN 2 WHEN 'prefecture' THEN 3 ELSE 4 END, rank, year, comparable DESC, id
