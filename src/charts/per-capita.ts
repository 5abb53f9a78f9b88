import { formatExact, formatHedged, formatShort } from "../marks/format.js";
import { drawPlaces, type PlaceMark } from "../marks/places.js";
import type { Lang } from "../model/indicator.js";
import { words } from "../model/row.js";
import { EVERYTHING, type Filter } from "../queries/filter.js";
import { dividePopulation, RATE, type RateRow } from "../queries/per-capita.js";
import { SERIES_WORDS, TREND } from "../words/series.js";
import { fill, UI } from "../words/ui.js";
import { OBSERVED_COLUMNS } from "./common-columns.js";
import type { Chart } from "./chart.js";
import { observationHref, reportLabel } from "./observed.js";

const TITLE = SERIES_WORDS["per-capita"].title;
const query = (filter: Filter) => dividePopulation(["penalty.decisions", "penalty.amount", "penalty.five_types_total"], 14, filter);

/** Decisions, fines and the five types per 100,000 residents, each bureau beside the country in the same year. */
export const PER_CAPITA: Chart<RateRow> = {
  ...SERIES_WORDS["per-capita"],
  id: "per-capita",
  topic: "trends",
  sql: query(EVERYTHING),
  shape: RATE,
  query,
  columns: [
    ...OBSERVED_COLUMNS.slice(0, 5),
    { name: "value", label: SERIES_WORDS["per-capita"].unit, format: "bounded", link: "id" },
    { name: "national", label: TREND.nationalColumn, format: "ratio" },
    { name: "figure", label: UI.value, format: "bounded", link: "id" },
    { name: "population", label: TREND.population, format: "count" },
    { name: "basis", label: UI.basis, format: "basis" },
    { name: "quote", label: UI.quote, format: "quote", link: "id" },
  ],
  titleOf: (rows, lang) => {
    const [first] = rows;
    const own = rows.filter((row) => row.indicator === first?.indicator && row.national !== null);
    const above = own.filter(({ value, national }) => value > (national ?? 0)).length;
    return first === undefined || own.length < 2
      ? TITLE[lang]
      : fill(TREND.above[lang], TITLE[lang], words(first, "name", lang), own.length, above);
  },
  describe: (rows, lang) =>
    toRows(rows, lang)
      .map(({ panel, row, label }) => [panel, row, label].join(" "))
      .join(UI.comma[lang]) + UI.stop[lang],
  draw: (rows, { lang, width, document }) =>
    drawPlaces(toRows(rows, lang), { width, document, lang, log: false, label: PER_CAPITA.describe(rows, lang) }),
};

function toRows(rows: readonly RateRow[], lang: Lang): PlaceMark[] {
  return rows.map((row) => {
    const { value, qualifier, national } = row;
    const own = formatHedged(value, qualifier, lang, formatShort);
    const said = national === null ? fill(TREND.noNational[lang], own) : fill(TREND.nationalValue[lang], own, formatShort(national, lang));
    const division = `${formatExact(row.figure, lang)} ÷ ${formatExact(row.population, lang)}`;
    return {
      ...{ panel: words(row, "name", lang), row: reportLabel(row, lang), before: null, reference: national, label: own },
      latest: { ...row, title: [reportLabel(row, lang), said, division, `“${row.quote}”`].join(UI.dot[lang]), href: observationHref(row) },
    };
  });
}
