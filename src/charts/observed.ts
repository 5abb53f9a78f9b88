import { formatExact, formatHedged, formatShort } from "../marks/format.js";
import type { Point } from "../marks/point.js";
import type { Cell, Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import type { PeriodKind, Qualifier } from "../model/observation.js";
import { HEDGES, PERIODS, UNIT_NAMES } from "../words/terms.js";
import { UI } from "../words/ui.js";

/** A cell as text; empty for null. */
export function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell);
}

/** A cell as a number, or null where it is empty. */
export function numberOf(cell: Cell | undefined): number | null {
  return cell === null || cell === undefined ? null : Number(cell);
}

/** Bureau and year of a row, such as `聊城 2020`: years differ between bureaus, so a name never stands without one. */
export function reportLabel(row: Row, lang: Lang): string {
  return `${textOf(row[`short_${lang}`])} ${textOf(row.year)}`;
}

/** Address of the observation whose id is in `column` of a row: on its report's page, otherwise on its bureau's; null for none. */
export function observationHref(row: Row, column = "id"): string | null {
  const id = row[column];
  if (typeof id !== "string" || id === "") return null;
  return figureHref(id, textOf(row.bureau_code));
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
export function valueWithUnit(row: Row, lang: Lang): string {
  const value = formatHedged(Number(row.value), row.qualifier as Qualifier, lang, formatExact);
  const unit = textOf(row.unit);
  return `${value}${unit === "percent" ? "" : " "}${UNIT_NAMES[unit]?.[lang] ?? unit}`;
}

/** Everything a reader must know about one figure, in one line: who, when, how much, how sure, of what, in which words. */
export function observationTitle(row: Row, lang: Lang): string {
  const scope = textOf(row.scope);
  const parts = [
    reportLabel(row, lang),
    textOf(row[`name_${lang}`]),
    valueWithUnit(row, lang),
    HEDGES[row.qualifier as Qualifier][lang],
    periodText(row, lang),
    ...(scope === "all" ? [] : [`${UI.scope[lang]}${scope}`]),
    `“${textOf(row.quote)}”`,
  ];
  return parts.join(" · ");
}

/** The kind of a row's period with its dates. */
export function periodText(row: Row, lang: Lang): string {
  const kind = row.period_kind as PeriodKind;
  const dates = kind === "point" ? textOf(row.period_end) : `${textOf(row.period_start) || UI.noStart[lang]} – ${textOf(row.period_end)}`;
  return kind === "year" ? PERIODS.year[lang] : `${PERIODS[kind][lang]} (${dates})`;
}

/** A row of `pickObservations` as a point of a chart, in the panel that `panel` names; a unit other than `unit` is printed. */
export function observedPoint(row: Row, lang: Lang, panel: string, unit: string): Point {
  const value = numberOf(row.value);
  const qualifier = (row.qualifier ?? "exact") as Qualifier;
  const suffix = row.unit === unit ? "" : ` ${UNIT_NAMES[textOf(row.unit)]?.[lang] ?? textOf(row.unit)}`;
  return {
    panel,
    row: reportLabel(row, lang),
    year: Number(row.year),
    value,
    lower: numberOf(row.lower),
    upper: numberOf(row.upper),
    qualifier,
    hollow: value !== null && row.comparable !== true,
    label: value === null ? UI.notStated[lang] : formatHedged(value, qualifier, lang, formatShort) + suffix,
    title: value === null ? "" : observationTitle(row, lang),
    href: observationHref(row),
  };
}
