import { formatExact, formatHedged, formatShort } from "../marks/format.js";
import type { Point } from "../marks/point.js";
import type { Lang } from "../model/indicator.js";
import { words } from "../model/row.js";
import type { FoundRow, PickedRow } from "../queries/pick.js";
import type { ChartRow, FigureRow, ReportRow } from "../queries/shapes.js";
import { scopeText } from "../words/scopes.js";
import { HEDGES, PERIODS, unitName } from "../words/terms.js";
import { UI } from "../words/ui.js";

/** Bureau and year of a row, such as `聊城 2020`: years differ between bureaus, so a name never stands without one. */
export function reportLabel(row: Omit<ReportRow, "bureau_code">, lang: Lang): string {
  return `${words(row, "short", lang)} ${row.year}`;
}

/** Whether a row of a chart is of a bureau and year. */
export const isOfReport = (row: ChartRow): row is ChartRow & ReportRow => row.short_zh !== undefined && row.year !== undefined;

/** Whether a row of a chart names the source that it is from. */
export const isSourced = (row: ChartRow): row is ChartRow & ReportRow & { source_id: string } =>
  isOfReport(row) && row.source_id !== undefined;

/** Address of a row's observation, or of another one of its bureau: on its report's page, otherwise on its bureau's; null for none. */
export function observationHref(row: { bureau_code: string; id: string | null }, id = row.id): string | null {
  return id === null ? null : figureHref(id, row.bureau_code);
}

/** Address of an observation of a bureau by its id; what the atlas worked out itself stands on no report's page. */
export function figureHref(id: string, bureau: string): string {
  const page = id.endsWith(".implied") ? `./bureau/${bureau}.html` : sourceHref(id.slice(0, id.indexOf("/")), bureau);
  return `${page}#${id}`;
}

/** An address that is seen from the folder of a language, as seen from where that folder is `root` (`../` below it). */
export function seenFrom<Address extends string | null>(href: Address, root: string): Address {
  return (href?.startsWith("./") ? root + href.slice(2) : href) as Address;
}

/** Address of the page that shows a source's figures: a report has its own, other sources stand on their bureau's. */
export function sourceHref(source: string, bureau: string): string {
  return isReport(source) ? `./report/${source}.html` : `./bureau/${bureau}.html`;
}

/** Whether a source id is that of a report that was read by the atlas; those of sources coded by hand begin with `ref-`. */
export function isReport(source: string): boolean {
  return !source.startsWith("ref-");
}

/** A value with its unit's name, every digit shown: `62,315,614 元`. */
export function valueWithUnit({ value, qualifier, unit }: Pick<FigureRow, "value" | "qualifier" | "unit">, lang: Lang): string {
  return `${formatHedged(value, qualifier, lang, formatExact)}${unit === "percent" ? "" : " "}${unitName(unit, lang)}`;
}

/** Everything a reader must know about one figure, in one line: who, when, how much, how sure, of what, in which words. */
export function observationTitle(row: FigureRow, lang: Lang): string {
  const parts = [
    reportLabel(row, lang),
    words(row, "name", lang),
    valueWithUnit(row, lang),
    HEDGES[row.qualifier][lang],
    periodText(row, lang),
    ...(row.scope === "all" ? [] : [`${UI.scope[lang]}${scopeText(row.scope, lang)}`]),
    `“${row.quote}”`,
  ];
  return parts.join(" · ");
}

/** What the place of a figure in a grid or small chart does not say of it: every digit with its unit, and hedge, period and scope where they are not the usual ones; its words stand where it leads. */
export function placedTitle(row: FigureRow, lang: Lang): string {
  const { qualifier, period_kind: kind, scope } = row;
  const parts = [
    valueWithUnit(row, lang),
    ...(qualifier === "exact" ? [] : [HEDGES[qualifier][lang]]),
    ...(kind === "year" ? [] : [periodText(row, lang)]),
    ...(scope === "all" ? [] : [`${UI.scope[lang]}${scopeText(scope, lang)}`]),
  ];
  return parts.join(" · ");
}

/** The kind of a row's period with its dates. */
export function periodText(
  { period_kind: kind, period_start: start, period_end: end }: Pick<FigureRow, "period_kind" | "period_start" | "period_end">,
  lang: Lang,
): string {
  if (kind === "year") return PERIODS.year[lang];
  const dates = kind === "point" ? end : `${start ?? UI.noStart[lang]} – ${end}`;
  return `${PERIODS[kind][lang]} (${dates})`;
}

/** Whether a report states the figure that was looked for. */
export const isFound = (row: PickedRow): row is FoundRow => row.value !== null;

/** A row of `pickObservations` as a point of a chart, in the panel that `panel` names; a unit other than `unit` is printed. */
export function observedPoint(row: PickedRow, lang: Lang, panel: string, unit: string): Point {
  const { value, lower, upper } = row;
  const place = { panel, row: reportLabel(row, lang), year: row.year, value, lower, upper, href: observationHref(row) };
  if (!isFound(row)) return { ...place, qualifier: "exact", hollow: false, label: UI.notStated[lang], title: "" };
  const suffix = row.unit === unit ? "" : ` ${unitName(row.unit, lang)}`;
  return {
    ...{ ...place, qualifier: row.qualifier, hollow: !row.comparable, unit: row.unit },
    label: formatHedged(row.value, row.qualifier, lang, formatShort) + suffix,
    title: observationTitle(row, lang),
  };
}
