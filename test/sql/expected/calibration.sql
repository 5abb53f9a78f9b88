SELECT texts, reports, at_least, at_most, figures, stated, "right", placed, brier, brier_same, extractor, catalogue
FROM calibration
ORDER BY texts, at_least DESC
