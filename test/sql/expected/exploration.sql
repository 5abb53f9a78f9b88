WITH figures AS (
  SELECT id, bureau_code, level, indicator, year, value, lower, upper, unit, qualifier, basis, period_start, period_end, scope,
    headline, headline_reason = 'agrees' AS agrees, breaks IS NOT NULL AS changed, source_kind, coalesce(definition, '') AS definition,
    obstacle
  FROM observations
  JOIN (SELECT code AS bureau_code, level, province FROM bureaus) USING (bureau_code)
  JOIN (SELECT id AS indicator, unit AS usual_unit FROM indicators) USING (indicator)
  JOIN (SELECT id AS source_id, kind AS source_kind FROM sources) USING (source_id)
  WHERE indicator IN ('penalty.amount')
), rated AS (
  SELECT * EXCLUDE (obstacle, agrees, headline, source_kind, definition),
    coalesce(obstacle, CASE WHEN row_number() OVER (
      PARTITION BY bureau_code, indicator, year, obstacle IS NULL
      ORDER BY headline DESC, list_position(['report', 'bulletin', 'press', 'reprint', 'table'], source_kind), qualifier <> 'exact', id
    ) > 1 THEN CASE WHEN agrees THEN 'agrees' ELSE 'superseded' END END) AS reason, definition AS signature
  FROM figures
), marked AS (
  SELECT * EXCLUDE (signature, changed, period_start, period_end, scope), reason IS NULL AS comparable,
    reason IS NULL AND coalesce(lag(signature) OVER run <> signature OR lag(unit) OVER run <> unit OR lag(basis) OVER run <> basis
      OR changed AND lag(year) OVER run IS NOT NULL, false) AS broken,
    reason IS NULL AND year - lag(year) OVER run > 1 AS gap
  FROM rated
  WHERE indicator = 'penalty.amount'
  WINDOW run AS (PARTITION BY bureau_code, reason IS NULL ORDER BY year)
), placed AS (
  SELECT *, dense_rank() OVER (ORDER BY level = 'national' DESC, points DESC, stated DESC, bureau_code) AS rank
  FROM marked
  JOIN (
    SELECT bureau_code, count(*) FILTER (comparable) AS points, count(*) AS stated FROM marked GROUP BY bureau_code
  ) USING (bureau_code)
  WHERE level <> 'national'
)
SELECT bureau_code, short_zh, short_en, p.level, peers, p.year, p.indicator, name_zh, name_en,
  id, p.value, p.lower, p.upper, p.qualifier, o.value AS figure, o.qualifier AS figure_qualifier, p.unit,
  period_kind, period_start, period_end, scope, part_of, p.basis, status, caveats, headline_reason,
  p.comparable, reason, p.comparable AS joined, broken,
  CASE WHEN p.comparable THEN (count(*) FILTER (broken OR gap) OVER run)::INTEGER END AS segment,
  o.raw, o.quote, source_id, source_kind, source_title, source_url,
  NULL::VARCHAR AS per_id, NULL::DOUBLE AS per_value, NULL::VARCHAR AS per_qualifier, NULL::VARCHAR AS per_unit, NULL::VARCHAR AS per_quote, NULL::INTEGER AS per_year,
  NULL::VARCHAR AS with_id, NULL::VARCHAR AS with_name_zh, NULL::VARCHAR AS with_name_en, NULL::DOUBLE AS with_value, NULL::DOUBLE AS with_lower, NULL::DOUBLE AS with_upper, NULL::VARCHAR AS with_qualifier, NULL::DOUBLE AS with_figure, NULL::VARCHAR AS with_figure_qualifier, NULL::VARCHAR AS with_unit, NULL::VARCHAR AS with_basis, NULL::VARCHAR AS with_quote,
  rank::INTEGER AS place, (max(rank) OVER ())::INTEGER AS series
FROM placed AS p
JOIN observations AS o USING (id, bureau_code)
JOIN (SELECT code AS bureau_code, short_zh, short_en FROM bureaus) USING (bureau_code)
JOIN (SELECT level, count(*)::INTEGER AS peers FROM bureaus GROUP BY level) AS levels ON levels.level = p.level
JOIN (SELECT id AS name_of, name_zh, name_en FROM indicators) ON name_of = p.indicator
JOIN (SELECT id AS source_id, kind AS source_kind, title AS source_title, url AS source_url FROM sources) USING (source_id)
WINDOW run AS (PARTITION BY bureau_code, p.comparable ORDER BY p.year)
QUALIFY rank <= 8
ORDER BY CASE p.level WHEN 'national' THEN 1 WHEN 'province' THEN 2 WHEN 'prefecture' THEN 3 ELSE 4 END, rank, p.year, p.comparable DESC, id
