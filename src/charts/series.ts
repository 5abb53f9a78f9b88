import { formatExact, formatHedged } from "../marks/format.js";
import type { Lang } from "../model/indicator.js";
import { AVERAGE, type AverageRow, type SeriesChoice, traceAverage, traceNation, traceSeries } from "../queries/series.js";
import { TREND } from "../words/series.js";
import { UI } from "../words/ui.js";
import { reportLabel } from "./observed.js";
import { AVERAGE_COLUMNS } from "./series-columns.js";
import { defineSeries, defineTraced } from "./series-chart.js";

/** The five stronger measures, their total first. */
export const FIVE = ["five_types_total", "daily", "daily_amount", "seizure", "restriction", "detention_transfer", "criminal_transfer"].map(
  (id) => `penalty.${id}`,
);
/** Indicators that stand on a page of their own. */
export const ON_TOPIC_PAGES: readonly string[] = [
  ...["penalty.amount", "penalty.decisions", "penalty.cases_filed", ...FIVE],
  ...["visits", "officer_visits"].map((id) => `inspection.${id}`),
  ...["establishment", "on_post", "certified"].map((id) => `staff.${id}`),
  ...["leads", "started", "agreements", "completed", "litigation", "amount_claimed", "amount_agreed", "amount_collected"].map(
    (id) => `compensation.${id}`,
  ),
];

/** Three comparable years make a course; fewer stand in the dot plots of places. */
const LINES: SeriesChoice = { points: 3, most: 14 };

/** The ministry's figures for the whole country. */
export const NATIONAL = defineTraced({
  id: "national",
  topic: "trends",
  query: (filter) => traceNation(["penalty.decisions", "penalty.amount", ...FIVE], filter),
});

/** Money imposed, year by year. */
export const SERIES_FINES = defineTraced({
  id: "series-fines",
  topic: "fines",
  query: (filter) => traceSeries(["penalty.amount"], LINES, filter),
});

/** Money per decision, year by year, before the country's average. */
export const SERIES_AVERAGE = defineSeries<AverageRow>({
  id: "series-average",
  topic: "fines",
  query: (filter) => traceAverage(LINES, filter),
  shape: AVERAGE,
  columns: AVERAGE_COLUMNS,
  titleOf: averageTitle,
  againstNation: true,
});

/** Penalty decisions, year by year. */
export const SERIES_DECISIONS = defineTraced({
  id: "series-decisions",
  topic: "cases",
  query: (filter) => traceSeries(["penalty.decisions"], LINES, filter),
});

/** The five stronger measures, year by year. */
export const SERIES_FIVE = defineTraced({
  id: "series-five",
  topic: "cases",
  query: (filter) => traceSeries(FIVE, { points: 3, most: 15 }, filter),
});

/** Hover text of an average: both figures that it is made of, with their words. */
export function averageTitle(row: AverageRow, lang: Lang): string {
  const part = (name: "amount" | "decisions") =>
    `${TREND[name][lang]} ${formatHedged(row[name], row[`${name}_qualifier`], lang, formatExact)} “${row[`${name}_quote`]}”`;
  return [reportLabel(row, lang), formatHedged(row.value, row.qualifier, lang, formatExact), part("amount"), part("decisions")].join(
    UI.dot[lang],
  );
}
