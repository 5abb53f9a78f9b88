-- Fines of one bureau by year: the figure that stands for each year, its hedge and its sentence.
SELECT year, value, qualifier, basis, quote, id
FROM 'observations.parquet'
WHERE bureau_code = '330000' AND indicator = 'penalty.amount' AND headline
ORDER BY year;
