import { formatExact, formatHedged } from "../marks/format.js";
import type { Lang } from "../model/indicator.js";
import { AVERAGE, type AverageRow, type SeriesChoice, traceAverage, traceNation, traceOthers, traceSeries } from "../queries/series.js";
import { TREND } from "../words/series.js";
import { UI } from "../words/ui.js";
import { reportLabel } from "./observed.js";
import { AVERAGE_COLUMNS } from "./series-columns.js";
import { defineSeries, defineTraced } from "./series-chart.js";

const FIVE = ["five_types_total", "daily", "daily_amount", "seizure", "restriction", "detention_transfer", "criminal_transfer"].map(
  (id) => `penalty.${id}`,
);
const WORKLOAD = ["inspection.visits", "inspection.officer_visits", "staff.establishment", "staff.on_post", "staff.certified"];
const COMPENSATION = [
  "leads",
  "started",
  "agreements",
  "completed",
  "litigation",
  "amount_claimed",
  "amount_agreed",
  "amount_collected",
].map((id) => `compensation.${id}`);

/** Indicators that stand on a page of their own; the page of trends has every other. */
const ON_TOPIC_PAGES = ["penalty.amount", "penalty.decisions", "penalty.cases_filed", ...FIVE, ...WORKLOAD, ...COMPENSATION];

/** Two comparable years make a line; a dozen bureaus or so beside the country. */
const LINES: SeriesChoice = { points: 2, most: 14 };
/** Where few bureaus have two years yet, single figures are shown too. */
const FIGURES_TOO: SeriesChoice = { points: 0, most: 12 };

/** The ministry's figures for the whole country. */
export const NATIONAL = defineTraced({
  id: "national",
  topic: "trends",
  query: (filter) => traceNation(["penalty.decisions", "penalty.amount", ...FIVE, ...COMPENSATION], filter),
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
  query: (filter) => traceAverage({ points: 1, most: 13 }, filter),
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

/** Cases filed, year by year. */
export const SERIES_FILED = defineTraced({
  id: "series-filed",
  topic: "cases",
  query: (filter) => traceSeries(["penalty.cases_filed"], LINES, filter),
});

/** The five stronger measures, year by year. */
export const SERIES_FIVE = defineTraced({
  id: "series-five",
  topic: "cases",
  query: (filter) => traceSeries(FIVE, { points: 2, most: 15 }, filter),
});

/** Inspections, deployments and staff, year by year. */
export const SERIES_WORKLOAD = defineTraced({
  id: "series-workload",
  topic: "workload",
  query: (filter) => traceSeries(WORKLOAD, FIGURES_TOO, filter),
});

/** Compensation, year by year. */
export const SERIES_COMPENSATION = defineTraced({
  id: "series-compensation",
  topic: "compensation",
  query: (filter) => traceSeries(COMPENSATION, { ...FIGURES_TOO, cumulative: true }, filter),
});

/** Every indicator without a page of its own. */
export const SERIES_OTHER = defineTraced({
  id: "series-other",
  topic: "trends",
  query: (filter) => traceOthers(ON_TOPIC_PAGES, { points: 2, most: 24 }, filter),
});

function averageTitle(row: AverageRow, lang: Lang): string {
  const part = (name: "amount" | "decisions") =>
    `${TREND[name][lang]} ${formatHedged(row[name], row[`${name}_qualifier`], lang, formatExact)} “${row[`${name}_quote`]}”`;
  return [reportLabel(row, lang), formatHedged(row.value, row.qualifier, lang, formatExact), part("amount"), part("decisions")].join(
    UI.dot[lang],
  );
}
