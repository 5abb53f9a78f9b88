import { html } from "../html.js";
import { TRACED, type TracedRow, traceNation } from "../queries/series.js";
import { renderCard } from "./key-card.js";
import type { View } from "./view.js";

/** What the front page counts of the whole country. */
const INDICATORS = [
  "decisions",
  "amount",
  "five_types_total",
  "detention_transfer",
  "criminal_transfer",
  "seizure",
  "restriction",
  "daily",
];
const FEWEST = 3;

/** Cards of the country's main figures: the latest full year, its change, and the course that led there. */
export const KEY_CARDS: View<TracedRow> = {
  id: "key-cards",
  sql: traceNation(INDICATORS.map((id) => `penalty.${id}`)),
  shape: TRACED,
  render: (rows, lang) => {
    const full = rows.filter((row) => row.joined);
    const series = [...new Set(full.map(({ indicator }) => indicator))].map((id) => full.filter(({ indicator }) => indicator === id));
    return html`<ul class="atlas-keys">
      ${series.filter((own) => own.length >= FEWEST).map((own) => renderCard(own, lang))}
    </ul>`;
  },
};
