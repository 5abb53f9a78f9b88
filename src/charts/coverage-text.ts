import { extent, rollup, sum } from "d3-array";
import type { RowOf } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import type { ChartRow } from "../queries/shapes.js";
import { COVERAGE_TEXT } from "../words/coverage.js";
import { fill, UI } from "../words/ui.js";

/** Codes of the bureaus that state a figure of an indicator, anywhere in the atlas, by indicator id. */
export type Reach = ReadonlyMap<string, ReadonlySet<string>>;

/** Which bureaus state which indicator, from rows of the observations table. */
export function reachOf(observations: readonly Pick<RowOf<"observations">, "indicator" | "bureau_code">[]): Reach {
  return rollup(observations, bureausOf, (row) => row.indicator);
}

const bureausOf = (rows: readonly { bureau_code?: string }[]) => new Set(rows.flatMap((row) => row.bureau_code ?? []));

/** One sentence on how much of the atlas the shown rows of a chart cover: bureaus or reports of how many, years, figures, those that do not compare; empty for rows of no bureau. */
export function coverageText(rows: readonly ChartRow[], reach: Reach, lang: Lang): string {
  const stated = rows.filter(isStated);
  if (stated.length === 0 || stated.some((row) => row.bureau_code === undefined)) return "";
  const apart = stated.filter((row) => row.comparable === false || row.joined === false).length;
  const [from, to] = extent(stated, (row) => row.year);
  const parts = [
    who(rows, stated, reach, lang),
    ...(from === undefined ? [] : [from === to ? fill(COVERAGE_TEXT.year[lang], from) : fill(COVERAGE_TEXT.years[lang], from, to)]),
    ...figures(stated, lang),
    ...(apart > 0 ? [fill(COVERAGE_TEXT.apart[lang], apart)] : []),
  ];
  return parts.join(UI.comma[lang]) + UI.stop[lang];
}

// A chart that lists reports has a row for those that say nothing, too; one of counts has no column for a value.
function isStated(row: ChartRow): boolean {
  return row.value === undefined ? row.stated !== 0 : row.value !== null;
}

function figures(stated: readonly ChartRow[], lang: Lang): string[] {
  const counts = stated.map((row) => (row.value === undefined ? row.stated : 1));
  if (counts.includes(undefined)) return [];
  const total = sum(counts);
  return [total === 1 ? COVERAGE_TEXT.figure[lang] : fill(COVERAGE_TEXT.figures[lang], total)];
}

function who(rows: readonly ChartRow[], stated: readonly ChartRow[], reach: Reach, lang: Lang): string {
  const reports = (list: readonly ChartRow[]) => new Set(list.map((row) => `${row.bureau_code} ${row.year}`)).size;
  if (stated.length < rows.length) return fill(COVERAGE_TEXT.reports[lang], reports(stated), reports(rows));
  const shown = bureausOf(stated).size;
  const all = new Set(stated.flatMap(({ indicator = "" }) => [...(reach.get(indicator) ?? [])])).size;
  if (shown > 1 && all > shown) return fill(COVERAGE_TEXT.bureausOf[lang], shown, all);
  return shown === 1 ? COVERAGE_TEXT.bureau[lang] : fill(COVERAGE_TEXT.bureaus[lang], shown);
}
