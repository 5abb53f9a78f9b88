import { rollup } from "d3-array";
import { formatHedged, formatShort } from "../marks/format.js";
import type { Lang } from "../model/indicator.js";
import { type AnnualPoint, type Direction, judgeTrend, type Trend } from "../model/trend.js";
import { words } from "../model/row.js";
import type { TracedRow } from "../queries/series.js";
import { TREND } from "../words/series.js";
import { UNIT_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";

/** A figure on a line; an average is of no indicator. */
export type LineRow = Pick<
  TracedRow,
  "bureau_code" | "short_zh" | "short_en" | "year" | "value" | "lower" | "upper" | "qualifier" | "joined" | "broken"
> &
  Partial<Pick<TracedRow, "indicator" | "name_zh" | "name_en" | "unit">>;

/** Name of a row's series: the bureau, and the indicator where a figure shows several. */
export function seriesName(row: LineRow, several: boolean, lang: Lang): string {
  const bureau = words(row, "short", lang);
  return several ? `${bureau}${UI.dot[lang]}${row[`name_${lang}`] ?? ""}` : bureau;
}

/** Whether rows are of more than one indicator. */
export function hasSeveral(rows: readonly LineRow[]): boolean {
  return new Set(rows.map((row) => row.indicator)).size > 1;
}

/** The verdict of the trend rule on each series of rows of `traceSeries`, by name, in their order. */
export function judgeRows(rows: readonly LineRow[], lang: Lang): Map<string, Trend> {
  const several = hasSeveral(rows);
  return rollup(
    rows,
    (own) => judgeTrend(own.filter((row) => row.joined).map(annualPoint)),
    (row) => seriesName(row, several, lang),
  );
}

function annualPoint({ year, value, lower, upper, qualifier, broken }: LineRow): AnnualPoint {
  return { year, value, lower, upper, approx: qualifier === "approx", broken };
}

/** A title that says which series rise or fall under the trend rule, and how many allow no such word; where none does, the last full year of the first. */
export function trendTitle(title: string, rows: readonly LineRow[], lang: Lang): string {
  const trends = [...judgeRows(rows, lang)];
  const having = (direction: Direction) => trends.filter(([, trend]) => trend.direction === direction);
  const named = (direction: "rising" | "falling") => {
    const names = having(direction).map(([name, { from, to }]) => fill(TREND.span[lang], name, from ?? "", to ?? ""));
    return names.length > 0 ? [fill(TREND[direction][lang], names.join(UI.comma[lang]))] : [];
  };
  const counted = (words: "none" | "tooFew", n: number) => (n > 0 ? [fill(TREND[words][lang], n)] : []);
  const judged = [...named("rising"), ...named("falling")];
  const said = [
    ...(judged.length > 0 ? judged : lastOfFirst(rows, lang)),
    ...counted("none", having("none").length),
    ...counted("tooFew", having("too-few").length),
  ];
  return said.length > 0 ? `${title}${UI.colon[lang]}${said.join(UI.semicolon[lang])}` : title;
}

// A single year claims no direction.
function lastOfFirst(rows: readonly LineRow[], lang: Lang): string[] {
  const several = hasSeveral(rows);
  const first = rows[0] && seriesName(rows[0], several, lang);
  const last = rows.filter((row) => row.joined && seriesName(row, several, lang) === first).at(-1);
  if (first === undefined || last === undefined) return [];
  const value = formatHedged(last.value, last.qualifier, lang, formatShort);
  return [fill(TREND.last[lang], first, last.year, value, UNIT_NAMES[last.unit ?? ""]?.[lang] ?? "").trim()];
}

/** The word for a direction, with the years it was judged on; empty where the rule allows none. */
export function directionText({ direction, from, to }: Trend, lang: Lang): string {
  if (direction !== "rising" && direction !== "falling") return "";
  const word = direction === "rising" ? TREND.panelRising[lang] : TREND.panelFalling[lang];
  return fill(TREND.span[lang], word, from ?? "", to ?? "");
}
