import { formatExact, formatHedged } from "../charts/format.js";
import type { Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import type { Qualifier } from "../model/observation.js";
import { type SeriesChoice, traceAverage, traceNation, traceOthers, traceSeries } from "../queries/series.js";
import { TREND } from "../words/series.js";
import { UI } from "../words/ui.js";
import type { Figure } from "./figure.js";
import { reportLabel, textOf } from "./observed.js";
import { AVERAGE_COLUMNS } from "./series-columns.js";
import { defineSeries } from "./series-figure.js";

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
export const NATIONAL: Figure = defineSeries({
  id: "national",
  topic: "trends",
  query: (filter) => traceNation(["penalty.decisions", "penalty.amount", ...FIVE, ...COMPENSATION], filter),
});

/** Money imposed, year by year. */
export const SERIES_FINES: Figure = defineSeries({
  id: "series-fines",
  topic: "fines",
  query: (filter) => traceSeries(["penalty.amount"], LINES, filter),
});

/** Money per decision, year by year, before the country's average. */
export const SERIES_AVERAGE: Figure = defineSeries({
  id: "series-average",
  topic: "fines",
  query: (filter) => traceAverage({ points: 1, most: 13 }, filter),
  columns: AVERAGE_COLUMNS,
  titleOf: averageTitle,
  againstNation: true,
});

/** Penalty decisions, year by year. */
export const SERIES_DECISIONS: Figure = defineSeries({
  id: "series-decisions",
  topic: "cases",
  query: (filter) => traceSeries(["penalty.decisions"], LINES, filter),
});

/** Cases filed, year by year. */
export const SERIES_FILED: Figure = defineSeries({
  id: "series-filed",
  topic: "cases",
  query: (filter) => traceSeries(["penalty.cases_filed"], LINES, filter),
});

/** The five stronger measures, year by year. */
export const SERIES_FIVE: Figure = defineSeries({
  id: "series-five",
  topic: "cases",
  query: (filter) => traceSeries(FIVE, { points: 2, most: 15 }, filter),
});

/** Inspections, deployments and staff, year by year. */
export const SERIES_WORKLOAD: Figure = defineSeries({
  id: "series-workload",
  topic: "workload",
  query: (filter) => traceSeries(WORKLOAD, FIGURES_TOO, filter),
});

/** Compensation, year by year. */
export const SERIES_COMPENSATION: Figure = defineSeries({
  id: "series-compensation",
  topic: "compensation",
  query: (filter) => traceSeries(COMPENSATION, { ...FIGURES_TOO, cumulative: true }, filter),
});

/** Every indicator without a page of its own. */
export const SERIES_OTHER: Figure = defineSeries({
  id: "series-other",
  topic: "trends",
  query: (filter) => traceOthers(ON_TOPIC_PAGES, { points: 2, most: 24 }, filter),
});

function averageTitle(row: Row, lang: Lang): string {
  const part = (name: "amount" | "decisions") =>
    `${TREND[name][lang]} ${formatHedged(Number(row[name]), row[`${name}_qualifier`] as Qualifier, lang, formatExact)} “${textOf(row[`${name}_quote`])}”`;
  return [
    reportLabel(row, lang),
    formatHedged(Number(row.value), row.qualifier as Qualifier, lang, formatExact),
    part("amount"),
    part("decisions"),
  ].join(UI.dot[lang]);
}
