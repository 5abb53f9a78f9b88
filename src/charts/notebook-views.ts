import { type Html, html, join } from "../html.js";
import type { Column } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import { RELATIONS } from "../model/views.js";
import { NOTEBOOK } from "../words/notebook.js";
import { TABLE_NAMES } from "../words/terms.js";
import type { View } from "./view.js";

/** Every table with its columns, types and meanings; the page's script makes the names insert themselves. */
const SCHEMA: View = {
  id: "notebook-schema",
  sql: null,
  render: (_, lang) => {
    const tables = Object.entries<readonly Column[]>(RELATIONS).map(([table, columns]) => {
      const items = columns.map((column) => renderColumn(column, lang));
      return html`<details>
        <summary><code>${table}</code> ${TABLE_NAMES[table]?.[lang]}</summary>
        <ul>
          ${join(items, "\n")}
        </ul>
      </details>`;
    });
    return html`<details class="nb-schema" data-part="schema">
      <summary>${NOTEBOOK.schema[lang]}</summary>
      <p data-part="schema-hint" hidden>${NOTEBOOK.schemaHint[lang]}</p>
      ${join(tables, "\n")}
    </details>`;
  },
};

function renderColumn({ name, type, nullable, doc }: Column, lang: Lang): Html {
  const empty = nullable ? ` · ${NOTEBOOK.empty[lang]}` : "";
  return html`<li><code data-insert="${name}">${name}</code> <small>${type}${empty}</small><br />${doc[lang]}</li>`;
}

/** What works without JavaScript, and what does not. */
const PLAIN: View = {
  id: "notebook-plain",
  sql: null,
  render: (_, lang) => html`<noscript><p class="atlas-status" data-kind="error">${NOTEBOOK.noScript[lang]}</p></noscript>`,
};

/** Blocks of the notebook's page beside its cells. */
export const NOTEBOOK_VIEWS: readonly View[] = [PLAIN, SCHEMA];
