import { formatHedged, formatShort } from "../marks/format.js";
import type { SeriesPoint } from "../marks/point.js";
import { drawSeries } from "../marks/series.js";
import type { Lang } from "../model/indicator.js";
import { words } from "../model/row.js";
import { EVERYTHING, type Filter } from "../queries/filter.js";
import { MONTH, type MonthRow, traceMonths } from "../queries/series.js";
import { SERIES_WORDS, TREND } from "../words/series.js";
import { fill } from "../words/ui.js";
import type { Chart } from "./chart.js";
import { observationHref, observationTitle } from "./observed.js";
import { MONTHS_COLUMNS } from "./series-columns.js";
import { describeSeries } from "./series-points.js";

const query = (filter: Filter) => traceMonths({ points: 2, most: 18 }, filter);
const TICKS = [0, 3, 6, 9, 12];

/** Figures from January to some month: one line a year, apart from full years. */
export const MONTHS: Chart<MonthRow> = {
  ...SERIES_WORDS.months,
  id: "months",
  topic: "trends",
  sql: query(EVERYTHING),
  shape: MONTH,
  query,
  columns: MONTHS_COLUMNS,
  describe: (rows, lang) => describeSeries(monthPoints(rows, lang), lang),
  draw: (rows, { lang, width, document }) => {
    const points = monthPoints(rows, lang);
    const ticks = TICKS.map((x) => ({ x, text: x === 0 ? "" : fill(TREND.month[lang], x) }));
    return drawSeries(points, { width, document, label: describeSeries(points, lang), ticks, nameLines: true });
  },
};

function monthPoints(rows: readonly MonthRow[], lang: Lang): SeriesPoint[] {
  return rows.map((row) => {
    const { value, lower, upper, qualifier, within } = row;
    return {
      panel: `${words(row, "short", lang)}\n${words(row, "name", lang)}`,
      line: String(row.year),
      x: row.month,
      ...{ value, lower, upper, qualifier },
      hollow: within,
      segment: within ? 0 : null,
      broken: false,
      context: false,
      label: `${row.year} ${formatHedged(value, qualifier, lang, formatShort)}`,
      title: observationTitle(row, lang),
      href: observationHref(row),
    };
  });
}
