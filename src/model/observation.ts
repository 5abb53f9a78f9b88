import type { Caveat } from "./caveat.js";
import type { Status } from "./status.js";

/** Longest wording of a source that the atlas keeps, in Unicode characters. */
export const QUOTE_LIMIT = 40;

/** How exactly a source states a figure: 余/多/超 say at_least, 不足 says at_most, 约/近 say approx. */
export const QUALIFIERS = ["exact", "approx", "at_least", "at_most"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** `year` a full year; `partial` a stated part of one; `cumulative` since an earlier start; `point` a stock at a date. */
export const PERIOD_KINDS = ["year", "partial", "cumulative", "point"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** ISO dates, both inclusive; `start` is null where a cumulative figure does not say since when. */
export interface Period {
  start: string | null;
  end: string;
  kind: PeriodKind;
}

/** What a money figure counts: 罚款, 罚没款, 没收违法所得. */
export const BASES = ["fine", "fine_and_confiscation", "confiscation"] as const;
export type Basis = (typeof BASES)[number];

/** A number in a text; offsets count Unicode characters of the decoded text, null for containers that have none. */
export interface Quantity {
  value: number;
  /** Bounds of the true value in `unit`; null is open. An exact figure has both equal to `value`. */
  lower: number | null;
  upper: number | null;
  /** Id in `data/catalogue/units`; money is CNY. */
  unit: string;
  qualifier: Qualifier;
  /** The number with its unit exactly as printed. */
  raw: string;
  /** The shortest span around the number, 40 characters at most. */
  quote: string;
  start: number | null;
  end: number | null;
  /** Heading of the part of the report that states it. */
  section: string;
}

/** One figure that a source states about one indicator; `<indicator>.yoy` is a signed change in percent. */
export interface Observation extends Quantity {
  /** `<source id>/<indicator>@<start>`, unique in the corpus. */
  id: string;
  indicator: string;
  /** The bureau that the figure speaks of, where it is another than its source's. */
  bureau_code?: string;
  period: Period;
  /** `all`, or the campaign, sub-bureau or group that the figure covers. */
  scope: string;
  /** `raw` of the total that this figure is a part of. */
  of: string | null;
  basis: Basis | null;
  status: Status;
  /** Wording of the catalogue that matched, and the words it matched on. */
  rule: string;
  matched: string[];
  /** Starts of other places of the text that state the same figure. */
  places: number[];
  /** How likely all that is said of the figure is right (0–1, two digits), as measured on texts that people read; null where a person coded or answered for it, or where it is only implied. */
  confidence: number | null;
  /** Why the figure is not as it was read, or that it was read rightly, from `data/corrections`; null where nobody corrected it. */
  corrected: string | null;
  /** What is doubtful or different, of figures coded by hand. */
  caveats?: readonly Caveat[];
}
