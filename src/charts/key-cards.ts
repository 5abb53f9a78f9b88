import { html } from "../html.js";
import type { Lang } from "../model/indicator.js";
import { groupBy } from "../model/group.js";
import { TRACED, type TracedRow, traceNation, traceTotals } from "../queries/series.js";
import { FRONT } from "../words/front.js";
import { fill } from "../words/ui.js";
import { type CardRow, renderCard } from "./key-card.js";
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

/** A total since an earlier year as a card says it: from when to when. */
const sayTotal = ({ period_start: start, period_end: end }: CardRow, _: CardRow | undefined, lang: Lang): string =>
  fill(FRONT.total[lang], start?.slice(0, 4) ?? "?", end.slice(0, 7));

/** What damage compensation has come to in the whole country, for which nobody publishes single years. */
const TOTALS: View<TracedRow> = {
  id: "key-compensation",
  sql: traceTotals(["started", "amount_claimed", "leads", "completed"].map((name) => `compensation.${name}`)),
  shape: TRACED,
  render: (rows, lang) =>
    html`<ul class="atlas-keys" aria-label="${FRONT.totals[lang]}">
      ${[...groupBy(rows, ({ indicator }) => indicator).values()].map((own) => renderCard(own, lang, sayTotal))}
    </ul>`,
};

/** What the front page counts of the whole country. */
export const KEY_CARDS = defineCards("key-cards", [...DECIDED, "five_types_total", ...TRANSFERS, "seizure", "restriction", "daily"]);

/** What a page of one subject begins with: the country's own figures of it. */
export const TOPIC_CARDS: readonly View[] = [
  defineCards("key-fines", ["amount", "decisions", "daily_amount", "daily"]),
  defineCards("key-cases", ["decisions", "five_types_total", ...TRANSFERS]),
  TOTALS,
];
