import { range } from "d3-array";
import { formatHedged, formatShort } from "../marks/format.js";
import type { SeriesPoint } from "../marks/point.js";
import type { SeriesOptions } from "../marks/series.js";
import type { Lang } from "../model/indicator.js";
import type { TracedRow } from "../queries/series.js";
import { TREND } from "../words/series.js";
import { UI } from "../words/ui.js";
import { observationHref } from "./observed.js";
import type { LineRow } from "./trend-rows.js";

/** A row of a chart of series. */
export type SeriesRow = LineRow & Pick<TracedRow, "id" | "segment" | "level">;

/** Ticks for every year between the first and the last, named at both ends and every few years between. */
export function yearTicks(years: readonly number[]): SeriesOptions["ticks"] {
  const [from, to] = [Math.min(...years), Math.max(...years)];
  if (from === to) return [from - 1, from, from + 1].map((x) => ({ x, text: x === from ? String(x) : "" }));
  const middle = to - from > 5 ? from + Math.round((to - from) / 2) : from;
  return range(from, to + 1).map((x) => ({ x, text: [from, middle, to].includes(x) ? String(x) : "" }));
}

/** A row as a point of a line that is named by its indicator, with `title` as its hover text. */
export function seriesPoint(row: SeriesRow, panel: string, title: string, lang: Lang): SeriesPoint {
  const { year, value, lower, upper, qualifier, joined, segment, broken } = row;
  return {
    ...{ panel, line: row.indicator ?? "", x: year, value, lower, upper, qualifier, hollow: !joined, segment, broken },
    context: false,
    label: formatHedged(value, qualifier, lang, formatShort),
    title: broken ? `${title} · ${TREND.broken[lang]}` : title,
    href: observationHref(row),
  };
}

/** Says in words what series show: per panel every year with its value, those that compare first. */
export function describeSeries(points: readonly SeriesPoint[], lang: Lang): string {
  const own = points.filter((point) => !point.context);
  return [...new Set(own.map((point) => point.panel))]
    .map((panel) => {
      const said = own.filter((point) => point.panel === panel).map((point) => `${point.x} ${point.label}`);
      // The only panel has no name where the title says whose it is.
      const name = panel === "" ? "" : `${panel.replaceAll("\n", UI.dot[lang])}${UI.colon[lang]}`;
      return `${name}${said.join(UI.comma[lang])}${UI.stop[lang]}`;
    })
    .join(" ");
}
