import type { Qualifier } from "./observation.js";

/** A figure to be ranked; bounds as in an observation. */
export interface Rankable {
  value: number;
  lower: number | null;
  upper: number | null;
  qualifier: Qualifier;
}

/** First and last place that a figure may have, the largest being first. */
export interface RankRange {
  from: number;
  to: number;
}

/** Comparable figures that a ranking needs. */
export const FEWEST_RANKED = 5;

/** How far an approximate figure without bounds may be off, as a share. */
const APPROXIMATE = 0.1;

/** The places each figure may have among all of them: hedges and ties leave it more than one. */
export function rankRanges(figures: readonly Rankable[]): RankRange[] {
  const ends = figures.map(endsOf);
  return ends.map((own, i) => {
    const others = ends.filter((_, other) => other !== i);
    const above = others.filter((other) => other.low > own.high).length;
    const below = others.filter((other) => other.high < own.low).length;
    return { from: above + 1, to: figures.length - below };
  });
}

/** All that a figure may be; open ends are infinite. */
function endsOf({ value, lower, upper, qualifier }: Rankable): { low: number; high: number } {
  if (qualifier === "exact") return { low: value, high: value };
  if (qualifier === "at_least") return { low: lower ?? value, high: upper ?? Infinity };
  if (qualifier === "at_most") return { low: lower ?? -Infinity, high: upper ?? value };
  const margin = Math.abs(value) * APPROXIMATE;
  return { low: lower ?? value - margin, high: upper ?? value + margin };
}
