import { formatShort } from "../marks/format.js";
import { drawPlaces, type PlaceMark as Drawn } from "../marks/places.js";
import type { Lang } from "../model/indicator.js";
import { words as wordsOf } from "../model/row.js";
import { EVERYTHING, type Filter } from "../queries/filter.js";
import { latestOthers, PLACE, type PlaceRow } from "../queries/places.js";
import { CHANGE_SAYS, CHANGE_WORDS } from "../words/changes.js";
import { PLACE_SAYS } from "../words/places.js";
import { UNIT_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import type { Chart } from "./chart.js";
import { OBSERVED_COLUMNS } from "./common-columns.js";
import { observationHref } from "./observed.js";
import { ON_TOPIC_PAGES } from "./series.js";

const query = (filter: Filter) => latestOthers(ON_TOPIC_PAGES, { most: 4, changed: true }, filter);

/** Every indicator without a page of its own that some place has two years of: how many times the earlier year the latest is. */
export const SERIES_OTHER: Chart<PlaceRow> = {
  ...CHANGE_WORDS,
  id: "series-other",
  topic: "trends",
  ...{ sql: query(EVERYTHING), query, shape: PLACE },
  columns: [
    ...OBSERVED_COLUMNS.slice(0, 7),
    { name: "before_year", label: PLACE_SAYS.before, format: "year" },
    { name: "before", label: PLACE_SAYS.beforeValue, format: "bounded", hedge: "before_qualifier", link: "before_id" },
    { name: "quote", label: UI.quote, format: "quote", link: "id" },
  ],
  titleOf: (rows, lang) => {
    const rose = rows.filter((row) => timesOf(row) > 1).length;
    return fill(CHANGE_SAYS.title[lang], CHANGE_WORDS.title[lang], rows.length, rose, rows.filter((row) => timesOf(row) < 1).length);
  },
  describe: (rows, lang) => {
    const texts = toRows(rows, lang).sort((a, b) => b.latest.value - a.latest.value);
    return texts.map(({ row, label }) => `${row} ${label}`).join(UI.comma[lang]) + UI.stop[lang];
  },
  draw: (rows, { lang, width, document }) =>
    drawPlaces(toRows(rows, lang), { width, document, lang, log: true, label: SERIES_OTHER.describe(rows, lang) }),
};

const timesOf = ({ value, before }: PlaceRow): number => (before === null || before === 0 ? 1 : value / before);

function toRows(rows: readonly PlaceRow[], lang: Lang): Drawn[] {
  return rows.map((row) => {
    const times = timesOf(row);
    const unit = UNIT_NAMES[row.unit]?.[lang] ?? row.unit;
    const values = [formatShort(row.before ?? 0, lang), formatShort(row.value, lang)];
    return {
      ...{ panel: "", row: [wordsOf(row, "short", lang), wordsOf(row, "name", lang)].join(UI.dot[lang]), before: null, reference: 1 },
      latest: {
        ...{ value: times, lower: times, upper: times, qualifier: "exact" },
        title: [fill(CHANGE_SAYS.hover[lang], row.before_year ?? "", ...values, row.year, unit), `“${row.quote}”`].join(UI.dot[lang]),
        href: observationHref(row),
      },
      label: fill(CHANGE_SAYS.label[lang], formatShort(times, lang), row.before_year ?? "", row.year),
    };
  });
}
