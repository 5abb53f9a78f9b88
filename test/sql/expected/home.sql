SELECT count(*)::INTEGER AS figures, (count(*) FILTER (url IS NOT NULL))::INTEGER AS linked, count(DISTINCT bureau_code)::INTEGER AS bureaus, count(DISTINCT replace(indicator, '.yoy', ''))::INTEGER AS indicators,
  count(DISTINCT source_id)::INTEGER AS sources, min(observations.year) AS first, max(observations.year) AS last
FROM observations
JOIN (SELECT id AS source_id, url FROM sources) USING (source_id)
