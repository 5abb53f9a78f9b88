SELECT gold_set, texts, reports, family, gold, placed, matched, "precision", recall, f1, found, extractor, catalogue
FROM accuracy
ORDER BY gold_set, family
