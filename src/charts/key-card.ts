import { formatHedged, formatShort } from "../marks/format.js";
import { drawYears } from "../marks/inline.js";
import { type Html, html } from "../html.js";
import type { Lang } from "../model/indicator.js";
import { words } from "../model/row.js";
import type { FigureRow } from "../queries/shapes.js";
import type { TracedRow } from "../queries/series.js";
import { FRONT } from "../words/front.js";
import { unitName } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { observationHref, observationTitle } from "./observed.js";

/** A figure of a card; `broken` where basis or definition is another than before. */
export type CardRow = FigureRow & Pick<TracedRow, "id" | "broken">;

/** A card of one bureau and indicator from its figures by year: the last, what `say` says of it (its change, unless told otherwise), and the course that led there; nothing without figures. */
export function renderCard(rows: readonly CardRow[], lang: Lang, say: typeof changeOf = changeOf): Html | null {
  const [last, before] = [rows.at(-1), rows.at(-2)];
  if (last === undefined) return null;
  const years = rows.map(({ year, value, broken }) => ({ year, value, cut: broken, chosen: year === last.year }));
  const label = rows.map((row) => `${row.year} ${formatShort(row.value, lang)}`).join(UI.comma[lang]);
  return html`<li>
    <h3>${words(last, "name", lang)} <small>${last.year}</small></h3>
    <p class="atlas-key-value">
      <a href="${observationHref(last)}" title="${observationTitle(last, lang)}"
        >${formatHedged(last.value, last.qualifier, lang, formatShort)}<small> ${unitName(last.unit, lang)}</small></a
      >
    </p>
    <p class="atlas-key-change">${say(last, before, lang)}</p>
    ${years.length > 1 && drawYears(years, label)}
  </li>`;
}

/** The change on the figure before; none across a break, or where a hedge leaves its size open. */
function changeOf(last: CardRow, before: CardRow | undefined, lang: Lang): string {
  if (before === undefined || before.value === 0) return "";
  if (last.broken) return FRONT.apart[lang];
  if (last.qualifier !== "exact" || before.qualifier !== "exact") return "";
  const change = Math.round((last.value / before.value - 1) * 100);
  return fill(FRONT.change[lang], `${change > 0 ? "+" : change < 0 ? "−" : "±"}${Math.abs(change)}%`, before.year);
}
