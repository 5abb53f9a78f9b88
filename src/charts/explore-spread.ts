import { drawDistribution, type DistributionPoint, type DistributionRow } from "../marks/distribution.js";
import { formatHedged, formatShort, formatSpan } from "../marks/format.js";
import { drawScatter, type ScatterPoint } from "../marks/scatter.js";
import type { Exploration } from "../model/explore.js";
import type { Lang } from "../model/indicator.js";
import type { Qualifier } from "../model/observation.js";
import { MIN_PEERS, quartilesOf } from "../model/rank.js";
import { EXPLORE } from "../words/explore.js";
import { fill, UI } from "../words/ui.js";
import { type DrawnRow, groupOf, groupRows, isPaired, nameOf, obstacleOf, rangeOfRow, titleOf, unitOf } from "./explore-rows.js";
import type { DrawOptions } from "./chart.js";
import { observationHref, reportLabel } from "./observed.js";

/** Two figures of each bureau and year, the first upwards and the second across. */
export function drawPairs(rows: readonly DrawnRow[], exploration: Exploration, { lang, width, document }: DrawOptions): Element {
  const points = rows.filter(isPaired).map((row): ScatterPoint => ({
    x: { value: row.with_value, lower: row.with_lower, upper: row.with_upper },
    y: row,
    group: groupOf(row, lang),
    hollow: obstacleOf(row, exploration) !== null,
    label: reportLabel(row, lang),
    title: titleOf(row, exploration, lang),
    href: observationHref(row),
  }));
  const axis = (name: string, unit: string) => fill(EXPLORE.axis[lang], name, unit);
  return drawScatter(points, {
    ...{ width, document, lang, log: exploration.log, label: describePairs(rows, exploration, lang) },
    xName: axis(rows[0]?.[`with_name_${lang}`] ?? "", unitOf(rows[0], exploration, lang, "with_unit")),
    yName: axis(rows[0]?.[`name_${lang}`] ?? "", unitOf(rows[0], exploration, lang)),
  });
}

/** Both figures of every pair in words. */
export function describePairs(rows: readonly DrawnRow[], exploration: Exploration, lang: Lang): string {
  const short = (value: number, qualifier: Qualifier) => formatHedged(value, qualifier, lang, formatShort);
  const said = rows
    .filter(isPaired)
    .map((row) => `${reportLabel(row, lang)} ${short(row.value, row.qualifier)} / ${short(row.with_value, row.with_qualifier)}`);
  const axes = fill(EXPLORE.axes[lang], nameOf(rows[0], exploration, lang), nameOf(rows[0], exploration, lang, "with_name"));
  return `${axes}${UI.colon[lang]}${said.join(UI.comma[lang])}${UI.stop[lang]}`;
}

/** A title that counts the pairs and claims nothing else. */
export function pairsTitle(rows: readonly DrawnRow[], exploration: Exploration, lang: Lang): string {
  const [first] = rows;
  const both = fill(EXPLORE.against[lang], nameOf(first, exploration, lang), nameOf(first, exploration, lang, "with_name"));
  const comparable = rows.filter((row) => obstacleOf(row, exploration) === null);
  return fill(EXPLORE.pairs[lang], both, new Set(comparable.map((row) => row.bureau_code)).size, comparable.length);
}

interface Spread extends DistributionRow {
  year: string;
  values: number[];
}

function spreads(rows: readonly DrawnRow[], exploration: Exploration, lang: Lang): Spread[] {
  return groupRows(rows, exploration, lang).flatMap(({ group, rows: own, comparable }) =>
    [...new Set(own.map((row) => String(row.year)))].sort().map((year) => {
      const stated = comparable.filter((row) => String(row.year) === year);
      const values = stated.map((row) => row.value);
      const quartiles = stated.length >= MIN_PEERS ? quartilesOf(stated.map(rangeOfRow)) : null;
      return { panel: group, row: year, year, note: fill(EXPLORE.count[lang], values.length), quartiles, values };
    }),
  );
}

/** A dot for each bureau by year, with quartiles where there are enough. */
export function drawSpread(rows: readonly DrawnRow[], exploration: Exploration, { lang, width, document }: DrawOptions): Element {
  const points = rows.map((row): DistributionPoint => ({
    panel: groupOf(row, lang),
    row: String(row.year),
    value: row.value,
    hollow: obstacleOf(row, exploration) !== null,
    title: titleOf(row, exploration, lang),
    href: observationHref(row),
  }));
  const label = describeSpread(rows, exploration, lang);
  return drawDistribution(points, spreads(rows, exploration, lang), {
    width,
    document,
    lang,
    label,
    scale: exploration.log ? "log" : "linear",
  });
}

/** How many bureaus each year has, and between which values. */
export function describeSpread(rows: readonly DrawnRow[], exploration: Exploration, lang: Lang): string {
  const said = spreads(rows, exploration, lang)
    .filter(({ values }) => values.length > 0)
    .map(({ panel, year, values, quartiles }) => {
      const [least, most] = [Math.min(...values), Math.max(...values)].map((value) => formatShort(value, lang));
      const words = quartiles ? EXPLORE.spread : EXPLORE.spreadFew;
      return fill(words[lang], panel, year, values.length, least ?? "", most ?? "", quartiles ? formatSpan(quartiles.median, lang) : "");
    });
  return `${said.join(UI.semicolon[lang])}${UI.stop[lang]}`;
}

/** A title with the median of every year that has enough figures. */
export function spreadTitle(rows: readonly DrawnRow[], exploration: Exploration, lang: Lang): string {
  const medians = spreads(rows, exploration, lang).flatMap(({ panel, year, values, quartiles }) =>
    quartiles ? [fill(EXPLORE.medians[lang], panel, year, formatSpan(quartiles.median, lang), values.length)] : [],
  );
  const said = medians.length > 0 ? medians.join(UI.semicolon[lang]) : EXPLORE.noMedian[lang];
  return `${nameOf(rows[0], exploration, lang)}${UI.colon[lang]}${said}`;
}
