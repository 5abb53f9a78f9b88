import { formatShort } from "../marks/format.js";
import { circled, drawSeries } from "../marks/series.js";
import type { SeriesPoint } from "../marks/point.js";
import { type FindingPoint, findingPoint } from "../model/finding.js";
import type { Lang } from "../model/indicator.js";
import type { Shape } from "../model/row.js";
import { EVERYTHING, type Filter } from "../queries/filter.js";
import type { AtlasEvent } from "../words/events.js";
import { EVENTS, placeOfDay } from "../words/events.js";
import { FINDING_WORDS, SAYS } from "../words/findings.js";
import { fill } from "../words/ui.js";
import type { Chart, DrawOptions, TableColumn } from "./chart.js";
import type { Footnotes } from "./footnotes.js";
import { describeSeries, type SeriesRow, seriesPoint, yearTicks } from "./series-points.js";

/** What makes one course of the front page differ from another. */
export interface CourseSpec<R extends SeriesRow> {
  id: keyof typeof FINDING_WORDS;
  query(filter: Filter): string;
  shape: Shape<R>;
  columns: readonly TableColumn[];
  /** Hover text of a row. */
  titleOf(row: R, lang: Lang): string;
  /** The sentence that the points bear; null where they bear none. */
  says(points: readonly FindingPoint[], lang: Lang): string | null;
  /** Ids of events that stand on its axis. */
  events: readonly string[];
}

/** A large chart of one course over years, headed by the sentence that its figures bear, or by a plain title. */
export function defineCourse<R extends SeriesRow & { basis: string | null }>(spec: CourseSpec<R>): Chart<R> {
  const words = FINDING_WORDS[spec.id];
  const events = EVENTS.filter(({ id }) => spec.events.includes(id));
  const points = (rows: readonly R[], lang: Lang): SeriesPoint[] =>
    rows.map((row) => ({ ...seriesPoint(row, "", spec.titleOf(row, lang), lang), line: "" }));
  const describe = (rows: readonly R[], lang: Lang) => describeSeries(points(rows, lang), lang);
  return {
    ...words,
    ...{ id: spec.id, topic: "index", sql: spec.query(EVERYTHING), query: spec.query, shape: spec.shape, columns: spec.columns, describe },
    shown: (rows) => rows.filter((row) => row.joined),
    titleOf: (rows, lang) => spec.says(rows.map(findingPoint), lang) ?? words.title[lang],
    footnotes: (rows, lang) =>
      noteEvents(
        events,
        rows.map(({ year }) => year),
        lang,
      ),
    draw: (rows, options) =>
      drawCourse(
        points(rows, options.lang),
        events.map((event) => ({ x: placeOfDay(event.date), text: event.short[options.lang] })),
        describe(rows, options.lang),
        options,
      ),
  };
}

/** One line over years on one large axis, with what happened at the top. */
export function drawCourse(
  points: readonly SeriesPoint[],
  events: readonly { x: number; text: string }[],
  label: string,
  { lang, width, document }: DrawOptions,
): Element {
  const ticks = yearTicks(points.map(({ x }) => x));
  const named = ticks.length * 44 > width ? ticks : ticks.map(({ x }) => ({ x, text: String(x) }));
  const height = width < 480 ? 200 : 260;
  return drawSeries(points, {
    ...{ width, document, label, ticks: named, events },
    large: { height, colourOf: () => "var(--mark)", formatTick: (value) => formatShort(value, lang) },
  });
}

/** A line for each event that falls within the years of a chart: its number, day and name, and where the day was read. */
export function noteEvents(events: readonly AtlasEvent[], years: readonly number[], lang: Lang): Footnotes {
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const seen = events
    .map((event, i) => ({ event, i }))
    .filter(({ event }) => placeOfDay(event.date) >= from && placeOfDay(event.date) <= to);
  const notes = seen.map(({ event: { date, name, source }, i }) => [
    fill(SAYS.event[lang], circled(i), date, name[lang]),
    { text: source.title[lang], href: source.url },
    SAYS.eventEnd[lang],
  ]);
  return { notes, leftOut: null };
}
