import { type Html, html, join } from "../html.js";
import type { Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import { listIndicators } from "../queries/lists.js";
import { INDICATOR } from "../words/indicator.js";
import { FAMILY_NAMES, UNIT_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { textOf } from "./observed.js";
import type { View } from "./view.js";

/** Every indicator by family, each with its page, definition and how many bureaus state it; a box to find one, hidden until the page's script wires it. */
export const INDICATOR_LIST: View = {
  id: "indicator-list",
  sql: listIndicators(),
  render: (rows, lang) => {
    const families = Object.entries(FAMILY_NAMES).map(([id, names]) => ({
      id,
      name: names[lang],
      rows: rows.filter((row) => row.family === id),
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

function renderItem(row: Row, lang: Lang): Html {
  const id = textOf(row.indicator);
  const unit = UNIT_NAMES[textOf(row.unit)]?.[lang] ?? textOf(row.unit);
  const words = [row.name_zh, row.name_en, id].map((cell) => textOf(cell ?? null)).join(" ");
  const count = fill(INDICATOR.countOf[lang], Number(row.bureaus), Number(row.stated));
  return html`<li data-words="${words.toLowerCase()}">
    <a href="./indicator/${id}.html">${textOf(row[`name_${lang}`])}</a> <small>(${count})${UI.dot[lang]}${unit}</small
    ><br />${textOf(row[`definition_${lang}`])}
  </li>`;
}
