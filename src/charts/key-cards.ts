import { formatHedged, formatShort } from "../marks/format.js";
import { drawYears } from "../marks/inline.js";
import { type Html, html } from "../html.js";
import type { Lang } from "../model/indicator.js";
import { words } from "../model/row.js";
import { TRACED, type TracedRow, traceNation } from "../queries/series.js";
import { FRONT } from "../words/front.js";
import { UNIT_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { observationHref, observationTitle } from "./observed.js";
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

function renderCard(rows: readonly TracedRow[], lang: Lang): Html | null {
  const [last, before] = [rows.at(-1), rows.at(-2)];
  if (last === undefined) return null;
  const unit = UNIT_NAMES[last.unit]?.[lang] ?? last.unit;
  const years = rows.map(({ year, value, broken }) => ({ year, value, cut: broken, chosen: year === last.year }));
  const label = rows.map((row) => `${row.year} ${formatShort(row.value, lang)}`).join(UI.comma[lang]);
  return html`<li>
    <h3>${words(last, "name", lang)} <small>${last.year}</small></h3>
    <p class="atlas-key-value">
      <a href="${observationHref(last)}" title="${observationTitle(last, lang)}"
        >${formatHedged(last.value, last.qualifier, lang, formatShort)}<small> ${unit}</small></a
      >
    </p>
    <p class="atlas-key-change">${changeOf(last, before, lang)}</p>
    ${drawYears(years, label)}
  </li>`;
}

/** The change on the figure before; none across a break, or where a hedge leaves its size open. */
function changeOf(last: TracedRow, before: TracedRow | undefined, lang: Lang): string {
  if (before === undefined || before.value === 0) return "";
  if (last.broken) return FRONT.apart[lang];
  if (last.qualifier !== "exact" || before.qualifier !== "exact") return "";
  const change = Math.round((last.value / before.value - 1) * 100);
  return fill(FRONT.change[lang], `${change > 0 ? "+" : change < 0 ? "−" : "±"}${Math.abs(change)}%`, before.year);
}
