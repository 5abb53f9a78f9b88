import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addRanges,
  compareEqual,
  compareWithin,
  divideRanges,
  endsOf,
  hedgedRange,
  type Range,
  rangeOf,
  scaleRange,
  trim,
} from "../../src/model/range.js";

const range = (value: number, low = value, high = value, slack = 0): Range => ({ value, low, high, slack });
const stated = (value: number, raw: string, unit: string) => ({
  value,
  lower: value,
  upper: value,
  raw,
  unit,
  qualifier: "exact" as const,
});

describe("the slack of a figure is half of its last printed digit", () => {
  test.each([
    [1692, "1692件", "case", 0],
    [83_859_200, "8385.92万元", "CNY", 50],
    [83_859_200, "８３８５．９２万元", "CNY", 50],
    [12_000_000, "1,200万元", "CNY", 5000],
    [12_000_000, "１，２００万元", "CNY", 5000],
    [5000, "5000元", "CNY", 0.5],
    [12.5, "12.5%", "percent", 0.05],
    [12, "12%", "percent", 0.5],
    [3, "3个百分点", "percentage_point", 0.5],
    [-15.7, "15.70%", "percent", 0.005],
    [30_000, "3万件", "case", 5000],
    [0, "0件", "case", 0],
    [0, "0元", "CNY", 0.5],
    [12, "十二件", "case", 0],
    [1.5, "1.5件", "case", 0.05],
  ])("%d, printed %s", (value, raw, unit, slack) => {
    expect(rangeOf(stated(value, raw, unit)).slack).toBeCloseTo(slack, 9);
  });
});

describe("a range", () => {
  test("is open where no bound is stated", () => {
    expect(rangeOf({ ...stated(12, "十二件", "case"), lower: null })).toEqual(range(12, -Infinity, 12));
    expect(rangeOf({ ...stated(12, "十二件", "case"), upper: null })).toEqual(range(12, 12, Infinity));
  });

  test("of an approximate figure reaches a tenth either way where it is held against another, never beyond a stated bound", () => {
    const approx = { ...stated(100, "百件", "case"), qualifier: "approx" as const, lower: null, upper: null };
    expect(hedgedRange(approx)).toEqual(range(100, 90, 110));
    expect(hedgedRange({ ...approx, value: -100 })).toEqual(range(-100, -110, -90));
    expect(hedgedRange({ ...approx, lower: 95, upper: 102 })).toEqual(range(100, 95, 102));
    expect(hedgedRange({ ...approx, value: 0 })).toEqual(range(0, -Infinity, Infinity));
    expect(hedgedRange(stated(100, "百件", "case"))).toEqual(range(100));
  });

  test("has ends that its rounding moves", () => expect(endsOf(range(5, 4, 7, 0.5))).toEqual([3.5, 7.5]));

  test("times a number plus another", () => expect(scaleRange(range(5, 4, 7, 0.5), 100, -100)).toEqual(range(400, 300, 600, 50)));
});

test("sums add values, bounds and slack", () => {
  expect(addRanges([range(1, 1, 2, 0.5), range(0.1, 0, 0.2, 0.25), range(0.2)])).toEqual(range(1.3, 1.2, 2.4, 0.75));
  expect(addRanges([])).toEqual(range(0));
});

test("quotients divide the least by the most; by nothing there is none, by what may be nothing no upper end", () => {
  expect(divideRanges(range(10, 8, 12, 1), range(4, 2, 5, 0.4))).toEqual(range(2.5, 1.6, 6, (1 + 2.5 * 0.4) / 4));
  expect(divideRanges(range(10, -8, 12), range(4, -2, 5))).toEqual(range(2.5, 0, Infinity));
  expect(divideRanges(range(10), range(4, 0, 5))?.high).toBe(Infinity);
  expect(divideRanges(range(10), range(0))).toBeNull();
  expect(divideRanges(range(10), range(-1))).toBeNull();
  expect(divideRanges(range(10), range(0.5))).toEqual(range(20));
});

describe("held against another,", () => {
  test.each<[string, Range, Range, string]>([
    ["the same", range(5), range(5), "holds"],
    ["the same but for binary dust", range(0.3), range(0.1 + 0.2), "holds"],
    ["at the end of both slacks", range(5, 5, 5, 0.5), range(6, 6, 6, 0.5), "rounds"],
    ["beyond them", range(5, 5, 5, 0.5), range(6.01, 6.01, 6.01, 0.5), "differs"],
    ["below, at the end", range(6, 6, 6, 0.5), range(5, 5, 5, 0.5), "rounds"],
    ["a bound that touches", range(5, 5, Infinity), range(5), "cannot-tell"],
    ["a bound above", range(5, 5, Infinity), range(4), "differs"],
    ["a bound above, within the slack", range(5, 5, Infinity, 1), range(4), "cannot-tell"],
    ["a bound below", range(5, 3, 5), range(6, 6, 9), "differs"],
    ["a bound below, within the slack", range(5, 3, 5), range(6, 6, 9, 1), "cannot-tell"],
  ])("%s", (_, expected, actual, verdict) => expect(compareEqual(expected, actual)).toBe(verdict));

  test.each<[string, Range, Range, string]>([
    ["as much as the limit", range(5), range(5), "holds"],
    ["more, within the rounding", range(5, 5, 5, 0.5), range(6, 6, 6, 0.5), "rounds"],
    ["more", range(5, 5, 5, 0.5), range(6.01, 6.01, 6.01, 0.5), "differs"],
    ["at least the limit", range(5), range(5, 5, Infinity), "cannot-tell"],
    ["more than a bounded limit", range(5, 4, 6), range(7), "differs"],
    ["as much as the most of a bounded limit", range(5, 4, 6), range(6), "cannot-tell"],
  ])("%s", (_, limit, actual, verdict) => expect(compareWithin(limit, actual)).toBe(verdict));

  test("equality knows no order", () => {
    const ranges = fc
      .tuple(fc.integer({ min: -9, max: 9 }), fc.nat(3), fc.nat(3), fc.nat(2))
      .map(([v, l, h, s]) => range(v, v - l, v + h, s / 2));
    fc.assert(fc.property(ranges, ranges, (a, b) => compareEqual(a, b) === compareEqual(b, a)));
  });
});

test("numbers lose their binary dust at twelve digits, infinite ones stay", () => {
  expect([0.1 + 0.2, 123_456_789_012.5, 1.000000000001, Infinity].map(trim)).toEqual([0.3, 123_456_789_013, 1, Infinity]);
});
