import type { Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import { COVERAGE_TEXT } from "../words/coverage-text.js";
import { fill, UI } from "../words/ui.js";
import { textOf } from "./observed.js";

/** Codes of the bureaus that state a figure of an indicator, anywhere in the atlas, by indicator id. */
export type Reach = ReadonlyMap<string, ReadonlySet<string>>;

/** Which bureaus state which indicator, from rows of the observations table. */
export function reachOf(observations: readonly Row[]): Reach {
  const reach = new Map<string, Set<string>>();
  for (const row of observations) {
    const bureaus = reach.get(textOf(row.indicator)) ?? new Set();
    reach.set(textOf(row.indicator), bureaus.add(textOf(row.bureau_code)));
  }
  return reach;
}

/** One sentence on how much of the atlas the shown rows of a figure cover: bureaus or reports of how many, years, figures, those that do not compare; empty for rows of no bureau. */
export function coverageText(rows: readonly Row[], reach: Reach, lang: Lang): string {
  const stated = rows.filter(isStated);
  const years = stated.map((row) => Number(row.year));
  if (stated.length === 0 || stated.some((row) => textOf(row.bureau_code) === "")) return "";
  const apart = stated.filter((row) => row.comparable === false || row.joined === false).length;
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const parts = [
    who(rows, stated, reach, lang),
    from === to ? fill(COVERAGE_TEXT.year[lang], from) : fill(COVERAGE_TEXT.years[lang], from, to),
    ...figures(stated, lang),
    ...(apart > 0 ? [fill(COVERAGE_TEXT.apart[lang], apart)] : []),
  ];
  return parts.join(UI.comma[lang]) + UI.stop[lang];
}

// A figure that lists reports has a row for those that say nothing, too; one of counts has no column for a value.
function isStated(row: Row): boolean {
  return "value" in row ? row.value !== null : row.stated !== 0;
}

function figures(stated: readonly Row[], lang: Lang): string[] {
  const counts = stated.map((row) => ("value" in row ? 1 : Number(row.stated)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (Number.isNaN(total)) return [];
  return [total === 1 ? COVERAGE_TEXT.figure[lang] : fill(COVERAGE_TEXT.figures[lang], total)];
}

function who(rows: readonly Row[], stated: readonly Row[], reach: Reach, lang: Lang): string {
  const reports = (list: readonly Row[]) => new Set(list.map((row) => `${textOf(row.bureau_code)} ${textOf(row.year)}`)).size;
  if (stated.length < rows.length) return fill(COVERAGE_TEXT.reports[lang], reports(stated), reports(rows));
  const shown = new Set(stated.map((row) => textOf(row.bureau_code))).size;
  const all = new Set(stated.flatMap((row) => [...(reach.get(textOf(row.indicator)) ?? [])])).size;
  if (shown > 1 && all > shown) return fill(COVERAGE_TEXT.bureausOf[lang], shown, all);
  return shown === 1 ? COVERAGE_TEXT.bureau[lang] : fill(COVERAGE_TEXT.bureaus[lang], shown);
}
