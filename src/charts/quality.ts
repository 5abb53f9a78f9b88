import { formatExact, formatHedged } from "../marks/format.js";
import { html, linkTo, type Part, quote } from "../html.js";
import { REFUSALS, type Refusal } from "../model/caveat.js";
import type { Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import type { Qualifier } from "../model/observation.js";
import { listEstimates, listRefused } from "../queries/quality.js";
import { renderTable } from "../table.js";
import { QUALITY } from "../words/quality.js";
import { UNIT_NAMES } from "../words/terms.js";
import { UI } from "../words/ui.js";
import { nameRow } from "./checks-table.js";
import { observationHref, textOf } from "./observed.js";
import type { View } from "./view.js";

/** Figures of a year that a later source implies, beside what that year's sources say. */
export const ESTIMATES: View = {
  id: "estimates",
  sql: listEstimates(),
  render: (rows, lang) =>
    rows.length === 0
      ? html`<p>${QUALITY.none[lang]}</p>`
      : renderTable({
          label: QUALITY.implied[lang],
          heads: [QUALITY.what, QUALITY.implied, QUALITY.from, QUALITY.stated, QUALITY.ratio].map((words) => words[lang]),
          rows: rows.map((row) => [
            nameRow(row, lang),
            linkTo(observationHref(row), valueOf(row, "value", "qualifier", lang)),
            quote(textOf(row.quote)),
            row.stated === null
              ? UI.notStated[lang]
              : linkTo(observationHref(row, "stated_id"), valueOf(row, "stated", "stated_qualifier", lang)),
            row.ratio === null ? "–" : Number(row.ratio).toFixed(3),
          ]),
        }),
};

/** Rows that were collected and not taken over, each with its reason. */
export const REFUSED: View = {
  id: "refused",
  sql: listRefused(),
  render: (rows, lang) =>
    renderTable({
      label: QUALITY.refused[lang],
      heads: [QUALITY.what, UI.value, QUALITY.reason, UI.quote].map((words) => words[lang]),
      rows: rows.map((row) => [
        nameRow(row, lang),
        `${formatExact(Number(row.value), lang)} ${unitOf(row, lang)}`,
        REFUSALS[row.reason as Refusal][lang],
        html`${quote(textOf(row.quote))}<br /><small lang="zh-Hans">${sourceOf(row)}</small>`,
      ]),
    }),
};

function valueOf(row: Row, value: string, hedge: string, lang: Lang): string {
  return `${formatHedged(Number(row[value]), row[hedge] as Qualifier, lang, formatExact)} ${unitOf(row, lang)}`;
}

function unitOf(row: Row, lang: Lang): string {
  return UNIT_NAMES[textOf(row.unit)]?.[lang] ?? textOf(row.unit);
}

function sourceOf(row: Row): Part {
  const title = textOf(row.source_title);
  return row.source_url === null ? title : html`<a href="${textOf(row.source_url)}" rel="external noopener">${title}</a>`;
}
