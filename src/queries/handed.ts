/** Figures of handed reports that stand for their years. */
export const READ_FIGURES = `SELECT bureau, year, name, value, unit, qualifier, quote
FROM read_figures
WHERE headline
ORDER BY bureau, name, year`;

/** The indicator that most handed reports state, of these and of the same bureaus in the atlas. */
export const READ_BESIDE_ATLAS = `WITH most AS (
  SELECT indicator FROM read_figures WHERE headline GROUP BY ALL ORDER BY count(DISTINCT file) DESC, indicator LIMIT 1
), mine AS (
  SELECT bureau, bureau_code, year, value FROM read_figures WHERE headline AND indicator IN (FROM most)
)
SELECT bureau, year, value, 'read' AS source FROM mine
UNION ALL
SELECT m.bureau, f.year, f.value, 'atlas' FROM figures f JOIN (SELECT DISTINCT bureau, bureau_code FROM mine) m
  ON CAST(m.bureau_code AS VARCHAR) = f.bureau_code
WHERE f.comparable AND f.indicator IN (FROM most) AND NOT EXISTS (FROM mine o WHERE o.bureau = m.bureau AND o.year = f.year)
ORDER BY bureau, year`;
