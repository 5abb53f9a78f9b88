import { formatExact, formatHedged, formatShort } from "../marks/format.js";
import type { Point } from "../marks/point.js";
import { HEADLINE_REASONS } from "../model/headline.js";
import type { Lang } from "../model/indicator.js";
import type { Qualifier } from "../model/observation.js";
import { words } from "../model/row.js";
import type { RatioRow } from "../queries/ratio.js";
import type { ChartRow } from "../queries/shapes.js";
import { scopeText } from "../words/scopes.js";
import { unitName } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { observationHref, reportLabel } from "./observed.js";

/** A row of `divideObservations` as a point; hollow where numerator and denominator do not cover the same, words for what is missing, where `numerator` names what is divided. */
export function ratioPoint(row: RatioRow, lang: Lang, panel: string, numerator: string): Point {
  const { value, lower, upper } = row;
  const qualifier = row.qualifier ?? "exact";
  return {
    panel,
    row: reportLabel(row, lang),
    year: row.year,
    ...{ value, lower, upper, qualifier },
    hollow: value !== null && !row.comparable,
    label: value === null ? missingText(row, lang, numerator) : formatHedged(value, qualifier, lang, formatShort),
    title: value === null ? "" : ratioTitle(row, value, qualifier, lang),
    href: value === null ? null : observationHref(row),
  };
}

/** Whether a row of any chart is a ratio. */
export const isRatio = (row: ChartRow): row is RatioRow => "denominator" in row;

/** Which of the two figures of a ratio the report does not state. */
function missingText(row: RatioRow, lang: Lang, numerator: string): string {
  if (row.numerator === null && row.denominator_value === null) return UI.neitherStated[lang];
  return fill(UI.missing[lang], row.numerator === null ? numerator : words(row, "name", lang));
}

function ratioTitle(row: RatioRow, value: number, qualifier: Qualifier, lang: Lang): string {
  const [above, below] = [ratioPart(row, "numerator"), ratioPart(row, "denominator")];
  return [
    `${reportLabel(row, lang)} · ${formatHedged(value, qualifier, lang, formatExact)}`,
    fill(UI.ratioOf[lang], partText(above, lang), words(row, "name", lang), partText(below, lang)),
    `“${above.quote}”`,
    `“${below.quote}”`,
    ...(row.comparable ? [] : [whyIncomparable(row, lang)]),
  ].join(" · ");
}

/** One of the two figures of a ratio. */
export interface RatioPart {
  href: string | null;
  value: number;
  qualifier: Qualifier;
  unit: string;
  scope: string;
  quote: string;
}

/** The numerator or denominator of a row of `divideObservations`; call it only where that is stated. */
export function ratioPart(row: RatioRow, side: "numerator" | "denominator"): RatioPart {
  const above = side === "numerator";
  return {
    href: observationHref(row, above ? row.id : row.denominator_id),
    value: (above ? row.numerator : row.denominator_value) ?? NaN,
    qualifier: row[`${side}_qualifier`] ?? "exact",
    unit: row[`${side}_unit`] ?? "",
    scope: row[`${side}_scope`] ?? "",
    quote: row[`${side}_quote`] ?? "",
  };
}

/** A part's value with its hedge and unit: `≥2,000 人次`. */
export function partText({ value, qualifier, unit }: RatioPart, lang: Lang): string {
  return `${formatHedged(value, qualifier, lang, formatExact)} ${unitName(unit, lang)}`;
}

/** Why a ratio does not compare with others: its parts cover different things, only a part of the bureau, no full year, or what else keeps one of them from comparing. */
export function whyIncomparable(
  row: Pick<RatioRow, "numerator_scope" | "denominator_scope" | "numerator_obstacle" | "denominator_obstacle">,
  lang: Lang,
): string {
  const [above, below] = [row.numerator_scope ?? "", row.denominator_scope ?? ""];
  if (above !== below) return fill(UI.scopesDiffer[lang], nameScope(above, lang), nameScope(below, lang));
  if (above !== "all") return fill(UI.bothScopes[lang], nameScope(above, lang));
  const obstacle = row.numerator_obstacle ?? row.denominator_obstacle ?? "period";
  return obstacle === "period" ? UI.notFullYear[lang] : HEADLINE_REASONS[obstacle][lang];
}

function nameScope(scope: string, lang: Lang): string {
  return scope === "all" ? UI.scopeAll[lang] : scopeText(scope, lang);
}
