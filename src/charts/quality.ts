import { html, linkTo, type Part, quote } from "../html.js";
import { REFUSALS } from "../model/caveat.js";
import { ESTIMATE, type EstimateRow, LISTED_REFUSED, type ListedRefusedRow, listEstimates, listRefused } from "../queries/quality.js";
import { renderTable } from "../table.js";
import { QUALITY } from "../words/quality.js";
import { UI } from "../words/ui.js";
import { nameRow } from "./checks-table.js";
import { observationHref, valueWithUnit } from "./observed.js";
import type { View } from "./view.js";

/** Figures of a year that a later source implies, beside what that year's sources say. */
export const ESTIMATES: View<EstimateRow> = {
  id: "estimates",
  cell: "rows",
  sql: listEstimates(),
  shape: ESTIMATE,
  render: (rows, lang) =>
    rows.length === 0
      ? html`<p>${QUALITY.none[lang]}</p>`
      : renderTable({
          label: QUALITY.implied[lang],
          heads: [QUALITY.what, QUALITY.implied, QUALITY.from, QUALITY.stated, QUALITY.ratio].map((words) => words[lang]),
          rows: rows.map((row) => [
            nameRow(row, lang),
            linkTo(observationHref(row), valueWithUnit(row, lang)),
            quote(row.quote),
            row.stated === null
              ? UI.notStated[lang]
              : linkTo(
                  observationHref(row, row.stated_id),
                  valueWithUnit({ value: row.stated, qualifier: row.stated_qualifier ?? "exact", unit: row.unit }, lang),
                ),
            row.ratio === null ? "–" : row.ratio.toFixed(3),
          ]),
        }),
};

/** Rows that were collected and not taken over, each with its reason. */
export const REFUSED: View<ListedRefusedRow> = {
  id: "refused",
  cell: "rows",
  sql: listRefused(),
  shape: LISTED_REFUSED,
  render: (rows, lang) =>
    renderTable({
      label: QUALITY.refused[lang],
      heads: [QUALITY.what, UI.value, QUALITY.reason, UI.quote].map((words) => words[lang]),
      rows: rows.map((row) => [
        nameRow(row, lang),
        valueWithUnit({ ...row, qualifier: "exact" }, lang),
        REFUSALS[row.reason][lang],
        html`${quote(row.quote)}<br /><small lang="zh-Hans">${sourceOf(row)}</small>`,
      ]),
    }),
};

function sourceOf({ source_title: title, source_url: url }: ListedRefusedRow): Part {
  return url === null ? title : html`<a href="${url}" rel="external noopener">${title}</a>`;
}
