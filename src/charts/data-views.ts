import { formatExact } from "../marks/format.js";
import { type Html, html, join, linkTo, type Part, silence } from "../html.js";
import type { Column, Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import { QUALIFIERS, STATUSES } from "../model/observation.js";
import type { SourceKind } from "../model/source.js";
import { RELATIONS } from "../model/views.js";
import { listIndicators, listSources } from "../queries/lists.js";
import { renderTable } from "../table.js";
import { CROWD } from "../words/crowd.js";
import { FAMILY_NAMES, HEDGE_SIGNS, HEDGES, SOURCE_NAMES, STATUS_NAMES, TABLE_NAMES, UNIT_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { isReport, reportLabel, sourceHref, textOf } from "./observed.js";
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
export const SOURCES: View = {
  id: "sources",
  sql: listSources(),
  render: (rows, lang) => {
    const [read, coded] = [rows.filter((row) => row.coded !== true), rows.filter((row) => row.coded === true)];
    const kinds = [...new Set(coded.map((row) => row.kind as SourceKind))].map((kind) => {
      const own = coded.filter((row) => row.kind === kind);
      const name = `${SOURCE_NAMES[kind][lang]} (${own.length})`;
      return fold(name, listSourceRows(own, name, lang));
    });
    return join([listSourceRows(read, UI.source[lang], lang), ...kinds], "\n");
  },
};

function listSourceRows(all: readonly Row[], label: string, lang: Lang): Html {
  const rows = all.slice(0, MOST_SOURCES);
  const heads = [UI.source, UI.title, UI.kind, UI.published, UI.figures, UI.unclassified];
  const body = rows.map((row) => [
    linkTo(sourceHref(textOf(row.source_id), textOf(row.bureau_code)), reportLabel(row, lang)),
    html`<span lang="zh-Hans">${linkTo(row.url === null ? null : textOf(row.url), textOf(row.title))}</span>`,
    SOURCE_NAMES[row.kind as SourceKind][lang],
    row.published === null ? silence(UI.notStated[lang]) : html`<time>${textOf(row.published)}</time>`,
    formatExact(Number(row.observations), lang),
    isReport(textOf(row.source_id)) ? formatExact(Number(row.unclassified), lang) : "–",
  ]);
  const table = renderTable({ label, heads: heads.map((words) => words[lang]), rows: body });
  return all.length > MOST_SOURCES ? html`${table}<p>${fill(CROWD.groups[lang], MOST_SOURCES, all.length)}</p>` : table;
}

/** The catalogue by family: what each indicator counts, its unit, legal basis, and how many bureaus state it. */
export const INDICATORS: View = {
  id: "indicators",
  sql: listIndicators(),
  render: (rows, lang) => {
    const heads = [UI.indicator[lang], UI.meaning[lang], UI.unit[lang], UI.figures[lang]];
    const families = Object.entries(FAMILY_NAMES).map(([family, name]) => {
      const own = rows.filter((row) => row.family === family);
      const table = renderTable({ label: family, heads, rows: own.map((row) => indicatorCells(row, lang)) });
      return fold(`${name[lang]} (${own.length})`, table);
    });
    return join(families, "\n");
  },
};

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

function indicatorCells(row: Row, lang: Lang): Part[] {
  const [id, law] = [textOf(row.indicator), textOf(row.legal_basis)];
  return [
    html`<a href="./indicator/${id}.html">${textOf(row[`name_${lang}`])}</a><br /><code>${id}</code>`,
    html`${textOf(row[`definition_${lang}`])}${law !== "" && html`<br /><small lang="zh-Hans">${law}</small>`}`,
    UNIT_NAMES[textOf(row.unit)]?.[lang] ?? textOf(row.unit),
    textOf(row.stated),
  ];
}
