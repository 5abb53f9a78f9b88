import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logistic } from "../../loaders/confidence/judge.js";
import { fitPlatt, fitRidge, scoreBy } from "../../loaders/training/fit.js";

/** `yes` of `all` examples with the features answer yes. */
const counted = (features: number[], yes: number, all: number) =>
  Array.from({ length: all }, (_, i) => ({ features, answer: Number(i < yes) }));

const sampleOf = (rows: { features: number[]; answer: number }[]) => ({
  features: rows.map(({ features }) => features),
  answers: rows.map(({ answer }) => answer),
});

describe("logistic regression", () => {
  test("finds the shares of two groups", () => {
    const weights = fitRidge(sampleOf([...counted([], 90, 100), ...counted([0], 40, 100)]), 1, 1e-9);
    expect(logistic(scoreBy(weights, []))).toBeCloseTo(0.9, 6);
    expect(logistic(scoreBy(weights, [0]))).toBeCloseTo(0.4, 6);
  });

  test("adds up what two features say", () => {
    const odds = (share: number) => Math.log(share / (1 - share));
    const rows = [...counted([], 80, 100), ...counted([0], 50, 100), ...counted([1], 60, 100), ...counted([0, 1], 27, 99)];
    const [bias = 0, first = 0, second = 0] = fitRidge(sampleOf(rows), 2, 1e-9);
    expect([bias, bias + first, bias + second, bias + first + second]).toEqual(
      [0.8, 0.5, 0.6, 27 / 99].map((share) => expect.closeTo(odds(share), 1) as number),
    );
  });

  test("stays finite where a feature decides, the more so the stronger it is pulled to zero", () => {
    const rows = [...counted([], 50, 100), ...counted([0], 20, 20)];
    const size = (ridge: number) => fitRidge(sampleOf(rows), 1, ridge)[1] ?? 0;
    expect(size(1)).toBeGreaterThan(size(10));
    expect(size(10)).toBeGreaterThan(0);
    expect(size(1)).toBeLessThan(10);
  });

  test("gives a mean confidence that is the share of yes, whatever the examples", () => {
    const row = fc.record({ features: fc.uniqueArray(fc.nat(4), { maxLength: 5 }), answer: fc.constantFrom(0, 1) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 20, maxLength: 60 }), (rows) => {
        const yes = rows.reduce((sum, { answer }) => sum + answer, 0);
        fc.pre(yes > 0 && yes < rows.length);
        const weights = fitRidge(sampleOf(rows), 5, 2);
        const stated = rows.reduce((sum, { features }) => sum + logistic(scoreBy(weights, features)), 0);
        expect(stated).toBeCloseTo(yes, 4);
      }),
      { seed: 7, numRuns: 50 },
    );
  });
});

test("Platt's scaling takes back what scores overstate", () => {
  const scores = [...Array<number>(100).fill(4), ...Array<number>(100).fill(-4)];
  const answers = scores.map((score, i) => Number(score > 0 ? i % 10 > 0 : i % 10 === 0));
  const { scale, shift } = fitPlatt(scores, answers);
  expect(logistic(4 * scale + shift)).toBeCloseTo(0.9, 6);
  expect(logistic(-4 * scale + shift)).toBeCloseTo(0.1, 6);
});
