import { type Caveat, caveatOf } from "./caveat.js";
import type { IndicatorKind } from "./indicator.js";
import type { Basis, Observation, PeriodKind, Qualifier } from "./observation.js";
import type { SourceKind } from "./source.js";

/** What keeps a figure from comparing with full years of whole bureaus: its scope, its total, its period, a caveat, other figures of its source, or that nobody states it. */
export const OBSTACLE_CODES = ["scope", "part", "period", "caveat", "several_values", "estimated"] as const;
export type Obstacle = (typeof OBSTACLE_CODES)[number];

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

/** What by itself keeps a figure from comparing with other bureaus' figures; null where nothing does. */
export function findObstacle(claim: Pick<Claim, "scope" | "part_of" | "period_kind" | "apart">, kind: IndicatorKind): Obstacle | null {
  if (claim.scope !== "all") return "scope";
  if (claim.part_of !== null) return "part";
  if (claim.period_kind !== "year" && !(kind === "stock" && claim.period_kind === "point")) return "period";
  return claim.apart ? "caveat" : null;
}

/** What a comparable figure counts. */
export interface Counted {
  unit: string;
  basis: Basis | null;
  caveats: readonly Caveat[];
}

/** What two comparable figures of one indicator and year may differ in; `cumulative` ones may count more than the year, each in its own way. */
export type Difference = "unit" | "basis" | "definition" | "cumulative";

/** What keeps two comparable figures from being held against each other; null where nothing does. A figure may differ from itself. */
export function differs(a: Counted, b: Counted): Difference | null {
  if ([...a.caveats, ...b.caveats].some((code) => caveatOf(code).alone)) return "cumulative";
  if (a.unit !== b.unit) return "unit";
  if (a.basis !== b.basis) return "basis";
  return definitionOf(a.caveats) === definitionOf(b.caveats) ? null : "definition";
}

/** Other definitions that caveats say a figure follows, divided by spaces; empty for that of the catalogue. */
export function definitionOf(caveats: readonly Caveat[]): string {
  return caveats.filter((code) => caveatOf(code).definition).join(" ");
}

/** Figures parted so that those of a part differ in nothing, in their order. */
export function partAlike<T>(figures: readonly T[], countedOf: (figure: T) => Counted): [T, ...T[]][] {
  const parts: { model: Counted; figures: [T, ...T[]] }[] = [];
  for (const figure of figures) {
    const counted = countedOf(figure);
    const part = parts.find(({ model }) => differs(model, counted) === null);
    if (part) part.figures.push(figure);
    else parts.push({ model: counted, figures: [figure] });
  }
  return parts.map((part) => part.figures);
}
