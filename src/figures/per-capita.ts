import { formatExact, formatHedged, formatShort } from "../charts/format.js";
import { drawPanels } from "../charts/panels.js";
import type { Point } from "../charts/point.js";
import type { Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import type { Qualifier } from "../model/observation.js";
import { EVERYTHING, type Filter } from "../queries/filter.js";
import { dividePopulation } from "../queries/per-capita.js";
import { SERIES_WORDS, TREND } from "../words/series.js";
import { fill, UI } from "../words/ui.js";
import { OBSERVED_COLUMNS } from "./common-columns.js";
import { describePoints } from "./describe.js";
import type { Figure } from "./figure.js";
import { numberOf, observationHref, reportLabel, textOf } from "./observed.js";

const query = (filter: Filter) => dividePopulation(["penalty.decisions", "penalty.amount", "penalty.five_types_total"], 14, filter);

/** Decisions, fines and the five types per 100,000 residents, each bureau beside the country in the same year. */
export const PER_CAPITA: Figure = {
  ...SERIES_WORDS["per-capita"],
  id: "per-capita",
  topic: "trends",
  sql: query(EVERYTHING),
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

function toPoints(rows: readonly Row[], lang: Lang): Point[] {
  return rows.map((row) => {
    const [value, qualifier] = [Number(row.value), row.qualifier as Qualifier];
    const own = formatHedged(value, qualifier, lang, formatShort);
    const national = numberOf(row.national);
    const label = national === null ? fill(TREND.noNational[lang], own) : fill(TREND.nationalValue[lang], own, formatShort(national, lang));
    return {
      panel: textOf(row[`name_${lang}`]),
      row: reportLabel(row, lang),
      value,
      lower: numberOf(row.lower),
      upper: numberOf(row.upper),
      qualifier,
      hollow: false,
      label,
      title: [
        reportLabel(row, lang),
        label,
        `${formatExact(Number(row.figure), lang)} ÷ ${formatExact(Number(row.population), lang)}`,
        `“${textOf(row.quote)}”`,
      ].join(UI.dot[lang]),
      href: observationHref(row),
    };
  });
}
