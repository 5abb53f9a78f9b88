import type { SeriesPoint } from "../marks/point.js";
import { drawSeries } from "../marks/series.js";
import type { Lang } from "../model/indicator.js";
import { type Shape, words as wordsOf } from "../model/row.js";
import { EVERYTHING, type Filter } from "../queries/filter.js";
import { TRACED, type TracedRow } from "../queries/series.js";
import { SERIES_WORDS, TREND } from "../words/series.js";
import { SERIES_COLUMNS } from "./series-columns.js";
import type { Chart, TableColumn, Topic } from "./chart.js";
import { observationTitle } from "./observed.js";
import { describeSeries, seriesPoint, type SeriesRow, yearTicks } from "./series-points.js";
import { directionText, hasSeveral, judgeRows, type LineRow, seriesName, trendTitle } from "./trend-rows.js";

/** What makes one chart of series differ from another. */
export interface SeriesSpec<R extends SeriesRow> {
  id: keyof typeof SERIES_WORDS;
  topic: Topic;
  query(filter: Filter): string;
  shape: Shape<R>;
  columns: readonly TableColumn[];
  /** Hover text of a row. */
  titleOf(row: R, lang: Lang): string;
  /** All panels share one scale; elsewhere the country's course stands behind every bureau's with its own. */
  againstNation?: true;
}

/** A chart of small multiples over years, whose title names what rises or falls under the trend rule. */
export function defineSeries<R extends SeriesRow>(spec: SeriesSpec<R>): Chart<R> {
  const words = SERIES_WORDS[spec.id];
  const describe = (rows: readonly R[], lang: Lang) => describeSeries(seriesPoints(rows, spec, lang), lang);
  return {
    ...words,
    id: spec.id,
    topic: spec.topic,
    sql: spec.query(EVERYTHING),
    shape: spec.shape,
    columns: spec.columns,
    query: spec.query,
    shown: keepCourses,
    titleOf: (rows, lang) => trendTitle(words.title[lang], rows, lang),
    describe,
    draw: (rows, { lang, width, document }) =>
      drawSeries(seriesPoints(rows, spec, lang), {
        width,
        document,
        label: describe(rows, lang),
        ticks: yearTicks(rows.map((row) => row.year)),
        sharedScale: spec.againstNation ?? false,
      }),
  };
}

/** Comparable years that a panel needs. */
const FEWEST = 3;

/** The full years of those series that have three or more: part-years and totals are no points of a course. */
function keepCourses<R extends SeriesRow>(rows: readonly R[]): R[] {
  const full = rows.filter((row) => row.joined);
  const nameOf = (row: R) => `${row.bureau_code} ${row.indicator ?? ""}`;
  const counts = new Map<string, number>();
  for (const row of full) counts.set(nameOf(row), (counts.get(nameOf(row)) ?? 0) + 1);
  return full.filter((row) => (counts.get(nameOf(row)) ?? 0) >= FEWEST);
}

/** A chart of series of `traceSeries`. */
export function defineTraced(spec: Omit<SeriesSpec<TracedRow>, "shape" | "columns" | "titleOf">): Chart<TracedRow> {
  return defineSeries<TracedRow>({ ...spec, shape: TRACED, columns: SERIES_COLUMNS, titleOf: observationTitle });
}

function seriesPoints<R extends SeriesRow>(rows: readonly R[], spec: SeriesSpec<R>, lang: Lang): SeriesPoint[] {
  const several = hasSeveral(rows);
  const trends = judgeRows(rows, lang);
  const isOne = new Set(rows.map((row) => row.bureau_code)).size === 1;
  const panelOf = (row: R) => {
    const trend = trends.get(seriesName(row, several, lang));
    const lines = [
      several && isOne ? "" : wordsOf(row, "short", lang),
      several ? (row[`name_${lang}`] ?? "") : "",
      trend ? directionText(trend, lang) : "",
    ];
    return lines.filter((line) => line !== "").join("\n");
  };
  const points = rows.map((row) => seriesPoint(row, panelOf(row), spec.titleOf(row, lang), lang));
  const local = rows.filter((row) => row.level !== "national");
  const context = [...new Map(local.map((row) => [panelOf(row), row.indicator]))].flatMap(([panel, indicator]) => {
    const nation = rows.filter((row) => row.level === "national" && row.indicator === indicator);
    const own = local.filter((row) => panelOf(row) === panel);
    const scale = spec.againstNation ? 1 : largest(own) / largest(nation);
    return nation.map((row) => ({
      ...seriesPoint(row, panel, spec.titleOf(row, lang), lang),
      ...{ value: row.value * scale, lower: null, upper: null, line: TREND.national[lang], context: true },
    }));
  });
  return [...points, ...context];
}

const largest = (rows: readonly LineRow[]): number => Math.max(...rows.map(({ value }) => value));
