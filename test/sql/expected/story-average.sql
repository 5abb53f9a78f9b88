SELECT bureau_code, bureau_zh AS short_zh, bureau_en AS short_en, level, year, id, value, lower, upper, hedge AS qualifier,
  basis, true AS joined, broken, stretch AS segment, points, numerator_value AS amount, numerator_hedge AS amount_qualifier,
  numerator_quote AS amount_quote, denominator_id AS decisions_id, denominator_value AS decisions, denominator_hedge AS decisions_qualifier,
  denominator_quote AS decisions_quote, source_id
FROM ratios
WHERE numerator = 'penalty.amount'
  AND denominator = 'penalty.decisions'
  AND bureau_code = '100000'
QUALIFY dense_rank() OVER (ORDER BY level = 'national' DESC, points DESC, bureau_code) <= 1
ORDER BY CASE level WHEN 'national' THEN 1 WHEN 'province' THEN 2 ELSE 3 END, points DESC, bureau_code, year
