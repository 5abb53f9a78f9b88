import type { Lang } from "../model/indicator.js";
import { words } from "../model/row.js";
import { PICKED, type PickedRow, pickObservations } from "../queries/pick.js";
import { PARTS } from "../words/charts.js";
import { OBSERVED_COLUMNS } from "./common-columns.js";
import { observedPoint } from "./observed.js";
import { definePanels } from "./panel-chart.js";
import { partsOfReports, sayLargestPart } from "./report-parts.js";

const FIVE_TYPES = [
  "penalty.five_types_total",
  "penalty.seizure",
  "penalty.restriction",
  "penalty.daily",
  "penalty.detention_transfer",
  "penalty.criminal_transfer",
];

const BY_TYPE = ["waste_gas", "waste_water", "solid_waste", "noise", "unapproved_construction", "three_simultaneous", "other"].map(
  (type) => `penalty.by_type.${type}`,
);

const byIndicator = (rows: readonly PickedRow[], lang: Lang) =>
  rows.map((row) => observedPoint(row, lang, words(row, "name", lang), "case"));

/** Cases opened beside penalty decisions made, on one scale. */
export const CASES_FILED = definePanels<PickedRow>({
  id: "cases-filed",
  topic: "cases",
  query: (filter) => pickObservations(["penalty.cases_filed", "penalty.decisions"], filter),
  shape: PICKED,
  columns: OBSERVED_COLUMNS,
  points: byIndicator,
  layout: {},
});

/** The five stronger measures and their stated total. */
export const CASES_FIVE = definePanels<PickedRow>({
  id: "cases-five",
  topic: "cases",
  query: (filter) => pickObservations(FIVE_TYPES, filter),
  shape: PICKED,
  columns: OBSERVED_COLUMNS,
  points: byIndicator,
  layout: {},
});

/** What the cases were about, within each report that says so. */
export const CASES_TYPE = definePanels<PickedRow>({
  id: "cases-type",
  topic: "cases",
  query: (filter) => pickObservations(BY_TYPE, filter),
  shape: PICKED,
  columns: OBSERVED_COLUMNS,
  points: (rows, lang) => partsOfReports(rows, lang, "case", PARTS.namesNoType[lang]),
  crowd: byIndicator,
  say: (title, _, points, lang) => sayLargestPart(title, points, lang),
  layout: { freeScales: true },
});
