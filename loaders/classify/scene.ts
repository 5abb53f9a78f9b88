import type { Period } from "../../src/model/observation.js";
import type { GridCell } from "../grid/grid.js";
import type { Match } from "../grammar/trie.js";
import type { Sentence } from "../normalise/outline.js";
import type { Figure } from "../quantity/figure.js";
import type { Areas } from "./areas.js";
import type { Frames } from "./frames.js";
import type { Classified } from "./classified.js";
import type { Listed } from "./lists.js";
import type { Fit } from "./nearest.js";
import type { SentenceTerms } from "./place.js";
import type { StatedPeriod } from "./stated-period.js";
import type { Lexicon } from "./lexicon.js";
import type { Zones } from "./zones.js";

/** A figure with the cell it stands in. */
export interface Celled {
  figure: Figure;
  cell: GridCell;
}

/** A tidied report, ready to be classified. */
export interface Prepared {
  text: string;
  year: number;
  /** The year that it speaks in, where that is another. */
  toldIn?: number;
  /** The stretch that the whole text is about, where it is not the year, and the campaign that it tells of; null where none. */
  stretch?: Period | null;
  campaign?: string | null;
  /** The day that it is told on, in a text about a part of the year. */
  toldOn?: string | null;
  level: string;
  /** Names of the areas below the bureau's own. */
  areas: Areas;
  sentences: Sentence[];
  figures: Figure[];
}

/** One sentence with its figures and all that is known before any of them is classified; `done` grows as they are. */
export interface Scene {
  text: string;
  year: number;
  /** The year that it speaks in. */
  toldIn: number;
  level: string;
  lexicon: Lexicon;
  sentence: Sentence;
  figures: Figure[];
  /** Words of the lexicon in the whole text, in order. */
  found: Match<number>[];
  terms: SentenceTerms;
  periods: StatedPeriod[];
  /** What its words may be of, as bits of HINT. */
  hints: number;
  frames: Frames;
  /** What each figure has from a list that it stands in. */
  lists: (Listed | null)[];
  /** Whether all of it is of one case. */
  ofCase: boolean;
  /** The period of the sentence before, where this one goes on with its parts (其中). */
  carried: Period | null;
  areas: Areas;
  /** What the sentence gives a view of by areas, where it was told before. */
  viewed: Classified | null;
  /** The day that the text is told on, which 截至目前 goes by; null where its stocks are the year's last. */
  toldOn: string | null;
  /** The stretch that the text, or its paragraph so far, is about; null for the year. */
  stretch: Period | null;
  campaign: string | null;
  /** The campaign that the text is about, whatever this sentence is of. */
  titled: string | null;
  done: Classified[];
  /** What all figures before became. */
  earlier: readonly Classified[];
  /** What the figures of the sentence before became. */
  prior: Classified[];
  /** Those of them that this sentence goes on with (其中). */
  told: Classified[];
}

/** One figure of a scene: the words around it, and the figure it is a part of. */
export interface Spot {
  figure: Figure;
  zones: Zones;
  listed: Listed | null;
  total: Classified | null;
  /** How it is known for a part of that: by the words between them, or only because figures that it is told with are (carried) or because they add up (sum). */
  link: Tie | null;
  /** What its zones say best, once that is asked for. */
  fit: Fit | null | undefined;
}

export type Tie = "named" | "carried" | "sum";
