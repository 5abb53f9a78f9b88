import type { Lang } from "../model/indicator.js";
import { REPORT } from "../words/report.js";
import { fill } from "../words/ui.js";
import { type Html, html } from "../html.js";

/** One line of a grid: its head, and a cell (`td`) for each year. */
export interface GridRow {
  head: Html;
  cells: readonly Html[];
}

/** A table with a column for every year that scrolls sideways within itself, its first column staying in sight. */
export function renderYearGrid(label: string, corner: string, years: readonly number[], rows: readonly GridRow[], lang: Lang): Html {
  return html`<div class="atlas-scroll atlas-latest" role="region" tabindex="0" aria-label="${fill(REPORT.scroll[lang], label)}">
    <table class="atlas-table atlas-who">
      <thead>
        <tr>
          <th scope="col">${corner}</th>
          ${years.map((year) => html`<th scope="col" class="num">${year}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ head, cells }) =>
            html`<tr>
              <th scope="row">${head}</th>
              ${cells}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
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
