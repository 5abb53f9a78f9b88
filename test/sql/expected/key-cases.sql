SELECT bureau_code, bureau_zh AS short_zh, bureau_en AS short_en, level, year, indicator, indicator_zh AS name_zh, indicator_en AS name_en,
  id, value, lower, upper, unit, hedge AS qualifier, period_kind, period_start, period_end, 'all' AS scope, basis, obstacle, status, breaks,
  comparable AS joined, broken, stretch AS segment, points, quote, source_id, source_kind
FROM (SELECT *, list_position(['penalty.decisions', 'penalty.five_types_total', 'penalty.detention_transfer', 'penalty.criminal_transfer'], indicator) AS place FROM series WHERE indicator IN ('penalty.decisions', 'penalty.five_types_total', 'penalty.detention_transfer', 'penalty.criminal_transfer'))
WHERE period_kind <> 'cumulative'
  AND bureau_code = '100000'
QUALIFY dense_rank() OVER (ORDER BY level = 'national' DESC, points DESC, stated DESC, bureau_code, place) <= 4
ORDER BY CASE level WHEN 'national' THEN 1 WHEN 'province' THEN 2 ELSE 3 END, points DESC, stated DESC, bureau_code, place, year
