SELECT year, headline, headline_reason, value, qualifier, period_kind, breaks, quote, id
FROM observations
WHERE bureau_code = '330000' AND indicator = 'penalty.amount'
ORDER BY year, headline DESC, id
