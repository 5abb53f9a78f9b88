import { formatHedged, formatShort } from "../marks/format.js";
import { element, type Html, html, join, linkTo, silence } from "../html.js";
import type { Lang } from "../model/indicator.js";
import { groupBy } from "../model/group.js";
import { words } from "../model/row.js";
import { PICKED, type PickedRow, pickObservations } from "../queries/pick.js";
import { numberCell, renderTable } from "../table.js";
import { BASIS_SHORT, unitName } from "../words/terms.js";
import { UI } from "../words/ui.js";
import { countReports } from "./crowd.js";
import { renderKeySpread } from "./key-spread.js";
import { isFound, observationHref, observationTitle, reportLabel } from "./observed.js";
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
export const KEY_FIGURES: View<PickedRow> = {
  id: "key-figures",
  sql: pickObservations(KEY_INDICATORS),
  shape: PICKED,
  render: renderKeyFigures,
};

/** Reports that have room as columns. */
const MOST_COLUMNS = 12;

function renderKeyFigures(rows: readonly PickedRow[], lang: Lang): Html {
  if (countReports(rows) > MOST_COLUMNS) return renderKeySpread(rows, lang);
  const reports = [...new Set(rows.map((row) => reportLabel(row, lang)))];
  const table = renderTable({
    label: UI.keyFigures[lang],
    heads: ["", ...reports.map((report) => numberCell(join(report.split(" "), html`<br />`)))],
    rows: [...groupBy(rows, (row) => row.indicator).values()].map((own) => {
      const ofReport = (report: string) => own.filter((row) => reportLabel(row, lang) === report).map((row) => renderKeyCell(row, lang));
      return [words(own[0], "name", lang), ...reports.map((report) => numberCell(join(ofReport(report), html`<br />`)))];
    }),
    classes: "atlas-table atlas-key",
  });
  return html`${table}
    <p class="atlas-note">${UI.keyNote[lang]}</p>`;
}

function renderKeyCell(row: PickedRow, lang: Lang): Html {
  if (!isFound(row)) return silence(UI.notStated[lang]);
  const value = formatHedged(row.value, row.qualifier, lang, formatShort);
  const link = linkTo(observationHref(row), html`${value}<small> ${unitName(row.unit, lang)}</small>`);
  const named = element("span", { class: !row.comparable && "atlas-hollow", title: observationTitle(row, lang) }, link);
  return html`${named}${row.basis !== null && html`<br /><small>${BASIS_SHORT[row.basis][lang]}</small>`}`;
}
