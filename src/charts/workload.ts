import type { Lang, Words } from "../model/indicator.js";
import { words } from "../model/row.js";
import { divideObservations, RATIO, type RatioRow, STAFF } from "../queries/ratio.js";
import { PER_NAMES } from "../words/terms.js";
import { UI } from "../words/ui.js";
import { RATIO_COLUMNS } from "./common-columns.js";
import { definePanels } from "./panel-chart.js";
import { ratioPoint } from "./ratio-point.js";

const dividing = (numerator: Words) => (rows: readonly RatioRow[], lang: Lang) =>
  rows.map((row) => ratioPoint(row, lang, PER_NAMES[row.denominator]?.[lang] ?? words(row, "name", lang), numerator[lang]));

/** Penalty decisions for each of four denominators, each on its own scale. */
export const WORKLOAD_DECISIONS = definePanels<RatioRow>({
  id: "workload-decisions",
  topic: "workload",
  query: (filter) => divideObservations("penalty.decisions", STAFF, filter),
  shape: RATIO,
  columns: RATIO_COLUMNS,
  points: dividing(UI.decisions),
  layout: { freeScales: true },
});

/** Site inspections for each of four denominators, each on its own scale. */
export const WORKLOAD_VISITS = definePanels<RatioRow>({
  id: "workload-visits",
  topic: "workload",
  query: (filter) => divideObservations("inspection.visits", STAFF, filter),
  shape: RATIO,
  columns: RATIO_COLUMNS,
  points: dividing(UI.visits),
  layout: { freeScales: true },
});
