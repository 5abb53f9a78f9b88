SELECT bureau_code, bureau_zh AS short_zh, bureau_en AS short_en, indicator, indicator_zh AS name_zh, indicator_en AS name_en, year, value, lower, upper, hedge AS qualifier,
  comparable AS joined, broken, points
FROM series
WHERE comparable
ORDER BY bureau_code, indicator, year
