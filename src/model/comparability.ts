import type { IndicatorKind } from "./indicator.js";
import type { Observation, PeriodKind, Qualifier } from "./observation.js";
import { SOURCE_KINDS, type SourceKind } from "./source.js";

/** What decides whether an observation may stand for its bureau and year: one row of the headline rule. */
export interface Claim {
  id: string;
  indicator: string;
  bureau_code: string;
  year: number;
  scope: string;
  part_of: string | null;
  period_kind: PeriodKind;
  qualifier: Qualifier;
  start: number | null;
  source_kind: SourceKind;
  /** Year of the source: a report on the year itself comes before one that looks back at it. */
  source_year: number;
}

/** Year that a figure is about: the one its period ends in. */
export function yearOf(observation: Pick<Observation, "period">): number {
  return Number(observation.period.end.slice(0, 4));
}

/** Indicator that a stated change belongs to: `penalty.decisions.yoy` → `penalty.decisions`. */
export function baseIndicator(indicator: string): string {
  return indicator.replace(/\.yoy$/, "");
}

/** Whether a figure compares with other bureaus' figures: scope `all`, part of nothing, a full year (for stocks also a date). */
export function isComparable(claim: Claim, kind: IndicatorKind): boolean {
  const periodFits = claim.period_kind === "year" || (kind === "stock" && claim.period_kind === "point");
  return claim.scope === "all" && claim.part_of === null && periodFits;
}

/** Ids of the figures that stand for their bureau, year and indicator, one for each; `kindOf` gives an indicator's kind. */
export function pickHeadlines(claims: readonly Claim[], kindOf: (indicator: string) => IndicatorKind): Set<string> {
  const best = new Map<string, Claim>();
  for (const claim of claims) {
    if (!isComparable(claim, kindOf(claim.indicator))) continue;
    const key = `${claim.bureau_code} ${claim.year} ${claim.indicator}`;
    const rival = best.get(key);
    if (!rival || compareClaims(claim, rival) < 0) best.set(key, claim);
  }
  return new Set([...best.values()].map((claim) => claim.id));
}

/** Order of trust: kind of source, a source on that very year, an exact figure, the first place in the text, the id. */
function compareClaims(a: Claim, b: Claim): number {
  return (
    SOURCE_KINDS.indexOf(a.source_kind) - SOURCE_KINDS.indexOf(b.source_kind) ||
    Math.abs(a.source_year - a.year) - Math.abs(b.source_year - b.year) ||
    Number(a.qualifier !== "exact") - Number(b.qualifier !== "exact") ||
    (a.start ?? 0) - (b.start ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}
