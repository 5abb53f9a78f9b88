SELECT gold_set, texts, reports, family, gold, placed, matched, "precision", recall, f1, found, extractor, catalogue
FROM accuracy
ORDER BY list_position(['third', 'held-out', 'second', 'dev', 'real'], gold_set) NULLS LAST, gold_set, family
