import { type Html, html, join } from "../html.js";
import type { Lang } from "../model/indicator.js";
import { words } from "../model/row.js";
import { LISTED_INDICATOR, type ListedIndicatorRow, listIndicators } from "../queries/lists.js";
import { INDICATOR } from "../words/indicator.js";
import { FAMILY_NAMES, unitName } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import type { View } from "./view.js";

/** Every indicator by family, the most stated first, each with its page, definition and how many bureaus state it; a box to find one, hidden until the page's script wires it. */
export const INDICATOR_LIST: View<ListedIndicatorRow> = {
  id: "indicator-list",
  sql: listIndicators(),
  shape: LISTED_INDICATOR,
  render: (rows, lang) => {
    const families = Object.entries(FAMILY_NAMES).map(([id, names]) => ({
      id,
      name: names[lang],
      rows: rows.filter((row) => row.family === id).sort((a, b) => b.stated - a.stated),
    }));
    const shown = families.filter((family) => family.rows.length > 0);
    const links = shown.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`);
    const sections = shown.map(
      ({ id, name, rows: own }) =>
        html`<section>
          <h2 id="${id}">${name}</h2>
          <ul class="atlas-indicators">
            ${join(
              own.map((row) => renderItem(row, lang)),
              "\n",
            )}
          </ul>
        </section>`,
    );
    return html`<p>${fill(INDICATOR.listNote[lang], rows.length, shown.length)}</p>
      <form class="atlas-filter" data-part="find" role="search" aria-label="${INDICATOR.find[lang]}" hidden>
        <label>${INDICATOR.find[lang]} <input type="search" name="q" autocomplete="off" placeholder="${INDICATOR.findHint[lang]}" /></label
        ><output aria-live="polite"></output>
      </form>
      <nav aria-label="${INDICATOR.families[lang]}">
        <ul class="atlas-families">
          ${links}
        </ul>
      </nav>
      ${join(sections, "\n")}`;
  },
};

function renderItem(row: ListedIndicatorRow, lang: Lang): Html {
  const { indicator: id, name_zh, name_en } = row;
  const count = fill(INDICATOR.countOf[lang], row.bureaus, row.stated);
  return html`<li data-words="${[name_zh, name_en, id].join(" ").toLowerCase()}">
    <a href="./indicator/${id}.html">${words(row, "name", lang)}</a> <small>(${count})${UI.dot[lang]}${unitName(row.unit, lang)}</small
    ><br />${words(row, "definition", lang)}
  </li>`;
}
