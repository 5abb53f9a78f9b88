import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Range } from "../../src/model/range.js";
import { countSilent, quartilesOf, rankRange, rankRanges } from "../../src/model/rank.js";

const exact = (value: number): Range => ({ value, low: value, high: value, slack: 0 });

/** A range, and a value that may be the true one. */
const bounded = fc
  .record({
    value: fc.nat(60),
    down: fc.nat(9),
    up: fc.oneof(fc.nat(9), fc.constant(Infinity)),
    slack: fc.nat(2),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ value, down, up, slack, at }) => {
    const range: Range = { value, low: value - down, high: value + up, slack };
    const [low, high] = [range.low - slack, Math.min(range.high, value + 200) + slack];
    return { range, truth: low + at * (high - low) };
  });
const group = fc.array(bounded, { maxLength: 12 });

test("each of several figures has the places it would have among the others", () => {
  expect(rankRanges([10, 30, 20, 20].map(exact)).map(({ best, worst }) => [best, worst])).toEqual([
    [4, 4],
    [1, 1],
    [2, 3],
    [2, 3],
  ]);
  expect(rankRanges([])).toEqual([]);
});

describe("the place of a figure", () => {
  test.each([
    [5, [1, 2, 9, 8], { best: 3, worst: 3, of: 5 }],
    [5, [], { best: 1, worst: 1, of: 1 }],
    [5, [5, 5, 9], { best: 2, worst: 4, of: 4 }],
  ])("%d among %j", (own, others, expected) => {
    expect(rankRange(exact(own), others.map(exact))).toEqual(expected);
  });

  test("is every place at or below an open bound", () => {
    const atLeast: Range = { value: 4, low: 4, high: Infinity, slack: 0 };
    expect(rankRange(atLeast, [9, 8, 1].map(exact))).toEqual({ best: 1, worst: 3, of: 4 });
    expect(rankRange(exact(9), [atLeast, exact(1)])).toEqual({ best: 1, worst: 2, of: 3 });
  });

  test("is open between figures that rounding leaves equal", () => {
    const rounded: Range = { ...exact(184), slack: 0.5 };
    expect(rankRange(rounded, [exact(184.4), exact(184.6)])).toEqual({ best: 2, worst: 3, of: 3 });
  });

  test("holds the true place, whatever the figures are within their bounds", () => {
    fc.assert(
      fc.property(bounded, group, (own, others) => {
        const { best, worst, of } = rankRange(
          own.range,
          others.map(({ range }) => range),
        );
        const place = 1 + others.filter(({ truth }) => truth > own.truth).length;
        const last = 1 + others.filter(({ truth }) => truth >= own.truth).length;
        expect(best).toBeLessThanOrEqual(place);
        expect(worst).toBeGreaterThanOrEqual(last);
        expect([best >= 1, worst <= of, of === others.length + 1]).toEqual([true, true, true]);
      }),
    );
  });

  test("holds it still when silent peers speak", () => {
    fc.assert(
      fc.property(bounded, group, group, (own, others, silent) => {
        const known = rankRange(
          own.range,
          others.map(({ range }) => range),
        );
        const { best, worst, of } = countSilent(known, silent.length);
        const all = rankRange(
          own.range,
          [...others, ...silent].map(({ range }) => range),
        );
        expect([best <= all.best, worst >= all.worst, of]).toEqual([true, true, all.of]);
      }),
    );
  });

  test("does not depend on the order of the others", () => {
    fc.assert(
      fc.property(
        bounded,
        group.chain((others) => fc.tuple(fc.constant(others), fc.shuffledSubarray(others, { minLength: others.length }))),
        (own, [a, b]) => {
          const ranges = (others: typeof a) => others.map(({ range }) => range);
          expect(rankRange(own.range, ranges(a))).toEqual(rankRange(own.range, ranges(b)));
          expect(quartilesOf(ranges(a))).toEqual(quartilesOf(ranges(b)));
        },
      ),
    );
  });
});

describe("quartiles", () => {
  test("stand between neighbours", () => {
    expect(quartilesOf([1, 2, 3, 4].map(exact))).toEqual({
      lower: { low: 1.75, high: 1.75 },
      median: { low: 2.5, high: 2.5 },
      upper: { low: 3.25, high: 3.25 },
    });
    expect(quartilesOf([])).toBeNull();
  });

  test("are open where half of the figures are", () => {
    const open: Range = { value: 7, low: 7, high: Infinity, slack: 0 };
    expect(quartilesOf([exact(1), exact(2), open])?.median).toEqual({ low: 2, high: 2 });
    expect(quartilesOf([exact(1), open, open])?.median).toEqual({ low: 7, high: Infinity });
  });

  test("hold the true median", () => {
    fc.assert(
      fc.property(fc.array(bounded, { minLength: 1, maxLength: 12 }), (group) => {
        const whole = group.map(({ range, truth }) => ({
          range: { ...range, slack: 0 },
          truth: Math.min(Math.max(truth, range.low), range.high),
        }));
        const { median } = quartilesOf(whole.map(({ range }) => range)) ?? { median: { low: NaN, high: NaN } };
        const sorted = whole.map(({ truth }) => truth).sort((a, b) => a - b);
        const middle = ((sorted[Math.ceil(sorted.length / 2) - 1] ?? 0) + (sorted[Math.floor(sorted.length / 2)] ?? 0)) / 2;
        expect(middle).toBeGreaterThanOrEqual(median.low - 1e-9);
        expect(middle).toBeLessThanOrEqual(median.high + 1e-9);
      }),
    );
  });
});
