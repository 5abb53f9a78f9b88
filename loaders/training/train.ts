import { logistic, type Model, roundShare } from "../confidence/judge.js";
import type { Reliability } from "../confidence/load.js";
import type { Example } from "./examples.js";
import { fitPlatt, fitRidge, scoreBy } from "./fit.js";
import { reliabilityOf } from "./reliability.js";

/** A sign that fewer examples show tells nothing. */
const LEAST = 15;
const RIDGE = 6;
/** Digits of a weight: enough for two digits of a share, and the same on every processor. */
const DIGITS = 3;

/** What training gives: the model, and how well models trained without a text judge it. */
export interface Trained {
  model: Model;
  reliability: Reliability[];
}

interface Numbered {
  features: number[];
  answer: number;
  report: string;
}

/** Trains on all examples, and measures by leaving out one report at a time; `unseen` are the sets that rules were not made with. The same examples give the same numbers. */
export function train(examples: readonly Example[], unseen: ReadonlySet<string>): Trained {
  const signs = signsIn(examples);
  const numbers = new Map(signs.map((sign, i) => [sign, i]));
  const rows = examples.map(({ signs: own, right, report }): Numbered => {
    const features = [...new Set(own)].flatMap((sign) => numbers.get(sign) ?? []);
    return { features, answer: Number(right), report };
  });
  const scores = crossed(rows, signs.length);
  const stated = calibrated(rows, scores);
  const judged = examples.map((example, i) => ({ ...example, stated: stated[i] as number }));
  const weights = fitTo(rows, signs.length);
  const platt = fitPlatt(
    scores,
    rows.map(({ answer }) => answer),
  );
  return {
    model: {
      ...{ scale: round(platt.scale), shift: round(platt.shift), bias: round(weights[0] as number) },
      weights: Object.fromEntries(signs.map((sign, i) => [sign, round(weights[i + 1] as number)])),
    },
    reliability: [
      reliabilityOf("all", judged),
      reliabilityOf(
        "unseen",
        judged.filter(({ set }) => unseen.has(set)),
      ),
    ],
  };
}

const round = (value: number): number => Number(value.toFixed(DIGITS));

function signsIn(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>();
  for (const { signs } of examples) for (const sign of new Set(signs)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= LEAST && count < examples.length)
    .map(([sign]) => sign)
    .sort();
}

const fitTo = (rows: readonly Numbered[], count: number) =>
  fitRidge({ features: rows.map(({ features }) => features), answers: rows.map(({ answer }) => answer) }, count, RIDGE);

/** For each row its score by the weights of all other reports. */
function crossed(rows: readonly Numbered[], count: number): number[] {
  const scores = rows.map(() => 0);
  for (const out of new Set(rows.map(({ report }) => report))) {
    const weights = fitTo(
      rows.filter(({ report }) => report !== out),
      count,
    );
    rows.forEach(({ report, features }, i) => report === out && (scores[i] = scoreBy(weights, features)));
  }
  return scores;
}

/** For each row the confidence that its score states, by a scaling that is fitted to the other reports. */
function calibrated(rows: readonly Numbered[], scores: readonly number[]): number[] {
  const stated = rows.map(() => 0);
  for (const out of new Set(rows.map(({ report }) => report))) {
    const others = rows.flatMap(({ report }, i) => (report === out ? [] : [i]));
    const { scale, shift } = fitPlatt(
      others.map((i) => scores[i] as number),
      others.map((i) => (rows[i] as Numbered).answer),
    );
    rows.forEach(({ report }, i) => report === out && (stated[i] = roundShare(logistic(scale * (scores[i] as number) + shift))));
  }
  return stated;
}
