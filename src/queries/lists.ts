/** SQL: every bureau and year that a source was read for, for the filter. */
export function listChoices(): string {
  return `SELECT DISTINCT bureau_code, short_zh, short_en, year
FROM sources
JOIN bureaus ON bureaus.code = bureau_code
ORDER BY bureau_code, year`;
}

/** SQL: every source with its bureau, place of publication and what was taken from it. */
export function listSources(): string {
  return `SELECT sources.id AS source_id, kind, bureau_code, short_zh, short_en, name_zh, name_en, year, title, published, url, length, observations, unclassified
FROM sources
JOIN bureaus ON bureaus.code = bureau_code
ORDER BY bureau_code, year, sources.id`;
}

/** SQL: the catalogue, with how many observations and bureaus each indicator has. */
export function listIndicators(): string {
  return `SELECT i.family, i.id AS indicator, name_zh, name_en, i.unit, kind, definition_zh, definition_en, legal_basis,
  count(o.id)::INTEGER AS stated, count(DISTINCT bureau_code)::INTEGER AS bureaus
FROM indicators AS i
LEFT JOIN observations AS o ON o.indicator = i.id
GROUP BY ALL
ORDER BY i.family, i.id`;
}
