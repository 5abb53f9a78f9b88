import type { Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import { listBureaus, listChoices } from "../queries/lists.js";
import { BUREAU } from "../words/bureau.js";
import { fill, UI } from "../words/ui.js";
import { escapeHtml } from "./html.js";
import { textOf } from "./observed.js";
import type { View } from "./view.js";

/** A picker of bureaus by Chinese name, English name or code, and boxes of years, for all figures of a page; in its place from the start, so that nothing moves when the page's script wires it. */
export const FILTER: View = {
  id: "filter",
  sql: listChoices(),
  render: (rows, lang) => {
    const bureaus = new Map(rows.map((row) => [textOf(row.bureau_code), row]));
    const years = [...new Set(rows.map((row) => textOf(row.year)))].sort();
    const boxes = years.map((year) => `<label><input type="checkbox" name="years" value="${year}"> ${year}</label>`);
    return `<form class="atlas-filter" data-part="filter">
<label class="atlas-pick">${UI.bureau[lang]} <input name="pick" list="atlas-bureaus" autocomplete="off" placeholder="${UI.pickHint[lang]}"></label>
<datalist id="atlas-bureaus">${[...bureaus.values()].map((row) => `<option value="${escapeHtml(searchText(row, lang))}"></option>`).join("")}</datalist>
<button type="reset">${UI.showAll[lang]}</button>
<span data-part="chosen" aria-live="polite"></span>
<fieldset><legend>${UI.year[lang]}</legend>${boxes.join("")}</fieldset>
</form>`;
  },
};

// One text that a search in any of the three finds; the code at its end is what is chosen.
function searchText(row: Row, lang: Lang): string {
  const other = lang === "zh" ? "en" : "zh";
  return [`short_${lang}`, `short_${other}`, "bureau_code"].map((name) => textOf(row[name])).join(" ");
}

/** Every bureau with a page, by province; how many figures it has stands in brackets. */
export const BUREAU_LIST: View = {
  id: "bureau-list",
  sql: listBureaus(),
  render: (rows, lang) => {
    const provinces = [...new Set(rows.map((row) => textOf(row[`province_${lang}`])))];
    const items = provinces.map((province) => {
      const own = rows.filter((row) => textOf(row[`province_${lang}`]) === province);
      return `<dt>${escapeHtml(province)}</dt><dd>${own.map((row) => bureauLink(row, lang)).join(UI.dot[lang])}</dd>`;
    });
    return `<p>${fill(BUREAU.listNote[lang], rows.length)}</p>\n<dl class="atlas-facts">\n${items.join("\n")}\n</dl>`;
  },
};

function bureauLink(row: Row, lang: Lang): string {
  const name = escapeHtml(textOf(row[`short_${lang}`]));
  return `<a href="./bureau/${textOf(row.bureau_code)}.html" title="${escapeHtml(textOf(row[`name_${lang}`]))}">${name}</a> (${textOf(row.stated)})`;
}
