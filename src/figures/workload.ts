import type { Lang, Words } from "../model/indicator.js";
import { words } from "../model/row.js";
import { type Denominator, divideObservations, RATIO, type RatioRow } from "../queries/ratio.js";
import { PER_NAMES } from "../words/terms.js";
import { UI } from "../words/ui.js";
import { RATIO_COLUMNS } from "./common-columns.js";
import { definePanels } from "./panel-figure.js";
import { ratioPoint } from "./ratio-point.js";

/** The four things that reports count as staff or effort; never mixed. */
export const DENOMINATORS: readonly Denominator[] = [
  { indicator: "staff.establishment", per: 1 },
  { indicator: "staff.on_post", per: 1 },
  { indicator: "staff.certified", per: 1 },
  { indicator: "inspection.officer_visits", per: 1000 },
];

const dividing = (numerator: Words) => (rows: readonly RatioRow[], lang: Lang) =>
  rows.map((row) => ratioPoint(row, lang, PER_NAMES[row.denominator]?.[lang] ?? words(row, "name", lang), numerator[lang]));

/** Penalty decisions for each of four denominators, each on its own scale. */
export const WORKLOAD_DECISIONS = definePanels<RatioRow>({
  id: "workload-decisions",
  topic: "workload",
  query: (filter) => divideObservations("penalty.decisions", DENOMINATORS, filter),
  shape: RATIO,
  columns: RATIO_COLUMNS,
  points: dividing(UI.decisions),
  layout: { freeScales: true },
});

/** Site inspections for each of four denominators, each on its own scale. */
export const WORKLOAD_VISITS = definePanels<RatioRow>({
  id: "workload-visits",
  topic: "workload",
  query: (filter) => divideObservations("inspection.visits", DENOMINATORS, filter),
  shape: RATIO,
  columns: RATIO_COLUMNS,
  points: dividing(UI.visits),
  layout: { freeScales: true },
});
