import { drawDistribution, type DistributionPoint, type DistributionRow } from "../marks/distribution.js";
import { formatShort, formatSpan } from "../marks/format.js";
import { isStated, type Point, type Stated } from "../marks/point.js";
import type { Row } from "../model/columns.js";
import { groupBy } from "../model/group.js";
import type { Lang } from "../model/indicator.js";
import { hedgedRange } from "../model/range.js";
import { MIN_PEERS, type Quartiles, quartilesOf } from "../model/rank.js";
import { CROWD } from "../words/crowd.js";
import { fill, UI } from "../words/ui.js";
import type { DrawOptions } from "./chart.js";
import type { Note } from "./footnotes.js";

/** Reports, notes, sources that are shown one by one; of more the chart shows how they are spread. */
export const MOST_REPORTS = 40;
/** Years of a crowd that are drawn, the latest ones. */
const MOST_YEARS = 6;
/** Figures of a year that each have a dot; of more the smallest and the largest have. */
const MOST_DOTS = 12;
const ROW = 24;

/** Whether rows are of more reports than can be drawn one by one. */
export function isCrowd(rows: readonly Row[]): boolean {
  return countReports(rows) > MOST_REPORTS;
}

/** How many reports rows are of. */
export function countReports(rows: readonly Row[]): number {
  return new Set(rows.map(({ bureau_code, year }) => `${String(bureau_code)} ${String(year)}`)).size;
}

/** Comparable figures of a panel and year, smallest first. */
interface CrowdYear {
  panel: string;
  year: number;
  points: Stated[];
  quartiles: Quartiles | null;
}

function gatherYears(points: readonly Point[]): CrowdYear[] {
  const solid = points.filter(isStated).filter(({ hollow }) => !hollow);
  return [...groupBy(solid, ({ panel }) => panel)].flatMap(([panel, own]) =>
    [...groupBy(own, ({ year }) => year)]
      .sort(([a], [b]) => a - b)
      .slice(-MOST_YEARS)
      .map(([year, points]) => {
        const sorted = [...points].sort((a, b) => a.value - b.value);
        return {
          panel,
          year,
          points: sorted,
          quartiles: sorted.length < MIN_PEERS ? null : quartilesOf(sorted.map((point) => hedgedRange({ ...point, raw: "", unit: "" }))),
        };
      }),
  );
}

/** How comparable figures of many reports are spread, a line for each panel and year. */
export function drawCrowd(points: readonly Point[], { lang, width, document }: DrawOptions): Element {
  const years = gatherYears(points);
  const rows = years.map(({ panel, year, points, quartiles }): DistributionRow => {
    const note = quartiles
      ? fill(CROWD.note[lang], formatSpan(quartiles.median, lang), points.length)
      : fill(CROWD.few[lang], points.length);
    return { panel, row: String(year), note, quartiles };
  });
  const dots = years
    .flatMap(({ points }) => (points.length <= MOST_DOTS ? points : [points[0], points.at(-1)]))
    .filter((dot) => dot !== undefined);
  const drawn = dots.map((dot): DistributionPoint => ({ ...dot, row: String(dot.year) }));
  return drawDistribution(drawn, rows, { width, document, lang, label: describeCrowd(points, lang), scale: "symlog", row: ROW });
}

/** A crowd in words: of each panel and year how many figures there are, between which values, with the median. */
export function describeCrowd(points: readonly Point[], lang: Lang): string {
  return [...groupBy(gatherYears(points), ({ panel }) => panel)]
    .map(([panel, years]) => {
      const said = years.map(({ year, points, quartiles }) => {
        const [least, most] = [points[0], points.at(-1)].map((point) => formatShort(point?.value ?? 0, lang));
        return fill(CROWD.year[lang], year, points.length, least ?? "", most ?? "", quartiles ? formatSpan(quartiles.median, lang) : "–");
      });
      return `${panel}${UI.colon[lang]}${said.join(UI.semicolon[lang])}${UI.stop[lang]}`;
    })
    .join(" ");
}

/** The sentence below a crowd: what is drawn, and what is left out. */
export function noteCrowd(rows: readonly Row[], lang: Lang): Note {
  const apart = rows.filter(({ value, comparable }) => value !== null && comparable === false).length;
  return [fill(CROWD.panels[lang], countReports(rows), apart)];
}
