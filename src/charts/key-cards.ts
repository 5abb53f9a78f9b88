import { html } from "../html.js";
import { TRACED, type TracedRow, traceNation } from "../queries/series.js";
import { FRONT } from "../words/front.js";
import { renderCard } from "./key-card.js";
import type { View } from "./view.js";

const FEWEST = 3;
const DECIDED = ["decisions", "amount"];
const TRANSFERS = ["detention_transfer", "criminal_transfer"];

/** Cards of some of the country's figures: the latest full year, its change, and the course that led there. */
function defineCards(id: string, indicators: readonly string[]): View<TracedRow> {
  return {
    id,
    sql: traceNation(indicators.map((name) => `penalty.${name}`)),
    shape: TRACED,
    render: (rows, lang) => {
      const full = rows.filter((row) => row.joined);
      const series = [...new Set(full.map(({ indicator }) => indicator))].map((name) => full.filter(({ indicator }) => indicator === name));
      return html`<ul class="atlas-keys" aria-label="${FRONT.country[lang]}">
        ${series.filter((own) => own.length >= FEWEST).map((own) => renderCard(own, lang))}
      </ul>`;
    },
  };
}

/** What the front page counts of the whole country. */
export const KEY_CARDS = defineCards("key-cards", [...DECIDED, "five_types_total", ...TRANSFERS, "seizure", "restriction", "daily"]);

/** What a page of one subject begins with: the country's own figures of it. */
export const TOPIC_CARDS: readonly View[] = [
  defineCards("key-fines", ["amount", "decisions", "daily_amount", "daily"]),
  defineCards("key-cases", ["decisions", "five_types_total", ...TRANSFERS]),
];
