import { formatShort } from "../marks/format.js";
import type { SeriesPoint } from "../marks/point.js";
import { drawSeries, type SeriesOptions } from "../marks/series.js";
import type { Exploration } from "../model/explore.js";
import type { Lang } from "../model/indicator.js";
import { words } from "../model/row.js";
import { EXPLORE } from "../words/explore.js";
import { fill } from "../words/ui.js";
import { type DrawnRow, labelOf, nameOf, titleOf } from "./explore-rows.js";
import type { DrawOptions } from "./chart.js";
import { describeSeries, seriesPoint, yearTicks } from "./series-points.js";
import { directionText, judgeRows, trendTitle } from "./trend-rows.js";

const LINE_COLOURS = 8;

function points(rows: readonly DrawnRow[], exploration: Exploration, lang: Lang, panelOf: (name: string) => string): SeriesPoint[] {
  const usual = rows[0]?.unit ?? "";
  return rows.map((row) => {
    const line = words(row, "short", lang);
    const point = seriesPoint(row, panelOf(line), titleOf(row, exploration, lang), lang);
    return { ...point, line, label: labelOf(row, usual, lang) };
  });
}

/** Lines of bureaus on one axis, named at their ends. */
export function drawTrend(rows: readonly DrawnRow[], exploration: Exploration, options: DrawOptions): Element {
  const { lang, width, document } = options;
  const names = [...new Set(rows.map((row) => words(row, "short", lang)))];
  const colourOf = (line: string) => `var(--line-${(names.indexOf(line) % LINE_COLOURS) + 1})`;
  return drawSeries(
    points(rows, exploration, lang, () => ""),
    {
      ...{ width, document, label: describeTrends(rows, exploration, lang), ticks: everyYear(rows, width) },
      ...{ nameLines: true, large: { height: width < 480 ? 260 : 340, colourOf, formatTick: (value) => formatShort(value, lang) } },
    },
  );
}

/** The years of a large chart, all named where they have room. */
function everyYear(rows: readonly DrawnRow[], width: number): SeriesOptions["ticks"] {
  const ticks = yearTicks(rows.map((row) => row.year));
  if (ticks.length * 48 > width) return ticks;
  return ticks.map(({ x }) => ({ x, text: String(x) }));
}

/** A panel for each bureau, headed by the direction that the trend rule allows. */
export function drawMultiples(rows: readonly DrawnRow[], exploration: Exploration, { lang, width, document }: DrawOptions): Element {
  const trends = judgeRows(rows, lang);
  const panelOf = (name: string) => {
    const trend = trends.get(name);
    const direction = trend ? directionText(trend, lang) : "";
    return direction === "" ? name : `${name}\n${direction}`;
  };
  return drawSeries(points(rows, exploration, lang, panelOf), {
    ...{ width, document, label: describeTrends(rows, exploration, lang), ticks: yearTicks(rows.map((row) => row.year)) },
    sharedScale: exploration.by !== null,
  });
}

/** Every bureau's years and values in words. */
export function describeTrends(rows: readonly DrawnRow[], exploration: Exploration, lang: Lang): string {
  return describeSeries(
    points(rows, exploration, lang, (name) => name),
    lang,
  );
}

/** A title that says what rises and falls under the trend rule, and how many of all bureaus are shown. */
export function seriesTitle(rows: readonly DrawnRow[], exploration: Exploration, lang: Lang): string {
  const shown = new Set(rows.map((row) => row.bureau_code)).size;
  const all = rows[0]?.series ?? shown;
  const part = all > shown && exploration.bureaus.length === 0 ? fill(EXPLORE.shownOf[lang], shown, all) : "";
  return trendTitle(nameOf(rows[0], exploration, lang), rows, lang) + part;
}
