import { formatExact, formatHedged } from "../charts/format.js";
import type { Lang } from "../model/indicator.js";
import { words } from "../model/row.js";
import { divideObservations, RATIO, type RatioRow } from "../queries/ratio.js";
import { PER_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { escapeHtml, linkTo } from "./html.js";
import { reportLabel } from "./observed.js";
import { partText, ratioPart, whyIncomparable } from "./ratio-point.js";
import type { View } from "./view.js";
import { DENOMINATORS } from "./workload.js";

/** For each report: every ratio that it allows with both sentences and scopes, and what it does not state. */
export const WORKLOAD_SENTENCES: View<RatioRow> = {
  id: "workload-sentences",
  sql: divideObservations("penalty.decisions", DENOMINATORS),
  shape: RATIO,
  render: (rows, lang) => {
    const reports = [...new Set(rows.map((row) => reportLabel(row, lang)))];
    const cards = reports.map((report) =>
      renderCard(
        report,
        rows.filter((row) => reportLabel(row, lang) === report),
        lang,
      ),
    );
    return `<div class="atlas-cards">\n${cards.join("\n")}\n</div>`;
  },
};

function renderCard(report: string, rows: readonly RatioRow[], lang: Lang): string {
  const unstated = rows.filter((row) => row.denominator_value === null).map((row) => words(row, "name", lang));
  const first = rows[0];
  const numerator =
    first === undefined || first.numerator === null
      ? `<p><i class="atlas-silence">${UI.noDecisions[lang]}</i></p>`
      : `<p>${UI.decisions[lang]}${UI.colon[lang]}${renderPart(first, "numerator", lang)}</p>`;
  const ratios = rows.filter((row) => row.denominator_value !== null).map((row) => `<li>${renderRatio(row, lang)}</li>`);
  const list = ratios.length > 0 ? `<ul>${ratios.join("")}</ul>` : "";
  const missing =
    unstated.length > 0
      ? `<p class="atlas-silence">${fill(UI.denominatorsUnstated[lang], unstated.map(escapeHtml).join(UI.comma[lang]))}</p>`
      : "";
  return `<section class="atlas-card"><h3>${escapeHtml(report)}</h3>${numerator}${list}${missing}</section>`;
}

function renderRatio(row: RatioRow, lang: Lang): string {
  const named = `${words(row, "name", lang)}${UI.colon[lang]}${renderPart(row, "denominator", lang)}`;
  if (row.value === null) return named;
  const ratio = formatHedged(row.value, row.qualifier ?? "exact", lang, formatExact);
  const warning = row.comparable ? "" : `<br><em>${escapeHtml(whyIncomparable(row, lang))}</em>`;
  return `${named}<br>${UI.so[lang]} <strong>${ratio}</strong> ${UI.casesWord[lang]} ${escapeHtml(PER_NAMES[row.denominator]?.[lang] ?? "")}${warning}`;
}

function renderPart(row: RatioRow, side: "numerator" | "denominator", lang: Lang): string {
  const part = ratioPart(row, side);
  const scope = part.scope === "all" ? UI.scopeAll[lang] : `<span lang="zh-Hans">${escapeHtml(part.scope)}</span>`;
  const link = linkTo(part.href, escapeHtml(partText(part, lang)));
  return `${link} <span class="atlas-scope">${UI.scope[lang]}${scope}</span> <q lang="zh-Hans">${escapeHtml(part.quote)}</q>`;
}
