WITH known AS (
  SELECT o.*, short_zh, short_en, level, source_kind, period_kind = 'partial' AS within,
    round(dayofyear(period_end::DATE) * 12.0 / dayofyear(make_date(year, 12, 31)), 1)::DOUBLE AS month
  FROM observations AS o
  JOIN bureaus ON bureaus.code = bureau_code
  JOIN (SELECT id AS source_id, kind AS source_kind FROM sources) USING (source_id)
  WHERE scope = 'all' AND part_of IS NULL
    AND status <> 'E'
    AND (headline AND period_kind = 'year' OR period_kind = 'partial' AND period_start = year || '-01-01')
  QUALIFY row_number() OVER (
    PARTITION BY bureau_code, indicator, year, period_end
    ORDER BY list_position(['report', 'bulletin', 'press', 'reprint', 'table'], source_kind), qualifier <> 'exact', o.id
  ) = 1
), numbered AS (
  SELECT *, (count(*) FILTER (within) OVER (PARTITION BY bureau_code, indicator, year))::INTEGER AS months FROM known
), ranked AS (
  SELECT *, dense_rank() OVER (ORDER BY most DESC, total DESC, bureau_code, indicator) AS rank
  FROM (
    SELECT *, dense_rank() OVER (PARTITION BY bureau_code ORDER BY most DESC, total DESC, indicator) AS place
    FROM (
      SELECT *, max(months) OVER pair AS most, count(*) FILTER (within) OVER pair AS total
      FROM numbered WINDOW pair AS (PARTITION BY bureau_code, indicator)
    )
  )
  WHERE most >= 2 AND months > 0 AND place <= 3
)
SELECT bureau_code, short_zh, short_en, level, year, month, months, indicator, name_zh, name_en,
  id, value, lower, upper, unit, qualifier,
  period_kind, period_start, period_end, scope, basis, obstacle, status, breaks, within, quote, source_id, source_kind
FROM ranked
JOIN (SELECT id AS indicator, name_zh, name_en FROM indicators) USING (indicator)
WHERE rank <= 18
ORDER BY CASE level WHEN 'national' THEN 1 WHEN 'province' THEN 2 ELSE 3 END, rank, year, month
