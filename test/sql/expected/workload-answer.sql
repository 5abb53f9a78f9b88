SELECT count(DISTINCT bureau_code) FILTER (indicator = 'penalty.decisions')::INTEGER AS decided,
  count(DISTINCT bureau_code) FILTER (indicator IN ('staff.establishment', 'staff.on_post', 'staff.certified'))::INTEGER AS staffed,
  count(DISTINCT bureau_code) FILTER (indicator IN ('inspection.officer_visits'))::INTEGER AS deployed
FROM figures
WHERE comparable
