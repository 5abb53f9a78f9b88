/** A figure of a year, with the least and the most that it may be. */
export interface FindingPoint {
  year: number;
  value: number;
  low: number;
  high: number;
  /** What the money counts, or null; figures of different bases are not held against each other. */
  basis: string | null;
}

/** How far an open bound may lie from its value, as a share. */
const OPEN = 0.1;

/** A stated figure as a point: an open bound is taken a tenth from the value. */
export function findingPoint(row: {
  year: number;
  value: number;
  lower: number | null;
  upper: number | null;
  basis: string | null;
}): FindingPoint {
  const { year, value, lower, upper, basis } = row;
  return { year, value, low: lower ?? value * (1 - OPEN), high: upper ?? value * (1 + OPEN), basis };
}

/** Years that a course needs before a sentence is said of it. */
export const FEWEST_YEARS = 5;
/** How far first and last year must lie below the peak, as a share of it. */
const BELOW_PEAK = 0.8;
/** How many times the first year the last must be, for a rise. */
const RISE = 1.5;
/** Places that a spread needs, and how many times the smallest the largest must be. */
const SPREAD = { places: 5, factor: 3 } as const;

/** A course that rose to one year and has fallen since; `ratio` is last ÷ peak. */
export interface Peak {
  first: FindingPoint;
  peak: FindingPoint;
  last: FindingPoint;
  ratio: number;
}

/** The peak of a course of five years or more: one year surely above all others, neither first nor last, with both ends at least a fifth below it; null where the years bear no such sentence. */
export function findPeak(points: readonly FindingPoint[]): Peak | null {
  const run = sameBasis(points);
  const ends = endsOf(run);
  const peak = [...run].sort((a, b) => b.value - a.value)[0];
  if (ends === null || peak === undefined || run.length < FEWEST_YEARS) return null;
  const { first, last } = ends;
  const isAlone = run.every((point) => point === peak || point.high < peak.low);
  if (peak === first || peak === last || !isAlone) return null;
  if (Math.max(first.high, last.high) > BELOW_PEAK * peak.low) return null;
  return { first, peak, last, ratio: last.value / peak.value };
}

/** A course whose last year is some times its first. */
export interface Rise {
  first: FindingPoint;
  last: FindingPoint;
  factor: number;
}

/** A rise by half or more over five years or more; null where the years bear no such sentence. */
export function findRise(points: readonly FindingPoint[]): Rise | null {
  const run = sameBasis(points);
  const ends = endsOf(run);
  if (ends === null || run.length < FEWEST_YEARS || ends.last.low < RISE * ends.first.high) return null;
  return { ...ends, factor: ends.last.value / ends.first.value };
}

/** A total since some year, by the day it reaches. */
export interface TotalPoint {
  start: string | null;
  end: string;
  value: number;
}

/** The latest of several totals since the same years, each larger than the one before it; null where they are fewer than two or one falls. */
export function findTotal<P extends TotalPoint>(totals: readonly P[]): { first: P; last: P } | null {
  const sorted = [...totals].sort((a, b) => a.end.localeCompare(b.end));
  const [first, last] = [sorted[0], sorted.at(-1)];
  const grows = sorted.every((total, i) => i === 0 || total.value > (sorted[i - 1]?.value ?? 0));
  return sorted.length >= 2 && grows && first !== undefined && last !== undefined ? { first, last } : null;
}

/** The places furthest apart in one year, and how many times the smallest figure the largest is. */
export interface Spread<P> {
  year: number;
  places: readonly P[];
  most: P;
  least: P;
  factor: number;
}

/** The latest year of those with most places: five or more, the largest figure three times the smallest or more; null where no year bears the sentence. */
export function findSpread<P extends FindingPoint>(points: readonly P[]): Spread<P> | null {
  const years = [...new Set(points.map(({ year }) => year))].sort((a, b) => b - a);
  const counted = years.map((year) => ({ year, places: points.filter((point) => point.year === year) }));
  const best = counted.sort((a, b) => b.places.length - a.places.length)[0];
  if (best === undefined || best.places.length < SPREAD.places) return null;
  const sorted = [...best.places].sort((a, b) => b.value - a.value);
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (most === undefined || least === undefined || least.high <= 0 || most.low < SPREAD.factor * least.high) return null;
  return { year: best.year, places: sorted, most, least, factor: most.value / least.value };
}

/** The points of the basis that most of them have, by year. */
function sameBasis(points: readonly FindingPoint[]): FindingPoint[] {
  const bases = [...new Set(points.map(({ basis }) => basis))].map((basis) => points.filter((point) => point.basis === basis));
  const most = bases.sort((a, b) => b.length - a.length)[0] ?? [];
  return [...most].sort((a, b) => a.year - b.year);
}

function endsOf(run: readonly FindingPoint[]): { first: FindingPoint; last: FindingPoint } | null {
  const [first, last] = [run[0], run.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

/** How a share is said in words: a half, a third and a quarter where they are near, otherwise in percent. */
export function shareWord(share: number): "half" | "third" | "quarter" | "twoThirds" | "threeQuarters" | null {
  const near = (target: number) => Math.abs(share - target) <= 0.03;
  if (near(1 / 2)) return "half";
  if (near(1 / 3)) return "third";
  if (near(1 / 4)) return "quarter";
  if (near(2 / 3)) return "twoThirds";
  return near(3 / 4) ? "threeQuarters" : null;
}
