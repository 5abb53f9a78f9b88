import type { Lang } from "../model/indicator.js";
import { REPORT } from "../words/report.js";
import { fill } from "../words/ui.js";
import type { Html } from "../html.js";
import { numberCell, renderTable, type TableRow } from "../table.js";

/** A table with a column for every year, its first column staying in sight; the first cell of a row is its head. */
export function renderYearGrid(label: string, corner: string, years: readonly number[], rows: readonly TableRow[], lang: Lang): Html {
  return renderTable({
    label: fill(REPORT.scroll[lang], label),
    heads: [corner, ...years.map((year) => numberCell(year))],
    rows,
    classes: "atlas-table atlas-who",
    frame: { class: "atlas-scroll atlas-latest" },
  });
}

/** Every year from the first to the last; none where there is none. */
export function spanOf(years: readonly number[]): number[] {
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i);
}

/** The first and the last of some years as text, or the one there is. */
export function spanText(years: readonly number[]): string {
  return [...new Set([Math.min(...years), Math.max(...years)])].join("–");
}
