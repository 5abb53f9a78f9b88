import { formatHedged, formatShort } from "../marks/format.js";
import type { SeriesPoint } from "../marks/point.js";
import { drawSeries } from "../marks/series.js";
import { groupBy } from "../model/group.js";
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
  titleOf,
  describe: (rows, lang) => describeSeries(monthPoints(rows, lang), lang),
  draw: (rows, { lang, width, document }) => {
    const points = monthPoints(rows, lang);
    const ticks = TICKS.map((x) => ({ x, text: x === 0 ? "" : fill(TREND.month[lang], x) }));
    return drawSeries(points, { width, document, label: describeSeries(points, lang), ticks, nameLines: true });
  },
};

/** The first series of which two years are known up to the same month's end, the latest such month. */
function titleOf(rows: readonly MonthRow[], lang: Lang): string {
  const title = SERIES_WORDS.months.title[lang];
  const parts = rows.filter(({ within, month }) => within && Number.isInteger(month) && month > 1);
  const alike = [...groupBy(parts, (row) => `${row.bureau_code} ${row.indicator} ${row.unit} ${row.basis ?? ""} ${row.month}`).values()];
  const pairs = alike.filter((own) => new Set(own.map(({ year }) => year)).size > 1);
  const nameOf = (own: readonly MonthRow[] = []) => `${own[0]?.bureau_code} ${own[0]?.indicator}`;
  const first = pairs.filter((own) => nameOf(own) === nameOf(pairs[0])).sort((a, b) => (b[0]?.month ?? 0) - (a[0]?.month ?? 0))[0];
  const latest = [...(first ?? [])].sort((a, b) => a.year - b.year);
  const [before, last] = [latest.at(-2), latest.at(-1)];
  if (!before || !last || before.year === last.year) return title;
  const said = (row: MonthRow) => [row.year, formatHedged(row.value, row.qualifier, lang, formatShort)];
  return fill(
    TREND.sameMonths[lang],
    title,
    words(last, "short", lang),
    words(last, "name", lang),
    last.month,
    ...said(before),
    ...said(last),
  );
}

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
