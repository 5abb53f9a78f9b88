SELECT count(*)::INTEGER AS figures, count(DISTINCT bureau_code)::INTEGER AS bureaus, count(DISTINCT indicator)::INTEGER AS indicators,
  count(DISTINCT source_id)::INTEGER AS sources, min(year) AS first, max(year) AS last
FROM observations
