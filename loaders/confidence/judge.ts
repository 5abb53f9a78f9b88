import { phraseOf } from "./phrases.js";

/** Signs of how a figure was read → how likely the whole observation is right (0–1, two digits); null where nobody judges. */
export type Judge = (signs: readonly number[]) => number | null;

/** Score of a figure = bias + weights of its signs; its confidence is the logistic function of scale × score + shift. */
export interface Model {
  scale: number;
  shift: number;
  bias: number;
  weights: Readonly<Record<string, number>>;
}

/** A model as a judge; signs that it does not know weigh nothing. */
export function judgeBy({ scale, shift, bias, weights }: Model): Judge {
  const byPhrase = new Map(Object.entries(weights));
  const known: number[] = [];
  return (signs) => {
    let score = bias;
    for (const sign of signs) score += known[sign] ??= byPhrase.get(phraseOf(sign)) ?? 0;
    return roundShare(logistic(scale * score + shift));
  };
}

/** The logistic function. */
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Two digits: more would be noise, and each change of a weight would change every record. */
export const roundShare = (share: number): number => Math.round(share * 100) / 100;
