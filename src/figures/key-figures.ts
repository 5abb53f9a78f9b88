import { formatHedged, formatShort } from "../charts/format.js";
import type { Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import type { Basis, Qualifier } from "../model/observation.js";
import { pickObservations } from "../queries/pick.js";
import { BASIS_SHORT, UNIT_NAMES } from "../words/terms.js";
import { UI } from "../words/ui.js";
import { escapeHtml, linkTo } from "./html.js";
import { observationHref, observationTitle, reportLabel, textOf } from "./observed.js";
import type { View } from "./view.js";

/** The first figures a reader asks for. */
export const KEY_INDICATORS: readonly string[] = [
  "penalty.cases_filed",
  "penalty.decisions",
  "penalty.amount",
  "inspection.visits",
  "inspection.officer_visits",
  "leniency.exempt",
  "compensation.started",
  "petitions.received",
];

/** The first figures a reader asks for, one row an indicator, one column a report. */
export const KEY_FIGURES: View = {
  id: "key-figures",
  sql: pickObservations(KEY_INDICATORS),
  render: renderKeyFigures,
};

function renderKeyFigures(rows: readonly Row[], lang: Lang): string {
  const reports = [...new Set(rows.map((row) => reportLabel(row, lang)))];
  const indicators = [...new Set(rows.map((row) => textOf(row.indicator)))];
  const head = reports.map((report) => `<th scope="col" class="num">${escapeHtml(report).replace(" ", "<br>")}</th>`).join("");
  const body = indicators.map((indicator) => {
    const own = rows.filter((row) => row.indicator === indicator);
    const cells = reports.map(
      (report) =>
        `<td class="num">${own
          .filter((row) => reportLabel(row, lang) === report)
          .map((row) => renderKeyCell(row, lang))
          .join("<br>")}</td>`,
    );
    return `<tr><th scope="row">${escapeHtml(textOf(own[0]?.[`name_${lang}`]))}</th>${cells.join("")}</tr>`;
  });
  return `<div class="atlas-scroll" tabindex="0" role="region" aria-label="${UI.keyFigures[lang]}"><table class="atlas-table atlas-key"><thead><tr><td></td>${head}</tr></thead><tbody>
${body.join("\n")}
</tbody></table></div>
<p class="atlas-note">${UI.keyNote[lang]}</p>`;
}

function renderKeyCell(row: Row, lang: Lang): string {
  if (row.value === null) return `<i class="atlas-silence">${UI.notStated[lang]}</i>`;
  const unit = textOf(row.unit);
  const value = formatHedged(Number(row.value), row.qualifier as Qualifier, lang, formatShort);
  const mark = row.comparable === true ? "" : ` class="atlas-hollow"`;
  const link = linkTo(observationHref(row), `${escapeHtml(value)}<small> ${UNIT_NAMES[unit]?.[lang] ?? unit}</small>`);
  const basis = row.basis === null ? "" : `<br><small>${BASIS_SHORT[row.basis as Basis][lang]}</small>`;
  return `<span${mark} title="${escapeHtml(observationTitle(row, lang))}">${link}</span>${basis}`;
}
