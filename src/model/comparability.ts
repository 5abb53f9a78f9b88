import type { IndicatorKind } from "./indicator.js";
import type { Basis, Observation, PeriodKind, Qualifier } from "./observation.js";
import type { SourceKind } from "./source.js";

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
  unit: string;
  start: number | null;
  basis: Basis | null;
  value: number;
  /** All that the figure may be, by its hedge and the digits it is printed with; open ends are infinite. */
  low: number;
  high: number;
  /** Whether it is counted in the unit of its indicator. */
  unit_fits: boolean;
  /** Whether its words say that it is a total (共, 累计, 总). */
  total: boolean;
  /** Whether a caveat keeps it from comparing (proposed fines, an ambiguous period). */
  apart: boolean;
  /** Other definitions that it follows, such as four case types instead of five; empty for that of the catalogue. */
  definition: string;
  source_id: string;
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

/** What keeps a figure from comparing with other bureaus' figures: its scope, its total, its period or a caveat; null where nothing does. */
export function findObstacle(claim: Claim, kind: IndicatorKind): "scope" | "part" | "period" | "caveat" | null {
  if (claim.scope !== "all") return "scope";
  if (claim.part_of !== null) return "part";
  if (claim.period_kind !== "year" && !(kind === "stock" && claim.period_kind === "point")) return "period";
  return claim.apart ? "caveat" : null;
}
