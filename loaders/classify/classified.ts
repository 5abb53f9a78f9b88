import type { Basis, Period } from "../../src/model/observation.js";
import { yearPeriod } from "./dates.js";
import type { Span } from "../normalise/modality.js";
import type { Sentence } from "../normalise/outline.js";
import type { Figure } from "../quantity/figure.js";

/** Characters around a figure that are quoted with it. */
const WORDS_REACH = 10;

/** What a figure became: an indicator with period, scope and total, or only a quantity with the reason why. Made blank, then filled in, so that all have one shape. */
export interface Classified {
  figure: Figure;
  sentence: Sentence;
  indicator: string | null;
  unit: string;
  period: Period;
  scope: string;
  /** The figure of the same sentence that this is a part of. */
  of: Figure | null;
  basis: Basis | null;
  rule: string;
  matched: string[];
  /** Places of the matched words, or of the words before an unclassified figure. */
  words: Span[];
}

/** Why a figure that nothing names stays a quantity. */
export const NO_WORDING = "no wording fits";

/** A blank that stays without an indicator, for a reason. */
export function unclassified(blank: Classified, reason: string): Classified {
  blank.rule = reason;
  return blank;
}

/** A blank filled in with the indicator, period and basis of a figure that it is of one kind with. */
export function withKindOf(kin: Classified, blank: Classified, scope: string, rule: string): Classified {
  const { indicator, period, basis } = kin;
  if (kin.figure.unit === blank.figure.unit) blank.unit = kin.unit;
  blank.indicator = indicator;
  blank.period = period;
  blank.basis = basis;
  blank.scope = scope;
  blank.rule = rule;
  return blank;
}

/** A figure of a sentence of a plan or of a page's frame, which stays a quantity. */
export function leftOut(sentence: Sentence, figure: Figure, year: number): Classified {
  const words = [
    { start: Math.max(sentence.start, figure.start - WORDS_REACH), end: figure.start },
    { start: figure.measure, end: Math.min(sentence.end, figure.after + WORDS_REACH) },
  ];
  const { unit } = figure;
  const rule = sentence.zone === "plan" ? "a plan" : "the frame of a page";
  return {
    figure,
    sentence,
    indicator: null,
    unit,
    period: yearPeriod(year),
    scope: "all",
    of: null,
    basis: null,
    rule,
    matched: [],
    words,
  };
}
