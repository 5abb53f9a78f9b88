import type { Reliability } from "../confidence/load.js";
import type { Example } from "./examples.js";

/** Lower ends of the bins of stated confidence. */
const ENDS = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01];
const DIGITS = 4;

/** Stated against measured on a group of texts; shares to four digits. */
export function reliabilityOf(texts: Reliability["texts"], judged: readonly (Example & { stated: number })[]): Reliability {
  const right = mean(judged.map((one) => Number(one.right))) ?? 0;
  const brier = (said: (one: (typeof judged)[number]) => number): number =>
    mean(judged.map((one) => (said(one) - Number(one.right)) ** 2)) ?? 0;
  return {
    ...{ texts, reports: new Set(judged.map(({ report }) => report)).size, figures: judged.length, right: round(right) },
    ...{ brier: round(brier(({ stated }) => stated)), brier_same: round(brier(() => right)) },
    bins: ENDS.slice(0, -1).map((from, i) => {
      const to = ENDS[i + 1] as number;
      const own = judged.filter(({ stated }) => stated >= from && stated < to);
      const share = (of: (one: (typeof own)[number]) => number): number | null => orNull(mean(own.map(of)));
      return {
        ...{ from, to: Math.min(1, to), figures: own.length, stated: share(({ stated }) => stated) },
        ...{ right: share((one) => Number(one.right)), placed: share((one) => Number(one.placed)) },
      };
    }),
  };
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const orNull = (value: number | null): number | null => (value === null ? null : round(value));

const round = (value: number): number => Number(value.toFixed(DIGITS));
