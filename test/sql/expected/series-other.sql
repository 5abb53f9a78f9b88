SELECT bureau_code, bureau_zh AS short_zh, bureau_en AS short_en, level, year, indicator, indicator_zh AS name_zh, indicator_en AS name_en,
  id, value, lower, upper, unit, hedge AS qualifier, period_kind, period_start, period_end, 'all' AS scope, basis, obstacle, status, breaks,
  comparable AS joined, broken, stretch AS segment, points, quote, source_id, source_kind
FROM series
JOIN (
    SELECT row_number() OVER (ORDER BY family, id) AS place, id AS indicator
    FROM indicators WHERE id NOT IN ('penalty.amount', 'penalty.decisions', 'penalty.cases_filed', 'penalty.five_types_total', 'penalty.daily', 'penalty.daily_amount', 'penalty.seizure', 'penalty.restriction', 'penalty.detention_transfer', 'penalty.criminal_transfer', 'inspection.visits', 'inspection.officer_visits', 'staff.establishment', 'staff.on_post', 'staff.certified', 'compensation.leads', 'compensation.started', 'compensation.agreements', 'compensation.completed', 'compensation.litigation', 'compensation.amount_claimed', 'compensation.amount_agreed', 'compensation.amount_collected')
  ) AS wanted USING (indicator)
WHERE period_kind <> 'cumulative'
  AND points >= 2
QUALIFY dense_rank() OVER (ORDER BY level = 'national' DESC, points DESC, stated DESC, bureau_code, place) <= 24
ORDER BY CASE level WHEN 'national' THEN 1 WHEN 'province' THEN 2 ELSE 3 END, points DESC, stated DESC, bureau_code, place, year
