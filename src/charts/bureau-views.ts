import { type Html, html, join } from "../html.js";
import type { Lang } from "../model/indicator.js";
import { groupBy } from "../model/group.js";
import { words } from "../model/row.js";
import { LISTED_BUREAU, type ListedBureauRow, listBureaus, listYears, YEAR, type YearRow } from "../queries/lists.js";
import { BUREAU } from "../words/bureau.js";
import { fill, UI } from "../words/ui.js";
import { renderPickerShell } from "./picker-shell.js";
import type { View } from "./view.js";

/** A picker of bureaus and boxes of years for all figures of a page; inert until the page's script wires it, and not shown without scripts. */
export const FILTER: View<YearRow> = {
  id: "filter",
  sql: listYears(),
  shape: YEAR,
  render: (rows, lang) => {
    const boxes = rows.map(({ year }) => html`<label><input type="checkbox" name="years" value="${year}" /> ${year}</label>`);
    return html`<form class="atlas-filter" data-part="filter" inert>
      <div data-part="bureaus">${renderPickerShell("atlas-pick-1", lang)}</div>
      <fieldset>
        <legend>${UI.year[lang]}</legend>
        ${boxes}
      </fieldset>
      <button type="reset">${UI.showAll[lang]}</button>
      <p class="atlas-picker-note" data-part="ignored" role="status"></p>
    </form>`;
  },
};

/** Every bureau with a page, by province; how many figures it has stands in brackets. */
export const BUREAU_LIST: View<ListedBureauRow> = {
  id: "bureau-list",
  sql: listBureaus(),
  shape: LISTED_BUREAU,
  render: (rows, lang) => {
    const items = [...groupBy(rows, (row) => words(row, "province", lang))].map(([province, own]) => {
      const links = own.map((row) => bureauLink(row, lang));
      const code = (own[0]?.bureau_code ?? "").slice(0, 2);
      return html`<dt id="province-${code}0000">${province}</dt>
        <dd>${join(links, UI.dot[lang])}</dd>`;
    });
    return html`<p>${fill(BUREAU.listNote[lang], rows.length)}</p>
      <dl class="atlas-facts">${join(items, "\n")}</dl>`;
  },
};

function bureauLink(row: ListedBureauRow, lang: Lang): Html {
  return html`<a href="./bureau/${row.bureau_code}.html" title="${words(row, "name", lang)}">${words(row, "short", lang)}</a>
    (${row.stated})`;
}
