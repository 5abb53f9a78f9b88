import type { Basis, Period } from "../../src/model/observation.js";
import type { Match } from "../grammar/trie.js";
import type { Sentence, Span } from "../normalise/outline.js";
import type { Figure } from "../quantity/figure.js";
import type { StatedPeriod } from "./period.js";
import type { Lexicon } from "./lexicon.js";
import type { Zones } from "./zones.js";

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

/** A blank that stays without an indicator, for a reason. */
export function unclassified(blank: Classified, reason: string): Classified {
  blank.rule = reason;
  return blank;
}

/** A blank filled in with the indicator, period and basis of a figure that it is of one kind with. */
export function withKindOf({ indicator, period, basis }: Classified, blank: Classified, scope: string, rule: string): Classified {
  blank.indicator = indicator;
  blank.period = period;
  blank.basis = basis;
  blank.scope = scope;
  blank.rule = rule;
  return blank;
}

/** A tidied report, ready to be classified. */
export interface Prepared {
  text: string;
  year: number;
  level: string;
  /** Name of the bureau, whose own area is no part of it. */
  bureau: string;
  sentences: Sentence[];
  figures: Figure[];
}

/** Words of the lexicon in a sentence and over it, found once for all its figures. */
export interface SentenceTerms {
  own: Match<number>[];
  /** Those over it are looked up when a wording first asks for them. */
  topics: Match<number>[] | null;
  /** Quoted names and titles, whose words say little about a figure. */
  names: Span[];
}

/** One sentence with its figures and all that is known before any of them is classified; `done` grows as they are. */
export interface Scene {
  text: string;
  year: number;
  level: string;
  bureau: string;
  lexicon: Lexicon;
  sentence: Sentence;
  figures: Figure[];
  /** Words of the lexicon in the whole text, in order. */
  found: Match<number>[];
  /** Those that the words beside them make another thing: they name nothing, but still rule out. */
  bent: ReadonlySet<Match<number>>;
  terms: SentenceTerms;
  periods: StatedPeriod[];
  done: Classified[];
  /** What the figures of the sentence before became. */
  prior: Classified[];
}

/** One figure of a scene: the words around it, and the figure it is a part of. */
export interface Spot {
  figure: Figure;
  zones: Zones;
  total: Classified | null;
}
