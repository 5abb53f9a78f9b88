import { formatShort } from "../charts/format.js";
import { drawSeries, type SeriesOptions, type SeriesPoint } from "../charts/series.js";
import type { Row } from "../model/columns.js";
import type { Exploration } from "../model/explore.js";
import type { Lang } from "../model/indicator.js";
import { EXPLORE } from "../words/explore.js";
import { fill } from "../words/ui.js";
import { labelOf, nameOf, titleOf } from "./explore-rows.js";
import type { DrawOptions } from "./figure.js";
import { textOf } from "./observed.js";
import { describeSeries, seriesPoint, yearTicks } from "./series-figure.js";
import { directionText, judgeRows, trendTitle } from "./trend-rows.js";

const LINE_COLOURS = 8;

function points(rows: readonly Row[], exploration: Exploration, lang: Lang, panelOf: (name: string) => string): SeriesPoint[] {
  const usual = textOf(rows[0]?.unit);
  return rows.map((row) => {
    const line = textOf(row[`short_${lang}`]);
    const point = seriesPoint(row, panelOf(line), { titleOf: () => titleOf(row, exploration, lang) }, lang);
    return { ...point, line, label: labelOf(row, usual, lang) };
  });
}

/** Lines of bureaus on one axis, named at their ends. */
export function drawTrend(rows: readonly Row[], exploration: Exploration, options: DrawOptions): Element {
  const { lang, width, document } = options;
  const names = [...new Set(rows.map((row) => textOf(row[`short_${lang}`])))];
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
function everyYear(rows: readonly Row[], width: number): SeriesOptions["ticks"] {
  const ticks = yearTicks(rows.map((row) => Number(row.year)));
  if (ticks.length * 48 > width) return ticks;
  return ticks.map(({ x }) => ({ x, text: String(x) }));
}

/** A panel for each bureau, headed by the direction that the trend rule allows. */
export function drawMultiples(rows: readonly Row[], exploration: Exploration, { lang, width, document }: DrawOptions): Element {
  const trends = judgeRows(rows, lang);
  const panelOf = (name: string) => {
    const trend = trends.get(name);
    const direction = trend ? directionText(trend, lang) : "";
    return direction === "" ? name : `${name}\n${direction}`;
  };
  return drawSeries(points(rows, exploration, lang, panelOf), {
    ...{ width, document, label: describeTrends(rows, exploration, lang), ticks: yearTicks(rows.map((row) => Number(row.year))) },
    sharedScale: exploration.by !== null,
  });
}

/** Every bureau's years and values in words. */
export function describeTrends(rows: readonly Row[], exploration: Exploration, lang: Lang): string {
  return describeSeries(
    points(rows, exploration, lang, (name) => name),
    lang,
  );
}

/** A title that says what rises and falls under the trend rule, and how many of all bureaus are shown. */
export function seriesTitle(rows: readonly Row[], exploration: Exploration, lang: Lang): string {
  const shown = new Set(rows.map((row) => row.bureau_code)).size;
  const all = Number(rows[0]?.series ?? shown);
  const part = all > shown && exploration.bureaus.length === 0 ? fill(EXPLORE.shownOf[lang], shown, all) : "";
  return trendTitle(nameOf(rows[0], exploration, lang), rows, lang) + part;
}
