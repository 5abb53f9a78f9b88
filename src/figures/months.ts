import { formatHedged, formatShort } from "../charts/format.js";
import { drawSeries, type SeriesPoint } from "../charts/series.js";
import type { Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import type { Qualifier } from "../model/observation.js";
import { EVERYTHING, type Filter } from "../queries/filter.js";
import { traceMonths } from "../queries/series.js";
import { SERIES_WORDS, TREND } from "../words/series.js";
import { fill } from "../words/ui.js";
import type { Figure } from "./figure.js";
import { numberOf, observationHref, observationTitle, textOf } from "./observed.js";
import { MONTHS_COLUMNS } from "./series-columns.js";
import { describeSeries } from "./series-figure.js";

const query = (filter: Filter) => traceMonths({ points: 2, most: 18 }, filter);
const TICKS = [0, 3, 6, 9, 12];

/** Figures from January to some month: one line a year, apart from full years. */
export const MONTHS: Figure = {
  ...SERIES_WORDS.months,
  id: "months",
  topic: "trends",
  sql: query(EVERYTHING),
  query,
  columns: MONTHS_COLUMNS,
  describe: (rows, lang) => describeSeries(monthPoints(rows, lang), lang),
  draw: (rows, { lang, width, document }) => {
    const points = monthPoints(rows, lang);
    const ticks = TICKS.map((x) => ({ x, text: x === 0 ? "" : fill(TREND.month[lang], x) }));
    return drawSeries(points, { width, document, label: describeSeries(points, lang), ticks, nameLines: true });
  },
};

function monthPoints(rows: readonly Row[], lang: Lang): SeriesPoint[] {
  return rows.map((row) => {
    const qualifier = row.qualifier as Qualifier;
    const within = row.within === true;
    return {
      panel: `${textOf(row[`short_${lang}`])}\n${textOf(row[`name_${lang}`])}`,
      line: textOf(row.year),
      x: Number(row.month),
      value: Number(row.value),
      lower: numberOf(row.lower),
      upper: numberOf(row.upper),
      qualifier,
      hollow: within,
      segment: within ? 0 : null,
      broken: false,
      context: false,
      label: `${textOf(row.year)} ${formatHedged(Number(row.value), qualifier, lang, formatShort)}`,
      title: observationTitle(row, lang),
      href: observationHref(row),
    };
  });
}
