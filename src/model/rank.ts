import { ascending, bisectLeft, bisectRight, quantileSorted } from "d3-array";
import { endsOf, type Range } from "./range.js";

/** Places that a figure may take among `of` figures, counted from the largest; equal where only one is possible. */
export interface Position {
  best: number;
  worst: number;
  of: number;
}

/** A number that may lie anywhere from `low` to `high`; an open end is infinite. */
export interface ValueSpan {
  low: number;
  high: number;
}

/** The middle half of a group of figures. */
export interface Quartiles {
  lower: ValueSpan;
  median: ValueSpan;
  upper: ValueSpan;
}

/** Fewer comparable peers than this give no position and no quartiles. */
export const MIN_PEERS = 5;

/** Every place that a figure can take among others, whatever they are within their bounds and rounding; equal figures share all places they fill. */
export function rankRange(own: Range, others: readonly Range[]): Position {
  const [low, high] = endsOf(own);
  const larger = others.filter((other) => endsOf(other)[0] > high).length;
  const maybe = others.filter((other) => endsOf(other)[1] >= low).length;
  return { best: 1 + larger, worst: 1 + maybe, of: 1 + others.length };
}

/** Every place that each figure can take among all of them. */
export function rankRanges(ranges: readonly Range[]): Position[] {
  const ends = ranges.map(endsOf);
  const [lows, highs] = [ends.map(([low]) => low).sort(ascending), ends.map(([, high]) => high).sort(ascending)];
  return ends.map(([low, high]) => {
    const larger = ranges.length - bisectRight(lows, high);
    const maybe = ranges.length - bisectLeft(highs, low);
    return { best: 1 + larger, worst: maybe, of: ranges.length };
  });
}

/** The same place if `silent` more figures were known, each of which could be larger or smaller. */
export function countSilent({ best, worst, of }: Position, silent: number): Position {
  return { best, worst: worst + silent, of: of + silent };
}

/** Median and quartiles (linear interpolation between neighbours) of figures within their bounds; null where there is none. */
export function quartilesOf(ranges: readonly Range[]): Quartiles | null {
  if (ranges.length === 0) return null;
  const [lows, highs] = [sort(ranges.map(({ low }) => low)), sort(ranges.map(({ high }) => high))];
  // A quantile grows with every figure: the least of all figures give its least, the most its most.
  const at = (p: number): ValueSpan => ({ low: quantileAt(lows, p), high: quantileAt(highs, p) });
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}

const sort = (values: readonly number[]): number[] => values.map((value) => Math.max(-OPEN, Math.min(OPEN, value))).sort((a, b) => a - b);

// Infinity has no place between neighbours, and no figure comes near this.
const OPEN = 1e300;

function quantileAt(sorted: readonly number[], p: number): number {
  const value = quantileSorted([...sorted], p) ?? NaN;
  return Math.abs(value) > OPEN / 1e9 ? Math.sign(value) * Infinity : value;
}
