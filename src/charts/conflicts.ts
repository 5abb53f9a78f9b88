import { type Html, html, linkTo, type Part, quote } from "../html.js";
import { HEADLINE_REASONS } from "../model/headline.js";
import type { Lang } from "../model/indicator.js";
import { groupBy } from "../model/group.js";
import { CONFLICT, type ConflictRow, listConflicts } from "../queries/conflicts.js";
import { renderTable } from "../table.js";
import { CROWD } from "../words/crowd.js";
import { QUALITY } from "../words/quality.js";
import { SOURCE_NAMES } from "../words/terms.js";
import { fill } from "../words/ui.js";
import { nameRow } from "./checks-table.js";
import { observationHref, valueWithUnit } from "./observed.js";
import type { View } from "./view.js";

/** Groups that the page holds; the table of the data has all. */
const MOST_GROUPS = 100;

/** Figures of one bureau, year and indicator that are at odds: which one stands for the year and why, or that none does. */
export const CONFLICTS: View<ConflictRow> = {
  id: "conflicts",
  cell: "rows",
  sql: listConflicts(),
  shape: CONFLICT,
  render: (rows, lang) => {
    const groups = [...groupBy(rows, (row) => [row.bureau_code, row.year, row.indicator].join(" ")).values()];
    if (groups.length === 0) return html`<p>${QUALITY.noConflicts[lang]}</p>`;
    const table = renderTable({
      label: QUALITY.conflicts[lang],
      heads: [QUALITY.what, QUALITY.taken, QUALITY.others].map((words) => words[lang]),
      rows: groups.slice(0, MOST_GROUPS).map((own) => renderGroup(own, lang)),
    });
    const more = groups.length > MOST_GROUPS && html`<p>${fill(CROWD.groups[lang], MOST_GROUPS, groups.length)}</p>`;
    return html`${table}${more}`;
  },
};

function renderGroup(rows: readonly [ConflictRow, ...ConflictRow[]], lang: Lang): Part[] {
  const [first] = rows;
  const taken = rows.find((row) => row.headline);
  const reason = HEADLINE_REASONS[(taken ?? first).headline_reason][lang];
  return [
    nameRow(first, lang),
    html`${taken === undefined ? QUALITY.noneTaken[lang] : renderFigure(taken, lang)}<br /><small>${reason}</small>`,
    html`<ul>
      ${rows.filter((row) => row !== taken).map((row) => html`<li>${renderFigure(row, lang)}</li>`)}
    </ul>`,
  ];
}

function renderFigure(row: ConflictRow, lang: Lang): Html {
  const source = html`${SOURCE_NAMES[row.source_kind][lang]} · <span lang="zh-Hans">${row.source_title}</span>`;
  return html`${linkTo(observationHref(row), valueWithUnit(row, lang))} ${quote(row.quote)}<br /><small>${source}</small>`;
}
