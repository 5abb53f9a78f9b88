import { quantileSorted } from "d3-array";

/** Lower quartile, median and upper quartile. */
export interface Quartiles {
  lower: number;
  median: number;
  upper: number;
}

/** Quartiles of values in any order, between neighbours in proportion; null for none. */
export function quartilesOf(values: readonly number[]): Quartiles | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [lower, median, upper] = [0.25, 0.5, 0.75].map((share) => quantileSorted(sorted, share));
  return lower === undefined || median === undefined || upper === undefined ? null : { lower, median, upper };
}
