WITH best AS (
  SELECT observations.*, short_zh, short_en, level,
    count(breaks) OVER (PARTITION BY bureau_code, indicator ORDER BY year) AS stretch
  FROM observations
  JOIN bureaus ON bureaus.code = bureau_code
  WHERE indicator IN ('penalty.amount', 'penalty.decisions')
    AND headline
), pairs AS (
  SELECT bureau_code, a.short_zh, a.short_en, a.level, year, a.basis,
    a.id, a.value AS amount, a.qualifier AS amount_qualifier, a.quote AS amount_quote, a.source_id,
    d.id AS decisions_id, d.value AS decisions, d.qualifier AS decisions_qualifier, d.quote AS decisions_quote,
    a.value / d.value AS value, a.lower / d.upper AS lower, a.upper / nullif(d.lower, 0) AS upper,
    a.qualifier = 'exact' AND d.qualifier = 'exact' AS exact,
    count(*) OVER (PARTITION BY bureau_code) AS points,
    lag(year) OVER run IS NOT NULL AND (a.stretch <> lag(a.stretch) OVER run OR d.stretch <> lag(d.stretch) OVER run) AS broken,
    year - lag(year) OVER run > 1 AS gap
  FROM (SELECT * FROM best WHERE indicator = 'penalty.amount') AS a
  JOIN (SELECT * FROM best WHERE indicator = 'penalty.decisions') AS d USING (bureau_code, year)
  WHERE d.value > 0
  WINDOW run AS (PARTITION BY bureau_code ORDER BY year)
), ranked AS (
  SELECT *, dense_rank() OVER (ORDER BY level = 'national' DESC, points DESC, bureau_code) AS rank
  FROM pairs
  WHERE points >= 1
)
SELECT bureau_code, short_zh, short_en, level, year, id, value, lower, upper,
  CASE WHEN exact THEN 'exact' WHEN upper IS NULL AND lower IS NOT NULL THEN 'at_least'
    WHEN lower IS NULL AND upper IS NOT NULL THEN 'at_most' ELSE 'approx' END AS qualifier,
  basis, true AS joined, broken, (count(*) FILTER (broken OR gap) OVER run)::INTEGER AS segment, points::INTEGER AS points,
  amount, amount_qualifier, amount_quote, decisions_id, decisions, decisions_qualifier, decisions_quote, source_id
FROM ranked
WHERE rank <= 13
WINDOW run AS (PARTITION BY bureau_code ORDER BY year)
ORDER BY CASE level WHEN 'national' THEN 1 WHEN 'province' THEN 2 ELSE 3 END, rank, year
