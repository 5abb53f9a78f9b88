import { type Html, html, join } from "../html.js";
import type { Column } from "../model/columns.js";
import { keysOf, type Lang } from "../model/indicator.js";
import { readResultColumns } from "../model/result.js";
import { RELATIONS } from "../model/views.js";
import { type Lesson, LESSON_BUREAU, LESSONS, standAlone } from "../queries/notebook.js";
import { LESSON_TEXTS, NOTEBOOK } from "../words/notebook.js";
import { TABLE_NAMES } from "../words/terms.js";
import { fill } from "../words/ui.js";
import { renderMarkdown } from "./markdown.js";
import { figureHref } from "./observed.js";
import { renderResultTable } from "./result-table.js";
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

/** A first query of the notebook with its prose and its rows, as the page shows them before its script runs. */
const viewLesson = (lesson: Lesson): View => ({
  id: `notebook-${lesson}`,
  sql: standAlone(lesson),
  render: (rows, lang) => {
    const columns = readResultColumns(Object.keys(rows[0] ?? {}), rows);
    const linkOf = (column: string, cell: unknown) => (column === "id" ? figureHref(String(cell), LESSON_BUREAU) : null);
    return html`<section class="nb-cell nb-prose"><div class="nb-text">${renderMarkdown(LESSON_TEXTS[lesson][lang])}</div></section>
      <section class="nb-cell nb-query">
        <p class="nb-head"><code>${lesson}</code></p>
        <pre><code>${LESSONS[lesson]}</code></pre>
        <div class="nb-output" data-lesson="${lesson}">
          <p class="atlas-status" data-kind="done">${fill(NOTEBOOK.built[lang], rows.length)}</p>
          ${renderResultTable(columns, rows, linkOf, lang)}
        </div>
      </section>`;
  },
});

/** Blocks of the notebook's page. */
export const NOTEBOOK_VIEWS: readonly View[] = [PLAIN, SCHEMA, ...keysOf(LESSONS).map(viewLesson)];
