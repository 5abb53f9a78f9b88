import { rollup } from "d3-array";
import { formatHedged, formatShort } from "../marks/format.js";
import type { Lang } from "../model/indicator.js";
import { type AnnualPoint, judgeTrend, type Trend } from "../model/trend.js";
import { words } from "../model/row.js";
import type { TracedRow } from "../queries/series.js";
import { TREND } from "../words/series.js";
import { UNIT_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";

const UNIT_GAP = { zh: "", en: " " } as const;

/** A figure on a line; an average is of no indicator. */
export type LineRow = Pick<
  TracedRow,
  "bureau_code" | "short_zh" | "short_en" | "year" | "value" | "lower" | "upper" | "qualifier" | "joined" | "broken"
> &
  Partial<Pick<TracedRow, "indicator" | "name_zh" | "name_en" | "unit">>;

/** Name of a row's series: the bureau, and the indicator where a chart shows several. */
export function seriesName(row: LineRow, several: boolean, lang: Lang): string {
  const bureau = words(row, "short", lang);
  return several ? `${bureau}${UI.dot[lang]}${row[`name_${lang}`] ?? ""}` : bureau;
}

/** Whether rows are of more than one indicator. */
export function hasSeveral(rows: readonly LineRow[]): boolean {
  return new Set(rows.map((row) => row.indicator)).size > 1;
}

/** The verdict of the trend rule on each series of rows of `traceSeries`, by name, in their order. */
export function judgeRows(rows: readonly LineRow[], lang: Lang, several = hasSeveral(rows)): Map<string, Trend> {
  return rollup(
    rows,
    (own) => judgeTrend(own.filter((row) => row.joined).map(annualPoint)),
    (row) => seriesName(row, several, lang),
  );
}

function annualPoint({ year, value, lower, upper, qualifier, broken }: LineRow): AnnualPoint {
  return { year, value, lower, upper, approx: qualifier === "approx", broken };
}

/** A title that says which series rise or fall under the trend rule; where none does, the first and the last full year of the first series, which claims no direction. */
export function trendTitle(title: string, rows: readonly LineRow[], lang: Lang): string {
  const judged = sayTrends(judgeRows(rows, lang), lang);
  const said = judged.length > 0 ? judged : endsOfFirst(rows, lang);
  return said.length > 0 ? `${title}${UI.colon[lang]}${said.join(UI.semicolon[lang])}` : title;
}

/** Which series rise and which fall, with the years they were judged on; neither is named where there is none. */
export function sayTrends(trends: ReadonlyMap<string, Trend>, lang: Lang): string[] {
  return (["rising", "falling"] as const).flatMap((direction) => {
    const names = [...trends].filter(([, trend]) => trend.direction === direction);
    const spans = names.map(([name, { from, to }]) => fill(TREND.span[lang], name, from ?? "", to ?? ""));
    return spans.length > 0 ? [fill(TREND[direction][lang], spans.join(UI.comma[lang]))] : [];
  });
}

function endsOfFirst(rows: readonly LineRow[], lang: Lang): string[] {
  const several = hasSeveral(rows);
  const name = rows[0] && seriesName(rows[0], several, lang);
  const own = rows.filter((row) => row.joined && seriesName(row, several, lang) === name);
  const [first, last] = [own[0], own.at(-1)];
  if (name === undefined || first === undefined || last === undefined) return [];
  const say = (row: LineRow) =>
    `${formatHedged(row.value, row.qualifier, lang, formatShort)}${UNIT_NAMES[row.unit ?? ""]?.[lang] === undefined ? "" : UNIT_GAP[lang]}${UNIT_NAMES[row.unit ?? ""]?.[lang] ?? ""}`;
  return [
    first === last
      ? fill(TREND.last[lang], name, last.year, say(last))
      : fill(TREND.ends[lang], name, first.year, say(first), last.year, say(last)),
  ];
}

/** The word for a direction, with the years it was judged on; empty where the rule allows none. */
export function directionText({ direction, from, to }: Trend, lang: Lang): string {
  if (direction !== "rising" && direction !== "falling") return "";
  const word = direction === "rising" ? TREND.panelRising[lang] : TREND.panelFalling[lang];
  return fill(TREND.span[lang], word, from ?? "", to ?? "");
}
