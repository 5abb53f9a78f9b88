import { type Html, html, join } from "../html.js";
import type { Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import { listBureaus, listYears } from "../queries/lists.js";
import { BUREAU } from "../words/bureau.js";
import { fill, UI } from "../words/ui.js";
import { textOf } from "./observed.js";
import { renderPickerShell } from "./picker-shell.js";
import type { View } from "./view.js";

/** A picker of bureaus and boxes of years for all figures of a page; inert until the page's script wires it, and not shown without scripts. */
export const FILTER: View = {
  id: "filter",
  sql: listYears(),
  render: (rows, lang) => {
    const boxes = rows
      .map((row) => textOf(row.year))
      .map((year) => html`<label><input type="checkbox" name="years" value="${year}" /> ${year}</label>`);
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
export const BUREAU_LIST: View = {
  id: "bureau-list",
  sql: listBureaus(),
  render: (rows, lang) => {
    const provinces = [...new Set(rows.map((row) => textOf(row[`province_${lang}`])))];
    const items = provinces.map((province) => {
      const own = rows.filter((row) => textOf(row[`province_${lang}`]) === province);
      const links = own.map((row) => bureauLink(row, lang));
      const code = textOf(own[0]?.bureau_code).slice(0, 2);
      return html`<dt id="province-${code}0000">${province}</dt>
        <dd>${join(links, UI.dot[lang])}</dd>`;
    });
    return html`<p>${fill(BUREAU.listNote[lang], rows.length)}</p>
      <dl class="atlas-facts">${join(items, "\n")}</dl>`;
  },
};

function bureauLink(row: Row, lang: Lang): Html {
  const name = textOf(row[`short_${lang}`]);
  return html`<a href="./bureau/${textOf(row.bureau_code)}.html" title="${textOf(row[`name_${lang}`])}">${name}</a>
    (${textOf(row.stated)})`;
}
