SELECT sources.id AS source_id, kind, coded, bureau_code, short_zh, short_en, name_zh, name_en, year, title, published, url, length, observations, unclassified
FROM sources
JOIN bureaus ON bureaus.code = bureau_code
ORDER BY coded, list_position(['report', 'bulletin', 'press', 'reprint', 'table'], kind), bureau_code, year, sources.id
