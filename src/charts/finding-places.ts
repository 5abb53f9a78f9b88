import { formatHedged, formatShort } from "../marks/format.js";
import { drawPlaces, type PlaceMark as Drawn } from "../marks/places.js";
import { findingPoint, findSpread } from "../model/finding.js";
import type { Lang } from "../model/indicator.js";
import { words as wordsOf } from "../model/row.js";
import { EVERYTHING, type Filter } from "../queries/filter.js";
import { dividePlaces, PLACE_RATE, type PlaceRateRow } from "../queries/places.js";
import { FINDING_WORDS, SAYS } from "../words/findings.js";
import { PLACE_SAYS } from "../words/places.js";
import { fill, UI } from "../words/ui.js";
import type { Chart } from "./chart.js";
import { OBSERVED_COLUMNS } from "./common-columns.js";
import { observationHref } from "./observed.js";

const query = ({ years }: Filter) => dividePlaces("penalty.amount", "residents", "province", { bureaus: [], years });
const words = FINDING_WORDS["finding-places"];

/** How far provinces differ: fines per head in the year that most of them have. */
export const FINDING_PLACES: Chart<PlaceRateRow> = {
  ...words,
  ...{ id: "finding-places", topic: "index", sql: query(EVERYTHING), query, shape: PLACE_RATE },
  columns: [
    ...OBSERVED_COLUMNS.slice(0, 6),
    { name: "national", label: PLACE_SAYS.country, format: "ratio" },
    { name: "basis", label: UI.basis, format: "basis" },
    { name: "quote", label: UI.quote, format: "quote", link: "id" },
  ],
  shown: (rows) => {
    const counts = new Map<number, number>();
    for (const { year } of rows) counts.set(year, (counts.get(year) ?? 0) + 1);
    const [best] = [...counts].sort(([year, n], [other, m]) => m - n || other - year);
    return rows.filter(({ year }) => year === best?.[0]);
  },
  titleOf: (rows, lang) => saySpread(rows, lang) ?? words.title[lang],
  describe: (rows, lang) =>
    toRows(rows, lang)
      .map(({ row, label }) => `${row} ${label}`)
      .join(UI.comma[lang]) + UI.stop[lang],
  draw: (rows, { lang, width, document }) =>
    drawPlaces(toRows(rows, lang), { width, document, lang, log: false, label: FINDING_PLACES.describe(rows, lang) }),
};

/** What is said of provinces that differ several times over; null where they do not. */
export function saySpread(rows: readonly PlaceRateRow[], lang: Lang): string | null {
  const found = findSpread(rows.map((row) => ({ ...row, ...findingPoint(row) })));
  if (found === null) return null;
  const { factor, year, most, least } = found;
  const [high, low] = [most, least].map((row) => [wordsOf(row, "short", lang), formatShort(row.value, lang)] as const) as [
    [string, string],
    [string, string],
  ];
  return fill(SAYS.spread[lang], formatShort(Math.round(factor), lang), year, ...high, ...low);
}

function toRows(rows: readonly PlaceRateRow[], lang: Lang): Drawn[] {
  return [...rows]
    .sort((a, b) => b.value - a.value)
    .map((row) => ({
      ...{ panel: "", row: wordsOf(row, "short", lang), before: null, reference: row.national },
      latest: {
        ...row,
        title: [`${wordsOf(row, "short", lang)} ${row.year}`, hedged(row, lang), `“${row.quote}”`].join(UI.dot[lang]),
        href: observationHref(row),
      },
      label: hedged(row, lang),
    }));
}

const hedged = ({ value, qualifier }: PlaceRateRow, lang: Lang): string => formatHedged(value, qualifier, lang, formatShort);
