SELECT bureau_code, short_zh, short_en, level, year, indicator, i.name_zh, i.name_en, o.id, value, lower, upper, qualifier, o.unit, basis,
  period_kind, period_start, period_end, scope, comparable, obstacle, caveats, quote, source_id
FROM observations AS o
JOIN bureaus AS b ON b.code = bureau_code
JOIN indicators AS i ON i.id = indicator
WHERE indicator IN ('compensation.started', 'compensation.amount_claimed') AND level = 'national' AND period_kind = 'cumulative' AND scope = 'all' AND part_of IS NULL
QUALIFY row_number() OVER (PARTITION BY indicator, period_end ORDER BY value DESC, o.id) = 1
ORDER BY list_position(['compensation.started', 'compensation.amount_claimed'], indicator), period_end
