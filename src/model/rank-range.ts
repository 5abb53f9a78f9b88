import { boundsOf, type Bounded } from "./trend.js";

/** Fewest figures that may be ranked against each other. */
export const FEWEST_RANKED = 5;

/** The first and the last place that a figure may have, the largest first. */
export interface RankRange {
  first: number;
  last: number;
}

/** Places of figures among each other; ties, hedges and open bounds make a place a range. */
export function rankRanges(figures: readonly Bounded[]): RankRange[] {
  const bounds = figures.map(boundsOf);
  return bounds.map(([low, high], i) => {
    const others = bounds.filter((_, j) => j !== i);
    const larger = others.filter((other) => other[0] > high).length;
    const smaller = others.filter((other) => other[1] < low).length;
    return { first: larger + 1, last: bounds.length - smaller };
  });
}
