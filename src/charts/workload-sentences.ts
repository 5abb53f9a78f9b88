import { formatExact, formatHedged } from "../marks/format.js";
import { type Html, html, join, linkTo, quote, silence } from "../html.js";
import { groupBy } from "../model/group.js";
import type { Lang } from "../model/indicator.js";
import { words } from "../model/row.js";
import { divideObservations, RATIO, type RatioRow, STAFF } from "../queries/ratio.js";
import { CROWD } from "../words/crowd.js";
import { glossScope } from "../words/scopes.js";
import { PER_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { MOST_REPORTS } from "./crowd.js";
import { reportLabel } from "./observed.js";
import { partText, ratioPart, whyIncomparable } from "./ratio-point.js";
import type { View } from "./view.js";

/** For each report: every ratio that it allows with both sentences and scopes, and what it does not state. */
export const WORKLOAD_SENTENCES: View<RatioRow> = {
  id: "workload-sentences",
  cell: "rows",
  sql: divideObservations("penalty.decisions", STAFF),
  shape: RATIO,
  render: (rows, lang) => {
    // Of many reports those that allow most ratios.
    const count = (own: readonly RatioRow[]) => own.filter(({ value }) => value !== null).length;
    const reports = [...groupBy(rows, (row) => reportLabel(row, lang))];
    const isMany = reports.length > MOST_REPORTS;
    const shown = isMany ? reports.sort(([, a], [, b]) => count(b) - count(a)).slice(0, MOST_REPORTS) : reports;
    const cards = shown.map(([report, own]) => renderCard(report, own, lang));
    return html`<div class="atlas-cards">${join(cards, "\n")}</div>
      ${isMany && html`<p>${fill(CROWD.groups[lang], MOST_REPORTS, reports.length)}</p>`}`;
  },
};

function renderCard(report: string, rows: readonly RatioRow[], lang: Lang): Html {
  const unstated = rows.filter((row) => row.denominator_value === null).map((row) => words(row, "name", lang));
  const first = rows[0];
  const numerator =
    first === undefined || first.numerator === null
      ? silence(UI.noDecisions[lang])
      : html`${UI.decisions[lang]}${UI.colon[lang]}${renderPart(first, "numerator", lang)}`;
  const ratios = rows.filter((row) => row.denominator_value !== null).map((row) => html`<li>${renderRatio(row, lang)}</li>`);
  const missing = fill(UI.denominatorsUnstated[lang], unstated.join(UI.comma[lang]));
  return html`<section class="atlas-card">
    <h3>${report}</h3>
    <p>${numerator}</p>
    ${
      ratios.length > 0 &&
      html`<ul>
        ${ratios}
      </ul>`
    }${unstated.length > 0 && html`<p class="atlas-silence">${missing}</p>`}
  </section>`;
}

function renderRatio(row: RatioRow, lang: Lang): Html {
  const named = html`${words(row, "name", lang)}${UI.colon[lang]}${renderPart(row, "denominator", lang)}`;
  if (row.value === null) return named;
  const ratio = formatHedged(row.value, row.qualifier ?? "exact", lang, formatExact);
  const warning = !row.comparable && html`<br /><em>${whyIncomparable(row, lang)}</em>`;
  return html`${named}<br />${UI.so[lang]} <strong>${ratio}</strong> ${UI.casesWord[lang]} ${PER_NAMES[row.denominator]?.[lang]}${warning}`;
}

function renderPart(row: RatioRow, side: "numerator" | "denominator", lang: Lang): Html {
  const part = ratioPart(row, side);
  const scope =
    part.scope === "all"
      ? UI.scopeAll[lang]
      : html`<span lang="zh-Hans">${part.scope}</span>${lang === "en" && ` (${glossScope(part.scope)})`}`;
  const link = linkTo(part.href, partText(part, lang));
  return html`${link} <span class="atlas-scope">${UI.scope[lang]}${scope}</span> ${quote(part.quote)}`;
}
