import { formatHedged, formatShort } from "../marks/format.js";
import { element, type Html, html, join, linkTo, silence } from "../html.js";
import type { Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import type { Basis, Qualifier } from "../model/observation.js";
import { type PickedRow, pickObservations } from "../queries/pick.js";
import { numberCell, renderTable } from "../table.js";
import { BASIS_SHORT, UNIT_NAMES } from "../words/terms.js";
import { UI } from "../words/ui.js";
import { countReports } from "./crowd.js";
import { renderKeySpread } from "./key-spread.js";
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

/** Reports that have room as columns. */
const MOST_COLUMNS = 12;

function renderKeyFigures(rows: readonly Row[], lang: Lang): Html {
  if (countReports(rows) > MOST_COLUMNS) return renderKeySpread(rows as readonly PickedRow[], lang);
  const reports = [...new Set(rows.map((row) => reportLabel(row, lang)))];
  const indicators = [...new Set(rows.map((row) => textOf(row.indicator)))];
  const table = renderTable({
    label: UI.keyFigures[lang],
    heads: ["", ...reports.map((report) => numberCell(join(report.split(" "), html`<br />`)))],
    rows: indicators.map((indicator) => {
      const own = rows.filter((row) => row.indicator === indicator);
      const ofReport = (report: string) => own.filter((row) => reportLabel(row, lang) === report).map((row) => renderKeyCell(row, lang));
      return [textOf(own[0]?.[`name_${lang}`]), ...reports.map((report) => numberCell(join(ofReport(report), html`<br />`)))];
    }),
    classes: "atlas-table atlas-key",
  });
  return html`${table}
    <p class="atlas-note">${UI.keyNote[lang]}</p>`;
}

function renderKeyCell(row: Row, lang: Lang): Html {
  if (row.value === null) return silence(UI.notStated[lang]);
  const unit = textOf(row.unit);
  const value = formatHedged(Number(row.value), row.qualifier as Qualifier, lang, formatShort);
  const link = linkTo(observationHref(row), html`${value}<small> ${UNIT_NAMES[unit]?.[lang] ?? unit}</small>`);
  const named = element("span", { class: row.comparable !== true && "atlas-hollow", title: observationTitle(row, lang) }, link);
  return html`${named}${row.basis !== null && html`<br /><small>${BASIS_SHORT[row.basis as Basis][lang]}</small>`}`;
}
