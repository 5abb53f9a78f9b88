import { group } from "d3-array";
import { formatExact, formatHedged } from "../marks/format.js";
import { type Html, html, linkTo, type Part, quote } from "../html.js";
import type { Row } from "../model/columns.js";
import { HEADLINE_REASONS, type HeadlineReason } from "../model/headline.js";
import type { Lang } from "../model/indicator.js";
import type { Qualifier } from "../model/observation.js";
import type { SourceKind } from "../model/source.js";
import { listConflicts } from "../queries/conflicts.js";
import { renderTable } from "../table.js";
import { CROWD } from "../words/crowd.js";
import { QUALITY } from "../words/quality.js";
import { SOURCE_NAMES, UNIT_NAMES } from "../words/terms.js";
import { fill } from "../words/ui.js";
import { nameRow } from "./checks-table.js";
import { observationHref, textOf } from "./observed.js";
import type { View } from "./view.js";

/** Groups that the page holds; the table of the data has all. */
const MOST_GROUPS = 100;

/** Figures of one bureau, year and indicator that are at odds: which one stands for the year and why, or that none does. */
export const CONFLICTS: View = {
  id: "conflicts",
  sql: listConflicts(),
  render: (rows, lang) => {
    const groups = [...group(rows, (row) => [row.bureau_code, row.year, row.indicator].join(" ")).values()];
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

function renderGroup(rows: readonly Row[], lang: Lang): Part[] {
  const [first] = rows as [Row, ...Row[]];
  const taken = rows.find((row) => row.headline === true);
  const reason = HEADLINE_REASONS[(taken ?? first).headline_reason as HeadlineReason][lang];
  return [
    nameRow(first, lang),
    html`${taken === undefined ? QUALITY.noneTaken[lang] : renderFigure(taken, lang)}<br /><small>${reason}</small>`,
    html`<ul>
      ${rows.filter((row) => row !== taken).map((row) => html`<li>${renderFigure(row, lang)}</li>`)}
    </ul>`,
  ];
}

function renderFigure(row: Row, lang: Lang): Html {
  const unit = UNIT_NAMES[textOf(row.unit)]?.[lang] ?? textOf(row.unit);
  const value = `${formatHedged(Number(row.value), row.qualifier as Qualifier, lang, formatExact)} ${unit}`;
  const source = html`${SOURCE_NAMES[row.source_kind as SourceKind][lang]} · <span lang="zh-Hans">${textOf(row.source_title)}</span>`;
  return html`${linkTo(observationHref(row), value)} ${quote(textOf(row.quote))}<br /><small>${source}</small>`;
}
