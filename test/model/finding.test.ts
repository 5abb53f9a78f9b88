import { describe, expect, test } from "vitest";
import { findingPoint, type FindingPoint, findPeak, findRise, findSpread, findTotal, shareWord } from "../../src/model/finding.js";

const course = (values: readonly number[], changes: Partial<FindingPoint> = {}): FindingPoint[] =>
  values.map((value, i) => ({ year: 2014 + i, value, low: value, high: value, basis: "fine", ...changes }));

describe("a peak", () => {
  test("is said of five years or more that rose to one year and fell since", () => {
    const found = findPeak(course([30, 60, 150, 110, 75]));
    expect([found?.first.year, found?.peak.year, found?.last.year, found?.ratio]).toEqual([2014, 2016, 2018, 0.5]);
  });

  test.each([
    ["four years", course([30, 150, 110, 75])],
    ["the last year largest", course([30, 60, 75, 110, 150])],
    ["the first year largest", course([150, 110, 75, 60, 30])],
    ["two years that may both be the largest", course([30, 150, 160, 100, 50]).map((p) => (p.year === 2016 ? { ...p, low: 145 } : p))],
    ["a last year not clearly below", course([30, 60, 150, 140, 130])],
    ["a last year whose bound reaches up", course([30, 60, 150, 110, 75]).map((p) => (p.year === 2018 ? { ...p, high: 140 } : p))],
    ["no year at all", []],
  ])("is not said of %s", (_, points) => expect(findPeak(points)).toBeNull());

  test("leaves years of another basis out", () => {
    const mixed = course([30, 60, 150, 110, 75]).concat({ year: 2020, value: 900, low: 900, high: 900, basis: "fine_and_confiscation" });
    expect(findPeak(mixed)?.peak.year).toBe(2016);
  });
});

test("a rise needs half as much again, its bounds included", () => {
  expect(findRise(course([10, 12, 14, 18, 22]))?.factor).toBe(2.2);
  expect(findRise(course([10, 12, 14, 18]))).toBeNull();
  expect(findRise(course([10, 12, 12, 13, 14]))).toBeNull();
  expect(findRise(course([10, 12, 14, 16, 16]).map((p) => (p.year === 2018 ? { ...p, low: 14 } : p)))).toBeNull();
});

test("totals are said while each is larger than the one before", () => {
  const total = (end: string, value: number) => ({ start: "2015-01-01", end, value });
  expect(findTotal([total("2024-12-31", 50), total("2021-11-30", 7)])?.last.value).toBe(50);
  expect(findTotal([total("2024-12-31", 50), total("2025-12-31", 49)])).toBeNull();
  expect(findTotal([total("2024-12-31", 50)])).toBeNull();
});

describe("a spread", () => {
  const places = (values: readonly number[], year = 2018) => values.map((value) => ({ year, value, low: value, high: value, basis: null }));

  test("is that of the year with most places, the latest of several", () => {
    const found = findSpread([...places([1, 2, 3, 4, 9]), ...places([1, 2, 3, 4, 30], 2019), ...places([1, 99], 2020)]);
    expect([found?.year, found?.most.value, found?.least.value, found?.factor]).toEqual([2019, 30, 1, 30]);
  });

  test("is not said of four places, nor of places that are near each other, nor where the least is zero", () => {
    expect(findSpread(places([1, 2, 3, 90]))).toBeNull();
    expect(findSpread(places([10, 12, 15, 20, 29]))).toBeNull();
    expect(findSpread(places([0, 12, 15, 20, 29]))).toBeNull();
  });
});

test("an open bound is taken a tenth from its value", () => {
  expect(findingPoint({ year: 2015, value: 100, lower: 100, upper: null, basis: null })).toMatchObject({
    low: 100,
    high: 110.00000000000001,
  });
});

test.each([
  [0.502, "half"],
  [0.34, "third"],
  [0.26, "quarter"],
  [0.66, "twoThirds"],
  [0.73, "threeQuarters"],
  [0.6, null],
])("a share of %d is %s", (share, word) => expect(shareWord(share)).toBe(word));
