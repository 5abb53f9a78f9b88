import { formatExact } from "../charts/format.js";
import type { Column, Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import { QUALIFIERS, STATUSES } from "../model/observation.js";
import type { SourceKind } from "../model/source.js";
import { RELATIONS } from "../model/views.js";
import { listIndicators, listSources } from "../queries/lists.js";
import { FAMILY_NAMES, HEDGE_SIGNS, HEDGES, SOURCE_NAMES, STATUS_NAMES, TABLE_NAMES, UNIT_NAMES } from "../words/terms.js";
import { UI } from "../words/ui.js";
import { escapeHtml, linkTo } from "./html.js";
import { listing } from "./listing.js";
import { isReport, reportLabel, sourceHref, textOf } from "./observed.js";
import type { View } from "./view.js";

/** Every column of every table with its type and meaning. */
export const COLUMNS: View = {
  id: "columns",
  sql: null,
  render: (_, lang) =>
    Object.entries<readonly Column[]>(RELATIONS)
      .map(([table, columns]) => {
        const rows = columns.map((column) => [
          `<code>${column.name}</code>`,
          `<code>${column.type}</code>`,
          column.nullable ? UI.yes[lang] : "",
          escapeHtml(column.doc[lang]),
        ]);
        const name = `${TABLE_NAMES[table]?.[lang] ?? ""} ${table}`;
        return `<details class="atlas-data"><summary>${TABLE_NAMES[table]?.[lang] ?? ""} <code>${table}</code></summary>${listing([UI.column[lang], UI.type[lang], UI.mayBeEmpty[lang], UI.meaning[lang]], rows, name)}</details>`;
      })
      .join("\n"),
};

/** Every report that was read, with its page and the publisher's address; behind a fold the sources whose figures were coded by hand. */
export const SOURCES: View = {
  id: "sources",
  sql: listSources(),
  render: (rows, lang) => {
    const [read, coded] = [rows.filter((row) => row.coded !== true), rows.filter((row) => row.coded === true)];
    const kinds = [...new Set(coded.map((row) => row.kind as SourceKind))].map((kind) => {
      const own = coded.filter((row) => row.kind === kind);
      const name = `${SOURCE_NAMES[kind][lang]} (${own.length})`;
      return `<details class="atlas-data"><summary>${name}</summary>${listSourceRows(own, name, lang)}</details>`;
    });
    return [listSourceRows(read, UI.source[lang], lang), ...kinds].join("\n");
  },
};

function listSourceRows(rows: readonly Row[], label: string, lang: Lang): string {
  const heads = [UI.source, UI.title, UI.kind, UI.published, UI.figures, UI.unclassified];
  const body = rows.map((row) => [
    `<a href="${escapeHtml(sourceHref(textOf(row.source_id), textOf(row.bureau_code)))}">${escapeHtml(reportLabel(row, lang))}</a>`,
    `<span lang="zh-Hans">${linkTo(row.url === null ? null : textOf(row.url), escapeHtml(textOf(row.title)))}</span>`,
    SOURCE_NAMES[row.kind as SourceKind][lang],
    row.published === null ? `<i class="atlas-silence">${UI.notStated[lang]}</i>` : `<time>${textOf(row.published)}</time>`,
    formatExact(Number(row.observations), lang),
    isReport(textOf(row.source_id)) ? formatExact(Number(row.unclassified), lang) : "–",
  ]);
  return listing(
    heads.map((words) => words[lang]),
    body,
    label,
  );
}

/** The catalogue by family: what each indicator counts, its unit, legal basis, and how many bureaus state it. */
export const INDICATORS: View = {
  id: "indicators",
  sql: listIndicators(),
  render: (rows, lang) =>
    Object.keys(FAMILY_NAMES)
      .map((family) => {
        const own = rows.filter((row) => row.family === family);
        return `<details class="atlas-data"><summary>${FAMILY_NAMES[family]?.[lang] ?? family} (${own.length})</summary>${listing(
          [UI.indicator[lang], UI.meaning[lang], UI.unit[lang], UI.figures[lang]],
          own.map((row) => indicatorCells(row, lang)),
          family,
        )}</details>`;
      })
      .join("\n"),
};

/** Status codes and hedges with their signs. */
export const CODES: View = {
  id: "codes",
  sql: null,
  render: (_, lang) =>
    listing(
      [UI.code[lang], UI.meaning[lang]],
      STATUSES.map((status) => [`<code>${status}</code>`, STATUS_NAMES[status][lang]]),
      UI.statusCodes[lang],
    ) +
    listing(
      [UI.hedge[lang], UI.sign[lang], UI.meaning[lang]],
      QUALIFIERS.map((hedge) => [`<code>${hedge}</code>`, HEDGE_SIGNS[hedge][lang], HEDGES[hedge][lang]]),
      UI.hedge[lang],
    ),
};

function indicatorCells(row: Row, lang: Lang): string[] {
  const law = textOf(row.legal_basis);
  return [
    `<a href="./indicator/${textOf(row.indicator)}.html">${escapeHtml(textOf(row[`name_${lang}`]))}</a><br><code>${textOf(row.indicator)}</code>`,
    `${escapeHtml(textOf(row[`definition_${lang}`]))}${law === "" ? "" : `<br><small lang="zh-Hans">${escapeHtml(law)}</small>`}`,
    UNIT_NAMES[textOf(row.unit)]?.[lang] ?? textOf(row.unit),
    textOf(row.stated),
  ];
}
