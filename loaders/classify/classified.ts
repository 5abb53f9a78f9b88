import type { Basis, Period } from "../../src/model/observation.js";
import type { Sentence, Span } from "../normalise/outline.js";
import type { Figure } from "../quantity/figure.js";
import type { StatedPeriod } from "./period.js";
import type { Lexicon } from "./wording.js";

/** What a figure became: an indicator with period, scope and total, or only a quantity with the reason why. */
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

/** A tidied report, ready to be classified. */
export interface Prepared {
  text: string;
  year: number;
  level: string;
  sentences: Sentence[];
  figures: Figure[];
}

/** A prepared report with what all its sentences share. */
export interface Context extends Prepared {
  lexicon: Lexicon;
  periods: StatedPeriod[];
}
