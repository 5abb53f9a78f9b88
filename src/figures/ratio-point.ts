import { formatExact, formatHedged, formatShort } from "../charts/format.js";
import type { Point } from "../charts/point.js";
import type { Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import type { Qualifier } from "../model/observation.js";
import { UNIT_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { numberOf, observationHref, reportLabel, textOf } from "./observed.js";

/** A row of `divideObservations` as a point; hollow where numerator and denominator do not cover the same, words for what is missing, where `numerator` names what is divided. */
export function ratioPoint(row: Row, lang: Lang, panel: string, numerator: string): Point {
  const value = numberOf(row.value);
  const qualifier = (row.qualifier ?? "exact") as Qualifier;
  return {
    panel,
    row: reportLabel(row, lang),
    value,
    lower: numberOf(row.lower),
    upper: numberOf(row.upper),
    qualifier,
    hollow: value !== null && row.comparable !== true,
    label: value === null ? missingText(row, lang, numerator) : formatHedged(value, qualifier, lang, formatShort),
    title: value === null ? "" : ratioTitle(row, value, qualifier, lang),
    href: value === null ? null : observationHref(row),
  };
}

/** Which of the two figures of a ratio the report does not state. */
function missingText(row: Row, lang: Lang, numerator: string): string {
  if (row.numerator === null && row.denominator_value === null) return UI.neitherStated[lang];
  return fill(UI.missing[lang], row.numerator === null ? numerator : textOf(row[`name_${lang}`]));
}

function ratioTitle(row: Row, value: number, qualifier: Qualifier, lang: Lang): string {
  const [above, below] = [ratioPart(row, "numerator"), ratioPart(row, "denominator")];
  return [
    `${reportLabel(row, lang)} · ${formatHedged(value, qualifier, lang, formatExact)}`,
    fill(UI.ratioOf[lang], partText(above, lang), textOf(row[`name_${lang}`]), partText(below, lang)),
    `“${above.quote}”`,
    `“${below.quote}”`,
    ...(row.comparable === true ? [] : [whyIncomparable(row, lang)]),
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
export function ratioPart(row: Row, side: "numerator" | "denominator"): RatioPart {
  const above = side === "numerator";
  return {
    href: observationHref(row, above ? "id" : "denominator_id"),
    value: Number(above ? row.numerator : row.denominator_value),
    qualifier: row[`${side}_qualifier`] as Qualifier,
    unit: textOf(row[`${side}_unit`]),
    scope: textOf(row[`${side}_scope`]),
    quote: textOf(row[`${side}_quote`]),
  };
}

/** A part's value with its hedge and unit: `≥2,000 人次`. */
export function partText({ value, qualifier, unit }: RatioPart, lang: Lang): string {
  return `${formatHedged(value, qualifier, lang, formatExact)} ${UNIT_NAMES[unit]?.[lang] ?? unit}`;
}

/** Why a ratio does not compare with others: its parts cover different things, only a part of the bureau, or no full year. */
export function whyIncomparable(row: Row, lang: Lang): string {
  const [above, below] = [textOf(row.numerator_scope), textOf(row.denominator_scope)];
  if (above !== below) return fill(UI.scopesDiffer[lang], scopeText(above, lang), scopeText(below, lang));
  return above === "all" ? UI.notFullYear[lang] : fill(UI.bothScopes[lang], above);
}

function scopeText(scope: string, lang: Lang): string {
  return scope === "all" ? UI.scopeAll[lang] : scope;
}
