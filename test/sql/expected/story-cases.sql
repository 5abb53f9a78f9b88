SELECT bureau_code, short_zh, short_en, year, indicator, i.name_zh, i.name_en, o.id, value, lower, upper, qualifier, o.unit,
  period_kind, period_start, period_end, scope, basis, comparable, obstacle, quote, source_id
FROM observations AS o
JOIN bureaus AS b ON b.code = bureau_code
JOIN indicators AS i ON i.id = indicator
WHERE starts_with(indicator, 'compensation.amount_') AND level <> 'national' AND part_of IS NULL
  AND (regexp_matches(scope, '(案|矿区)$') OR scope = 'all' AND comparable)
QUALIFY row_number() OVER (PARTITION BY bureau_code, scope ORDER BY value DESC, o.id) = 1
ORDER BY scope = 'all', value DESC, bureau_code
