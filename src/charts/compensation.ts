import type { Lang } from "../model/indicator.js";
import { words } from "../model/row.js";
import { PICKED, type PickedRow, pickObservations } from "../queries/pick.js";
import { PARTS } from "../words/charts.js";
import { OBSERVED_COLUMNS } from "./common-columns.js";
import { observedPoint } from "./observed.js";
import { definePanels } from "./panel-chart.js";
import { comparesWithin, partsOfReports, sayLargestPart } from "./report-parts.js";

const byIndicator = (unit: string) => (rows: readonly PickedRow[], lang: Lang) =>
  rows.map((row) => observedPoint(row, lang, words(row, "name", lang), unit));

/** From leads to closed cases; cumulative counts are hollow. */
export const COMPENSATION_CASES = definePanels<PickedRow>({
  id: "compensation-cases",
  topic: "compensation",
  query: (filter) =>
    pickObservations(
      ["compensation.leads", "compensation.started", "compensation.agreements", "compensation.completed", "compensation.litigation"],
      filter,
    ),
  shape: PICKED,
  columns: OBSERVED_COLUMNS,
  points: byIndicator("case"),
  layout: { freeScales: true },
});

/** Money claimed, agreed and collected within each report that states any, on a logarithmic axis. */
export const COMPENSATION_AMOUNTS = definePanels<PickedRow>({
  id: "compensation-amounts",
  topic: "compensation",
  query: (filter) =>
    pickObservations(["compensation.amount_claimed", "compensation.amount_agreed", "compensation.amount_collected"], filter),
  shape: PICKED,
  columns: OBSERVED_COLUMNS,
  points: (rows, lang) =>
    comparesWithin(rows) ? partsOfReports(rows, lang, "CNY", PARTS.namesNoAmount[lang]) : byIndicator("CNY")(rows, lang),
  crowd: byIndicator("CNY"),
  // Sums of another period or scope than a report's year stand beside its own, and do not compare.
  say: (title, rows, points, lang) =>
    comparesWithin(rows)
      ? sayLargestPart(
          title,
          points.filter(({ hollow }) => !hollow),
          lang,
        )
      : null,
  layout: { scale: "log" },
});
