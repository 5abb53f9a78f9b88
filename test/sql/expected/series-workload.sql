WITH known AS (
  SELECT o.*, place, short_zh, short_en, level, headline AS joined
  FROM observations AS o
  JOIN (VALUES (1, 'inspection.visits'), (2, 'inspection.officer_visits'), (3, 'staff.establishment'), (4, 'staff.on_post'), (5, 'staff.certified')) AS wanted(place, indicator) USING (indicator)
  JOIN bureaus ON bureaus.code = bureau_code
  WHERE scope = 'all' AND part_of IS NULL
    AND period_kind <> 'cumulative'
  QUALIFY row_number() OVER (
    PARTITION BY bureau_code, indicator, year
    ORDER BY headline DESC, period_kind = 'cumulative', period_end DESC, o.id
  ) = 1
), marked AS (
  SELECT *,
    count(*) FILTER (joined) OVER pair AS points,
    count(*) OVER pair AS figures,
    joined AND breaks IS NOT NULL AND lag(year) OVER run IS NOT NULL AS broken,
    joined AND year - lag(year) OVER run > 1 AS gap
  FROM known
  WINDOW pair AS (PARTITION BY bureau_code, indicator), run AS (PARTITION BY bureau_code, indicator, joined ORDER BY year)
), ranked AS (
  SELECT *, dense_rank() OVER (ORDER BY level = 'national' DESC, points DESC, figures DESC, bureau_code, place) AS rank
  FROM marked
  WHERE points >= 0
)
SELECT bureau_code, short_zh, short_en, level, year, indicator, name_zh, name_en,
  id, value, lower, upper, unit, qualifier,
  period_kind, period_start, period_end, scope, basis, obstacle, status, breaks,
  joined, broken, CASE WHEN joined THEN (count(*) FILTER (broken OR gap) OVER run)::INTEGER END AS segment,
  points::INTEGER AS points, quote, source_id, source_kind
FROM ranked
JOIN (SELECT id AS indicator, name_zh, name_en FROM indicators) USING (indicator)
JOIN (SELECT id AS source_id, kind AS source_kind FROM sources) USING (source_id)
WHERE rank <= 12
WINDOW run AS (PARTITION BY bureau_code, indicator, joined ORDER BY year)
ORDER BY CASE level WHEN 'national' THEN 1 WHEN 'province' THEN 2 ELSE 3 END, rank, year
