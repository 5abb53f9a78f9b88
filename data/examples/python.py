# Fines of one bureau by year: the figure that stands for each year, its hedge and its sentence.
import sqlite3
import sys

folder = sys.argv[1] if len(sys.argv) > 1 else "."
atlas = sqlite3.connect(f"{folder}/enforcement-atlas.sqlite")
rows = atlas.execute(
    """SELECT year, value, qualifier, basis, quote, o.id
       FROM observations AS o JOIN bureaus ON bureaus.code = bureau_code
       WHERE short_en = ? AND indicator = 'penalty.amount' AND headline
       ORDER BY year""",
    ("Zhejiang",),
)
for year, value, qualifier, basis, quote, id in rows:
    print(year, value, qualifier, basis, quote, id, sep="\t")
