import { formatExact, formatHedged, formatShort } from "../charts/format.js";
import type { Point } from "../charts/point.js";
import type { Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import type { Qualifier } from "../model/observation.js";
import { fill, UI } from "../words/ui.js";
import { numberOf, observationHref, reportLabel, textOf } from "./observed.js";

/** A row of `divideObservations` as a point; hollow where numerator and denominator do not cover the same, words for what is missing. */
export function ratioPoint(row: Row, lang: Lang, panel: string): Point {
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
    label: value === null ? missingText(row, lang) : formatHedged(value, qualifier, lang, formatShort),
    title: value === null ? "" : ratioTitle(row, value, qualifier, lang),
    href: value === null ? null : observationHref(row.id),
  };
}

/** Which of the two figures of a ratio the report does not state. */
export function missingText(row: Row, lang: Lang): string {
  if (row.numerator === null && row.denominator_value === null) return UI.neitherStated[lang];
  return row.numerator === null ? UI.numeratorMissing[lang] : UI.denominatorMissing[lang];
}

function ratioTitle(row: Row, value: number, qualifier: Qualifier, lang: Lang): string {
  return [
    `${reportLabel(row, lang)} · ${formatHedged(value, qualifier, lang, formatExact)}`,
    fill(
      UI.ratioOf[lang],
      formatExact(Number(row.numerator), lang),
      textOf(row[`name_${lang}`]),
      formatExact(Number(row.denominator_value), lang),
    ),
    `“${textOf(row.numerator_quote)}”`,
    `“${textOf(row.denominator_quote)}”`,
    ...(row.comparable === true
      ? []
      : [fill(UI.scopesDiffer[lang], scopeText(row.numerator_scope, lang), scopeText(row.denominator_scope, lang))]),
  ].join(" · ");
}

/** A scope as words: the whole bureau, or what the report names. */
export function scopeText(scope: Row[string] | undefined, lang: Lang): string {
  return scope === "all" ? UI.scopeAll[lang] : textOf(scope);
}
