import type { Figure } from "../quantity/figure.js";
import type { Classified } from "./classified.js";

/** What a change that is rounded to a tenth of a percent may be off by. */
const ROUNDED = 0.06;
const EXACT = 0.001;

/** The change that is told right behind last year's figure. */
export const changeBehind = (figures: readonly Figure[], at: number): Figure | undefined => {
  const next = figures.find(({ start }) => start > at);
  return next?.change && next.change.kind !== "level" ? next : undefined;
};

/** 作出处罚决定587件。与上一年的661件相比,减少74件,降幅为11.2%: of several counts the one that has changed by as much. */
export function changedBy(counted: readonly Classified[], value: number, change: Figure | undefined): Classified | undefined {
  if (!change || value === 0) return undefined;
  const share = change.unit === "percent";
  return counted.findLast(({ figure: { value: own } }) =>
    share ? Math.abs((own / value - 1) * 100 - change.value) < ROUNDED : Math.abs(own - value - change.value) < EXACT,
  );
}

/** Of several amounts that are compared with last year's, the one of its order of size, the last among equals. */
export function nearestInSize(counted: readonly Classified[], value: number): Classified | undefined {
  const distance = ({ figure }: Classified): number => Math.abs(Math.log((figure.value || 1) / (value || 1)));
  return counted.reduceRight<Classified | undefined>((best, next) => (best && distance(best) <= distance(next) ? best : next), undefined);
}
