import { renderFront } from "../charts/benchmark-front.js";
import type { SheetContext } from "../charts/benchmark-cells.js";
import { unitText, valueText } from "../charts/benchmark-text.js";
import type { SheetRow } from "../model/benchmark.js";
import type { Lang } from "../model/indicator.js";
import { courseOf, referenceCodes } from "../model/surroundings.js";
import { BUREAU } from "../words/bureau.js";
import { fill, UI } from "../words/ui.js";
import { type Html, html } from "../html.js";
import { numberCell, type TableRow } from "../table.js";
import type { BureauData } from "./bureau-data.js";
import { renderYearGrid, spanOf } from "./year-grid.js";

/** Five numbers of the year that a bureau says most of, against its province and the country, and the same year by year; null where none stands for a year. */
export function renderSummary({ open, front }: BureauData, lang: Lang): Html | null {
  const chosen = front();
  if (chosen === null) return null;
  const { question, rows } = chosen;
  const { year } = question;
  const context: SheetContext = { open, question, peers: 0, lang, root: "../" };
  return html`<h2 id="summary">${fill(BUREAU.summary[lang], year)}</h2>
    <p>${BUREAU.summaryNote[lang]}</p>
    ${renderFront(context, rows)}
    <details>
      <summary>${BUREAU.yearly[lang]}</summary>
      ${renderYears(rows, context)}
    </details>`;
}

/** Every year of the rows' indicators, divided as they are: the bureau's own, its province's and the country's. */
function renderYears(rows: readonly SheetRow[], { open, question, lang }: SheetContext): Html {
  const lines = rows.flatMap((row) => {
    const isFair = row.per !== "none" || row.indicator.kind === "rate";
    const codes = [question.bureau, ...(isFair ? referenceCodes(open, question.bureau) : [])];
    const unit = unitText(row.figure?.unit ?? row.indicator.unit, row.per, lang);
    return codes.map((code, i) => ({
      head: html`${i === 0 && html`${row.indicator.name[lang]} <small>${unit}</small><br />`}${open.bureau(code)?.short[lang] ?? code}`,
      course: courseOf(open, code, row),
      isRatio: row.per !== "none",
    }));
  });
  const shown = lines.filter(({ course }) => course.length > 0);
  const years = spanOf(shown.flatMap(({ course }) => course.map(({ year }) => year)));
  const cells = shown.map(({ head, course, isRatio }): TableRow => {
    const printed = (year: number) => {
      const found = course.find((each) => each.year === year);
      return found ? valueText(found.figure, found.range, isRatio, lang) : "";
    };
    return [head, ...years.map((year) => numberCell(printed(year)))];
  });
  return renderYearGrid(BUREAU.yearly[lang], UI.indicator[lang], years, cells, lang);
}
