import type { Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import { pickObservations } from "../queries/pick.js";
import { OBSERVED_COLUMNS } from "./common-columns.js";
import type { Figure } from "./figure.js";
import { observedPoint, textOf } from "./observed.js";
import { definePanels } from "./panel-figure.js";

const byIndicator = (unit: string) => (rows: readonly Row[], lang: Lang) =>
  rows.map((row) => observedPoint(row, lang, textOf(row[`name_${lang}`]), unit));

/** From leads to closed cases; cumulative counts are hollow. */
export const COMPENSATION_CASES: Figure = definePanels({
  id: "compensation-cases",
  topic: "compensation",
  query: (filter) =>
    pickObservations(
      ["compensation.leads", "compensation.started", "compensation.agreements", "compensation.completed", "compensation.litigation"],
      filter,
    ),
  columns: OBSERVED_COLUMNS,
  points: byIndicator("case"),
  layout: { freeScales: true },
});

/** Money claimed, agreed and collected, on a logarithmic axis. */
export const COMPENSATION_AMOUNTS: Figure = definePanels({
  id: "compensation-amounts",
  topic: "compensation",
  query: (filter) =>
    pickObservations(["compensation.amount_claimed", "compensation.amount_agreed", "compensation.amount_collected"], filter),
  columns: OBSERVED_COLUMNS,
  points: byIndicator("CNY"),
  layout: { scale: "log", columns: 1 },
});
