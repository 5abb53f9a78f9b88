import { formatExact } from "../charts/format.js";
import type { Row } from "../model/columns.js";
import type { Lang, Words } from "../model/indicator.js";
import { countHoldings } from "../queries/lists.js";
import { COUNTED, DOORS, YEARS } from "../words/home.js";
import { PAGE_GROUPS } from "../words/pages.js";
import type { Figure } from "./figure.js";
import { escapeHtml } from "./html.js";
import { PER_CAPITA } from "./per-capita.js";
import { NATIONAL, SERIES_DECISIONS, SERIES_FINES } from "./series.js";
import type { View } from "./view.js";

/** Charts that articles ask for first. */
const CHARTS: readonly Figure[] = [SERIES_FINES, SERIES_DECISIONS, NATIONAL, PER_CAPITA];
const PAGES: Readonly<Record<string, Words>> = Object.assign({}, ...PAGE_GROUPS);

/** How much the atlas holds, and ways into it by what a reader wants. */
export const HOME: View = {
  id: "home",
  sql: countHoldings(),
  render: ([row = {}], lang) => `${renderCounts(row, lang)}\n${renderDoors(lang)}`,
};

function renderCounts(row: Row, lang: Lang): string {
  const counts = Object.entries(COUNTED).map(([name, words]) => renderCount(formatExact(Number(row[name]), lang), words[lang]));
  const years = renderCount(`${String(row.first)}–${String(row.last)}`, YEARS[lang]);
  return `<dl class="atlas-counts">${counts.join("")}${years}</dl>`;
}

// In the order that the eye reads: the number, then what it counts.
function renderCount(count: string, label: string): string {
  return `<div><dt>${label}</dt><dd>${count}</dd></div>`;
}

function renderDoors(lang: Lang): string {
  const doors = DOORS.map(({ title, text, pages, charts }) => {
    const links = charts
      ? CHARTS.map((chart) => [`./${chart.topic}.html#${chart.id}`, chart.title[lang]] as const)
      : pages.flatMap((page) => (PAGES[page] ? [[`./${page}.html`, PAGES[page][lang]] as const] : []));
    const items = links.map(([href, name]) => `<li><a href="${href}">${escapeHtml(name)}</a></li>`).join("");
    return `<section class="atlas-card"><h2>${title[lang]}</h2><p>${text[lang]}</p><ul>${items}</ul></section>`;
  });
  return `<div class="atlas-doors">${doors.join("")}</div>`;
}
