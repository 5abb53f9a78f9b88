SELECT DISTINCT year FROM observations ORDER BY year
