WITH stated AS (
SELECT year, headline, headline_reason, value, qualifier, period_kind, breaks, quote, id
FROM observations
WHERE bureau_code = '330000' AND indicator = 'penalty.amount'
ORDER BY year, headline DESC, id
), fines AS (
SELECT year, value, qualifier, breaks, id
FROM stated
WHERE headline
ORDER BY year
)
SELECT y.year, value, qualifier, id
FROM (SELECT range::INTEGER AS year FROM range(2013, 2020)) AS y
LEFT JOIN fines USING (year)
ORDER BY y.year
