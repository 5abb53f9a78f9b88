import { formatHedged, formatShort } from "../marks/format.js";
import type { Point } from "../marks/point.js";
import type { Lang } from "../model/indicator.js";
import { words } from "../model/row.js";
import { DEPLOYED, PEOPLE, rankWorkload, WORKLOAD, type WorkloadRow } from "../queries/ratio.js";
import { PER_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { PEOPLE_SHORT, WORKLOAD_WORDS } from "../words/workload.js";
import type { TableColumn } from "./chart.js";
import { RATIO_COLUMNS } from "./common-columns.js";
import { definePanels } from "./panel-chart.js";
import { ratioPoint } from "./ratio-point.js";

const COLUMNS: readonly TableColumn[] = [
  ...RATIO_COLUMNS.slice(0, 6),
  { name: "numerator_zh", label: WORKLOAD_WORDS.numeratorName, format: "text", lang: "zh" },
  { name: "numerator_en", label: WORKLOAD_WORDS.numeratorName, format: "text", lang: "en" },
  ...RATIO_COLUMNS.slice(6, 7),
  ...RATIO_COLUMNS.slice(8, 10),
  { name: "denominator_year", label: WORKLOAD_WORDS.denominatorYear, format: "year" },
  ...RATIO_COLUMNS.slice(11),
];

/** Penalty decisions for each person, whatever a bureau says of its people: one ranked chart that names the denominator beside every value. */
export const WORKLOAD_DECISIONS = definePanels<WorkloadRow>({
  id: "workload-decisions",
  topic: "workload",
  query: (filter) => rankWorkload(["penalty.decisions"], PEOPLE, filter),
  shape: WORKLOAD,
  columns: COLUMNS,
  points: (rows, lang) => rows.map((row) => namedPoint(row, lang, WORKLOAD_WORDS.perPerson[lang])),
  layout: { columns: 1, order: "value" },
});

/** Site inspections and penalty decisions for each thousand deployments, which most bureaus publish instead of how many people they have. */
export const WORKLOAD_VISITS = definePanels<WorkloadRow>({
  id: "workload-visits",
  topic: "workload",
  query: (filter) => rankWorkload(["inspection.visits", "penalty.decisions"], DEPLOYED, filter),
  shape: WORKLOAD,
  columns: COLUMNS,
  points: (rows, lang) => rows.map((row) => deployedPoint(row, lang)),
  layout: { columns: 1, order: "value", freeScales: true },
});

/** A ratio whose label says what it is divided by, with the year of that where it is another. */
function namedPoint(row: WorkloadRow, lang: Lang, panel: string): Point {
  const point = ratioPoint(row, lang, panel, words(row, "numerator", lang));
  const people = formatHedged(row.denominator_value ?? 0, row.denominator_qualifier ?? "exact", lang, formatShort);
  const below = `${PEOPLE_SHORT[row.denominator]?.[lang] ?? words(row, "name", lang)} ${people}`;
  const year = row.denominator_year === row.year ? "" : fill(WORKLOAD_WORDS.ofYear[lang], row.denominator_year);
  const value = formatHedged(row.value ?? 0, row.qualifier ?? "exact", lang, formatShort);
  return { ...point, label: `${value}${UI.dot[lang]}${below}${year}` };
}

function deployedPoint(row: WorkloadRow, lang: Lang): Point {
  const panel = `${words(row, "numerator", lang)}${UI.dot[lang]}${PER_NAMES[row.denominator]?.[lang] ?? row.denominator}`;
  return ratioPoint(row, lang, panel, words(row, "numerator", lang));
}
