import type { Observation } from "../../src/model/observation.js";

/** A text as people read it (`indicator` is `other` for figures outside the catalogue). */
export interface GoldReport {
  /** `genre` of sets that hold several; the others are reports on the rule of law. `sha256` of the text where only some of its figures were answered for: the others count neither way. */
  report: { bureau_code: string; year: number; genre?: string; sha256?: string };
  facts: GoldFact[];
  /** Numbers that must not be read under any indicator. */
  traps?: GoldTrap[];
}

export type GoldTrap = Pick<GoldFact, "raw" | "offset">;

export type GoldFact = Pick<Observation, "indicator" | "value" | "unit" | "raw" | "qualifier" | "period" | "scope" | "quote"> & {
  of?: string;
  /** Place in the decoded text, in characters; null for containers that have none. */
  offset: number | null;
  /** Name of the bureau, where it is another than the text's own. */
  bureau?: string;
  basis?: string;
  /** Indicators that are as right where people may differ. */
  accept?: string[];
  /** Units, kinds of period, scopes and totals that are as right. */
  accept_unit?: string[];
  accept_period_kind?: string[];
  accept_scope?: string[];
  accept_of?: string[];
};

export const GENRE = "rule_of_law";

/** A hard-wrapped text may break a number; its spaces mean nothing. */
export const bare = (words: string): string => words.replace(/\s/g, "");

/** Whether a reading's unit, period, scope or total is the fact's, or one that is as right. */
export const AGREES = {
  unit: (fact: GoldFact, read: Observation): boolean => fact.unit === read.unit || (fact.accept_unit ?? []).includes(read.unit),
  qualifier: (fact: GoldFact, read: Observation): boolean => fact.qualifier === read.qualifier,
  period: ({ period, accept_period_kind = [] }: GoldFact, read: Observation): boolean => {
    const { kind, start, end } = read.period;
    return (period.kind === kind && period.start === start && period.end === end) || accept_period_kind.includes(kind);
  },
  // scopes are worded freely: what counts is whether it is the whole of the text's own bureau
  scope: ({ scope, accept_scope = [], bureau }: GoldFact, read: Observation): boolean =>
    [scope, ...accept_scope].some(
      (right) => (right === "all" && bureau === undefined) === (read.scope === "all" && read.bureau_code === undefined),
    ),
  of: ({ of = "", accept_of = [] }: GoldFact, read: Observation): boolean =>
    [of, ...accept_of].some((right) => bare(right) === bare(read.of ?? "")),
};
