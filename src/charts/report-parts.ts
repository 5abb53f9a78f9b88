import { isStated, type Point, type Stated } from "../marks/point.js";
import { groupBy } from "../model/group.js";
import type { Lang } from "../model/indicator.js";
import { words } from "../model/row.js";
import type { PickedRow } from "../queries/pick.js";
import { PARTS } from "../words/charts.js";
import { fill } from "../words/fill.js";
import { isFound, observedPoint, reportLabel } from "./observed.js";

/** What single reports state, a panel a report, most first; reports that state none of it share the last panel, under the heading `silent`. */
export function partsOfReports(rows: readonly PickedRow[], lang: Lang, unit: string, silent: string): Point[] {
  const reports = [...groupBy(rows, (row) => reportLabel(row, lang))].map(([report, own]) => {
    const points = own.map((row) => ({ ...observedPoint(row, lang, report, unit), row: words(row, "name", lang) }));
    return { report, points, stated: points.filter(isStated).sort((a, b) => b.value - a.value) };
  });
  const named = reports.flatMap(({ stated }) => stated);
  const others = reports.filter(({ stated }) => stated.length === 0);
  return [
    ...named,
    ...others.flatMap(({ report, points }) => points.slice(0, 1).map((point) => ({ ...point, panel: silent, row: report }))),
  ];
}

/** Whether more reports state several indicators than indicators are stated by several reports: then those of one report are drawn together. */
export function comparesWithin(rows: readonly PickedRow[]): boolean {
  const stated = rows.filter(isFound);
  const several = (key: (row: PickedRow) => string) => [...groupBy(stated, key).values()].filter((own) => own.length > 1).length;
  return several((row) => reportLabel(row, "en")) > several((row) => row.name_en);
}

/** A title with the largest part of the report that states most of them, and the next: of one unit, and apart whatever their bounds leave open; null where no report has two such. */
export function sayLargestPart(title: string, points: readonly Point[], lang: Lang): string | null {
  const reports = [...groupBy(points.filter(isStated), ({ panel, unit }) => `${panel} ${unit}`).values()];
  const told = reports.sort((a, b) => b.length - a.length).find(([most, next]) => most && next && isAbove(most, next));
  const [most, next] = told ?? [];
  return most && next ? fill(PARTS.largestPart[lang], title, most.panel, most.row, most.label, next.row, next.label) : null;
}

const isAbove = (most: Stated, next: Stated) => most.lower !== null && next.upper !== null && most.lower > next.upper;
