import type { Lang } from "../model/indicator.js";
import { words } from "../model/row.js";
import { PICKED, type PickedRow, pickObservations } from "../queries/pick.js";
import { divideObservations, RATIO, type RatioRow } from "../queries/ratio.js";
import { BASIS_NAMES } from "../words/terms.js";
import { UI } from "../words/ui.js";
import { OBSERVED_COLUMNS, RATIO_COLUMNS } from "./common-columns.js";
import { observedPoint } from "./observed.js";
import { definePanels } from "./panel-chart.js";
import { ratioPoint } from "./ratio-point.js";

function basisPanel(row: PickedRow | RatioRow, lang: Lang): string {
  if (row.value === null) return UI.noAmount[lang];
  return row.basis === null ? UI.basisUnknown[lang] : BASIS_NAMES[row.basis][lang];
}

function silentLast<R extends { value: number | null }>(rows: readonly R[]): R[] {
  return [...rows.filter((row) => row.value !== null), ...rows.filter((row) => row.value === null)];
}

const BASIS_COLUMN = { name: "basis", label: UI.basis, format: "basis" } as const;

/** Money imposed in a year, one panel for each basis so that no ranking crosses them. */
export const FINES_AMOUNT = definePanels<PickedRow>({
  id: "fines-amount",
  topic: "fines",
  query: (filter) => pickObservations(["penalty.amount"], filter),
  shape: PICKED,
  columns: [...OBSERVED_COLUMNS, BASIS_COLUMN],
  points: (rows, lang) => silentLast(rows).map((row) => observedPoint(row, lang, basisPanel(row, lang), "CNY")),
  layout: { order: "value" },
});

/** Money divided by decisions, again apart by basis. */
export const FINES_AVERAGE = definePanels<RatioRow>({
  id: "fines-average",
  topic: "fines",
  query: (filter) => divideObservations("penalty.amount", [{ indicator: "penalty.decisions", per: 1 }], filter),
  shape: RATIO,
  columns: [...RATIO_COLUMNS, BASIS_COLUMN],
  points: (rows, lang) => silentLast(rows).map((row) => ratioPoint(row, lang, basisPanel(row, lang), UI.amount[lang])),
  layout: { order: "value" },
});

/** Cases where the bureau did not punish or punished less. */
export const LENIENCY = definePanels<PickedRow>({
  id: "leniency",
  topic: "fines",
  query: (filter) => pickObservations(["leniency.exempt", "leniency.reduced"], filter),
  shape: PICKED,
  columns: OBSERVED_COLUMNS,
  points: (rows, lang) => rows.map((row) => observedPoint(row, lang, words(row, "name", lang), "case")),
  layout: {},
});
