import { median } from "d3-array";

/** One comparable annual figure of a series; bounds as in an observation, `broken` where it does not continue the one before. */
export interface AnnualPoint {
  year: number;
  value: number;
  lower: number | null;
  upper: number | null;
  /** Where an approximate figure has no bound, its value stands for it. */
  approx: boolean;
  broken: boolean;
}

/** What may be said of a series: a direction, none, or that it is too short for any. */
export type Direction = "rising" | "falling" | "none" | "too-few";

/** The verdict on the latest unbroken run of a series, with the figures that it rests on; the slope is in units a year. */
export interface Trend {
  direction: Direction;
  from: number | null;
  to: number | null;
  points: number;
  slope: number;
  /** Mann–Kendall S: pairs of years that rise less pairs that fall; pairs whose bounds overlap count neither way. */
  score: number;
  /** Exact two-sided probability of an S as far from zero in a series without direction. */
  probability: number;
}

/** Comparable annual points that a direction needs, and the probability that it must not exceed. */
export const TREND_RULE = { points: 5, probability: 0.1 } as const;

/** Judges the latest run of a series without a break: rising or falling where Theil–Sen slope and Mann–Kendall S agree and chance is an unlikely cause. */
export function judgeTrend(points: readonly AnnualPoint[]): Trend {
  const run = latestRun(points);
  const n = run.length;
  const slope = theilSen(run);
  const score = mannKendall(run);
  const probability = chanceOf(score, n);
  const span = { from: run[0]?.year ?? null, to: run[n - 1]?.year ?? null };
  return { direction: directionOf(n, slope, score, probability), ...span, points: n, slope, score, probability };
}

function directionOf(n: number, slope: number, score: number, probability: number): Direction {
  if (n < TREND_RULE.points) return "too-few";
  if (Math.sign(slope) !== Math.sign(score) || probability > TREND_RULE.probability) return "none";
  return score > 0 ? "rising" : "falling";
}

/** The points from the last break on, by year. */
export function latestRun(points: readonly AnnualPoint[]): AnnualPoint[] {
  const sorted = [...points].sort((a, b) => a.year - b.year);
  return sorted.slice(Math.max(0, sorted.map((point) => point.broken).lastIndexOf(true)));
}

function pairsOf(run: readonly AnnualPoint[]): [AnnualPoint, AnnualPoint][] {
  return run.flatMap((a, i) => run.slice(i + 1).map((b): [AnnualPoint, AnnualPoint] => [a, b]));
}

/** Median of the slopes of all pairs of years; 0 where there is no pair. */
function theilSen(run: readonly AnnualPoint[]): number {
  return median(pairsOf(run), ([a, b]) => (b.value - a.value) / (b.year - a.year)) ?? 0;
}

function mannKendall(run: readonly AnnualPoint[]): number {
  return pairsOf(run).reduce((sum, [a, b]) => sum + compareBounds(a, b), 0);
}

/** 1 where the second is surely larger, −1 where it is surely smaller, 0 where the bounds leave it open. */
function compareBounds(a: AnnualPoint, b: AnnualPoint): number {
  const [low, high] = [bounds(a), bounds(b)];
  return high[0] > low[1] ? 1 : high[1] < low[0] ? -1 : 0;
}

function bounds({ value, lower, upper, approx }: AnnualPoint): [number, number] {
  return approx ? [lower ?? value, upper ?? value] : [lower ?? -Infinity, upper ?? Infinity];
}

// S of n values is n(n−1)/2 less twice the inversions; their numbers grow row by row as in Mahon's triangle.
function chanceOf(score: number, n: number): number {
  let counts = [1];
  for (let size = 2; size <= n; size++) {
    const before = counts;
    counts = Array.from({ length: before.length + size - 1 }, (_, k) =>
      before.slice(Math.max(0, k - size + 1), k + 1).reduce((sum, count) => sum + count, 0),
    );
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  const most = counts.length - 1;
  const far = counts.filter((_, inversions) => Math.abs(most - 2 * inversions) >= Math.abs(score));
  return far.reduce((sum, count) => sum + count, 0) / total;
}
