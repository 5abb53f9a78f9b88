SELECT bureau_code, bureau_zh AS short_zh, bureau_en AS short_en, level, year, numerator AS indicator, numerator_zh AS name_zh, numerator_en AS name_en,
  id, value, lower, upper, hedge AS qualifier, basis, numerator_quote AS quote, source_id, true AS comparable, national, national_id
FROM ratios
LEFT JOIN (SELECT year, value AS national, id AS national_id FROM ratios WHERE numerator = 'penalty.amount' AND denominator = 'residents' AND level = 'national') USING (year)
WHERE numerator = 'penalty.amount' AND denominator = 'residents'
  AND level = 'province'
ORDER BY year, value DESC, bureau_code
