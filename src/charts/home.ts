import { formatExact } from "../marks/format.js";
import { type Html, html } from "../html.js";
import { keysOf, type Lang, type Words } from "../model/indicator.js";
import { countHoldings, HOLDINGS, type HoldingsRow } from "../queries/lists.js";
import { COUNTED, DOORS, YEARS } from "../words/home.js";
import { PAGE_GROUPS } from "../words/pages.js";
import type { Chart } from "./chart.js";
import { PER_CAPITA } from "./per-capita.js";
import { NATIONAL, SERIES_DECISIONS, SERIES_FINES } from "./series.js";
import type { View } from "./view.js";

/** Charts that articles ask for first. */
const CHARTS: readonly Chart[] = [SERIES_FINES, SERIES_DECISIONS, NATIONAL, PER_CAPITA];
const PAGES: Readonly<Record<string, Words>> = Object.assign({}, ...PAGE_GROUPS);

/** How much the atlas holds, and ways into it by what a reader wants. */
export const HOME: View<HoldingsRow> = {
  id: "home",
  sql: countHoldings(),
  shape: HOLDINGS,
  render: ([row], lang) => html`${row && renderCounts(row, lang)} ${renderDoors(lang)}`,
};

function renderCounts(row: HoldingsRow, lang: Lang): Html {
  const counts = keysOf(COUNTED).map((name) => renderCount(formatExact(row[name], lang), COUNTED[name][lang]));
  const years = renderCount(`${row.first ?? ""}–${row.last ?? ""}`, YEARS[lang]);
  return html`<dl class="atlas-counts">${counts}${years}</dl>`;
}

// In the order that the eye reads: the number, then what it counts.
function renderCount(count: string, label: string): Html {
  return html`<div>
    <dt>${label}</dt>
    <dd>${count}</dd>
  </div>`;
}

function renderDoors(lang: Lang): Html {
  const doors = DOORS.map(({ title, text, pages, charts }) => {
    const links = charts
      ? CHARTS.map((chart) => [`./${chart.topic}.html#${chart.id}`, chart.title[lang]] as const)
      : pages.flatMap((page) => (PAGES[page] ? [[`./${page}.html`, PAGES[page][lang]] as const] : []));
    const items = links.map(([href, name]) => html`<li><a href="${href}">${name}</a></li>`);
    return html`<section class="atlas-card">
      <h2>${title[lang]}</h2>
      <p>${text[lang]}</p>
      <ul>
        ${items}
      </ul>
    </section>`;
  });
  return html`<div class="atlas-doors">${doors}</div>`;
}
