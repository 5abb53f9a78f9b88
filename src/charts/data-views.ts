import { formatExact } from "../marks/format.js";
import { type Html, html, join, linkTo, type Part, silence } from "../html.js";
import type { Column } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import { QUALIFIERS } from "../model/observation.js";
import { STATUSES } from "../model/status.js";
import { groupBy } from "../model/group.js";
import { RELATIONS } from "../model/views.js";
import { LISTED_SOURCE, type ListedSourceRow, listSources } from "../queries/lists.js";
import { renderTable } from "../table.js";
import { CROWD } from "../words/crowd.js";
import { HEDGE_SIGNS, HEDGES, SOURCE_NAMES, STATUS_NAMES, TABLE_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { isReport, reportLabel, sourceHref } from "./observed.js";
import type { View } from "./view.js";

/** Every column of every table with its type and meaning. */
export const COLUMNS: View = {
  id: "columns",
  sql: null,
  render: (_, lang) =>
    join(
      Object.entries<readonly Column[]>(RELATIONS).map(([table, columns]) => foldColumns(table, columns, lang)),
      "\n",
    ),
};

function foldColumns(table: string, columns: readonly Column[], lang: Lang): Html {
  const name = TABLE_NAMES[table]?.[lang] ?? "";
  const rows = columns.map(({ name, type, nullable, doc }) => [
    html`<code>${name}</code>`,
    html`<code>${type}</code>`,
    nullable && UI.yes[lang],
    doc[lang],
  ]);
  const heads = [UI.column[lang], UI.type[lang], UI.mayBeEmpty[lang], UI.meaning[lang]];
  return fold(html`${name} <code>${table}</code>`, renderTable({ label: `${name} ${table}`, heads, rows }));
}

function fold(summary: Part, content: Html): Html {
  return html`<details class="atlas-data">
    <summary>${summary}</summary>
    ${content}
  </details>`;
}

/** Sources that a table of the page holds; the downloads have all. */
const MOST_SOURCES = 400;

/** Every report that was read, with its page and the publisher's address; behind a fold the sources whose figures were coded by hand. */
export const SOURCES: View<ListedSourceRow> = {
  id: "sources",
  cell: "rows",
  sql: listSources(),
  shape: LISTED_SOURCE,
  render: (rows, lang) => {
    const [read, coded] = [rows.filter((row) => !row.coded), rows.filter((row) => row.coded)];
    const kinds = [...groupBy(coded, (row) => row.kind)].map(([kind, own]) => {
      const name = `${SOURCE_NAMES[kind][lang]} (${own.length})`;
      return fold(name, listSourceRows(own, name, lang));
    });
    return join([listSourceRows(read, UI.source[lang], lang), ...kinds], "\n");
  },
};

function listSourceRows(all: readonly ListedSourceRow[], label: string, lang: Lang): Html {
  const rows = all.slice(0, MOST_SOURCES);
  const heads = [UI.source, UI.title, UI.kind, UI.published, UI.figures, UI.unclassified];
  const body = rows.map((row) => [
    linkTo(sourceHref(row.source_id, row.bureau_code), reportLabel(row, lang)),
    html`<span lang="zh-Hans">${linkTo(row.url, row.title)}</span>`,
    SOURCE_NAMES[row.kind][lang],
    row.published === null ? silence(UI.notStated[lang]) : html`<time>${row.published}</time>`,
    formatExact(row.observations, lang),
    isReport(row.source_id) ? formatExact(row.unclassified, lang) : "–",
  ]);
  const table = renderTable({ label, heads: heads.map((words) => words[lang]), rows: body });
  return all.length > MOST_SOURCES
    ? html`${table}
        <p>${fill(CROWD.groups[lang], MOST_SOURCES, all.length)}</p>`
    : table;
}

/** Status codes and hedges with their signs. */
export const CODES: View = {
  id: "codes",
  sql: null,
  render: (_, lang) => {
    const statuses = STATUSES.map((status) => [html`<code>${status}</code>`, STATUS_NAMES[status][lang]]);
    const hedges = QUALIFIERS.map((hedge) => [html`<code>${hedge}</code>`, HEDGE_SIGNS[hedge][lang], HEDGES[hedge][lang]]);
    return html`${renderTable({ label: UI.statusCodes[lang], heads: [UI.code[lang], UI.meaning[lang]], rows: statuses })}${renderTable({
      label: UI.hedge[lang],
      heads: [UI.hedge[lang], UI.sign[lang], UI.meaning[lang]],
      rows: hedges,
    })}`;
  },
};
