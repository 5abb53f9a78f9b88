import { formatExact, formatHedged, formatShort } from "../marks/format.js";
import { drawPanels } from "../marks/panels.js";
import type { Point } from "../marks/point.js";
import type { Lang } from "../model/indicator.js";
import { words } from "../model/row.js";
import { EVERYTHING, type Filter } from "../queries/filter.js";
import { dividePopulation, RATE, type RateRow } from "../queries/per-capita.js";
import { SERIES_WORDS, TREND } from "../words/series.js";
import { fill, UI } from "../words/ui.js";
import { OBSERVED_COLUMNS } from "./common-columns.js";
import { describePoints } from "./describe.js";
import type { Chart } from "./chart.js";
import { observationHref, reportLabel } from "./observed.js";

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
  describe: (rows, lang) => describePoints(toPoints(rows, lang), lang),
  draw: (rows, { lang, width, document }) => {
    const points = toPoints(rows, lang);
    const label = describePoints(points, lang);
    return drawPanels(points, { width, document, label, lang, allSilent: UI.allSilent[lang], columns: 1, freeScales: true });
  },
};

function toPoints(rows: readonly RateRow[], lang: Lang): Point[] {
  return rows.map((row) => {
    const { value, lower, upper, qualifier, national } = row;
    const own = formatHedged(value, qualifier, lang, formatShort);
    const label = national === null ? fill(TREND.noNational[lang], own) : fill(TREND.nationalValue[lang], own, formatShort(national, lang));
    return {
      panel: words(row, "name", lang),
      row: reportLabel(row, lang),
      year: row.year,
      ...{ value, lower, upper, qualifier },
      hollow: false,
      label,
      title: [
        reportLabel(row, lang),
        label,
        `${formatExact(row.figure, lang)} ÷ ${formatExact(row.population, lang)}`,
        `“${row.quote}”`,
      ].join(UI.dot[lang]),
      href: observationHref(row),
    };
  });
}
