import { formatExact } from "../charts/format.js";
import { TABLES, type Column, type Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import { QUALIFIERS, STATUSES } from "../model/observation.js";
import type { SourceKind } from "../model/source.js";
import { listChoices, listIndicators, listSources } from "../queries/lists.js";
import { FAMILY_NAMES, HEDGE_SIGNS, HEDGES, SOURCE_NAMES, STATUS_NAMES, TABLE_NAMES, UNIT_NAMES } from "../words/terms.js";
import { UI } from "../words/ui.js";
import { escapeHtml } from "./html.js";
import { reportLabel, textOf } from "./observed.js";
import type { View } from "./view.js";

const FORMATS = ["parquet", "csv", "arrows"] as const;

/** Files of every table in every format, at stable addresses below the site's `data/`. */
export const DOWNLOADS: View = {
  id: "downloads",
  sql: null,
  render: (_, lang) =>
    listing(
      [UI.table[lang], ...FORMATS.map((format) => UI[format][lang])],
      Object.keys(TABLES).map((table) => [
        `${TABLE_NAMES[table]?.[lang] ?? ""} <code>${table}</code>`,
        ...FORMATS.map((format) => `<a href="../data/${table}.${format}">${table}.${format}</a>`),
      ]),
      UI.downloads[lang],
    ),
};

/** Every column of every table with its type and meaning. */
export const COLUMNS: View = {
  id: "columns",
  sql: null,
  render: (_, lang) =>
    Object.entries<readonly Column[]>(TABLES)
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

/** Every source that was read, with its report page and the publisher's address. */
export const SOURCES: View = {
  id: "sources",
  sql: listSources(),
  render: (rows, lang) =>
    listing(
      [UI.source[lang], UI.title[lang], UI.kind[lang], UI.published[lang], UI.figures[lang], UI.unclassified[lang]],
      rows.map((row) => [
        `<a href="./report/${escapeHtml(textOf(row.source_id))}.html">${escapeHtml(reportLabel(row, lang))}</a>`,
        `<span lang="zh-Hans">${row.url === null ? escapeHtml(textOf(row.title)) : `<a href="${escapeHtml(textOf(row.url))}" rel="external noopener">${escapeHtml(textOf(row.title))}</a>`}</span>`,
        SOURCE_NAMES[row.kind as SourceKind][lang],
        row.published === null ? `<i class="atlas-silence">${UI.notStated[lang]}</i>` : `<time>${textOf(row.published)}</time>`,
        formatExact(Number(row.observations), lang),
        formatExact(Number(row.unclassified), lang),
      ]),
      UI.source[lang],
    ),
};

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

/** Choices of bureaus and years for all figures of a page; hidden until the page's script wires it. */
export const FILTER: View = {
  id: "filter",
  sql: listChoices(),
  render: (rows, lang) => {
    const bureaus = new Map(rows.map((row) => [textOf(row.bureau_code), textOf(row[`short_${lang}`])]));
    const years = [...new Set(rows.map((row) => textOf(row.year)))].sort();
    return `<form class="atlas-filter" data-part="filter" hidden>
${choices("bureaus", UI.bureau[lang], [...bureaus])}
${choices(
  "years",
  UI.year[lang],
  years.map((year) => [year, year]),
)}
<button type="reset">${UI.showAll[lang]}</button>
</form>`;
  },
};

function choices(name: string, label: string, options: readonly (readonly [string, string])[]): string {
  const boxes = options.map(
    ([value, text]) => `<label><input type="checkbox" name="${name}" value="${escapeHtml(value)}"> ${escapeHtml(text)}</label>`,
  );
  return `<fieldset><legend>${label}</legend>${boxes.join("")}</fieldset>`;
}

function indicatorCells(row: Row, lang: Lang): string[] {
  const law = textOf(row.legal_basis);
  return [
    `${escapeHtml(textOf(row[`name_${lang}`]))}<br><code>${textOf(row.indicator)}</code>`,
    `${escapeHtml(textOf(row[`definition_${lang}`]))}${law === "" ? "" : `<br><small lang="zh-Hans">${escapeHtml(law)}</small>`}`,
    UNIT_NAMES[textOf(row.unit)]?.[lang] ?? textOf(row.unit),
    textOf(row.stated),
  ];
}

/** A table of HTML cells; the first is the row's head. */
function listing(heads: readonly string[], rows: readonly (readonly string[])[], label: string): string {
  const body = rows.map(
    ([first, ...rest]) => `<tr><th scope="row">${first ?? ""}</th>${rest.map((cell) => `<td>${cell}</td>`).join("")}</tr>`,
  );
  return `<div class="atlas-scroll" tabindex="0" role="region" aria-label="${escapeHtml(label)}"><table class="atlas-table"><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join("")}</tr></thead><tbody>\n${body.join("\n")}\n</tbody></table></div>`;
}
