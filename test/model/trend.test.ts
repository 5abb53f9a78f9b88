import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type AnnualPoint, judgeTrend, latestRun, TREND_RULE } from "../../src/model/trend.js";

interface TrendCase {
  name: string;
  values: number[];
  years?: number[];
  brokenAt?: number;
  /** Bounds that are left open: `upper` as in “over”, `both` as in “about”; none if left out. */
  open?: "upper" | "both";
  direction: string;
  score?: number;
  slope?: number;
}

const CASES = JSON.parse(readFileSync(join(import.meta.dirname, "../specs/trends.json"), "utf8")) as TrendCase[];

function toPoints({ values, years, brokenAt, open }: TrendCase): AnnualPoint[] {
  return values.map((value, i) => ({
    year: years?.[i] ?? 2014 + i,
    value,
    lower: open === "both" ? null : value,
    upper: open === undefined ? value : null,
    approx: open === "both",
    broken: i === brokenAt,
  }));
}

test.each(CASES)("$name: $direction", (entry) => {
  const trend = judgeTrend(toPoints(entry));
  expect(trend.direction).toBe(entry.direction);
  if (entry.score !== undefined) expect(trend.score).toBe(entry.score);
  if (entry.slope !== undefined) expect(trend.slope).toBe(entry.slope);
});

test("the probability is that of all orders of five values", () => {
  const chance = (values: number[]) => judgeTrend(toPoints({ name: "", values, direction: "" })).probability;
  expect(chance([1, 2, 3, 4, 5])).toBeCloseTo(2 / 120, 12);
  expect(chance([2, 1, 3, 4, 5])).toBeCloseTo(10 / 120, 12);
  expect(chance([5, 5, 5, 5, 5])).toBe(1);
});

test("a run begins at the last break", () => {
  const points = toPoints({ name: "", values: [1, 2, 3, 4], brokenAt: 1, direction: "" });
  expect(latestRun(points).map(({ year }) => year)).toEqual([2015, 2016, 2017]);
});

const series = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 });
const judge = (values: number[]) => judgeTrend(toPoints({ name: "", values, direction: "" }));

test("a series read backwards has the opposite direction, and never one without enough points", () => {
  const opposite = { rising: "falling", falling: "rising", none: "none", "too-few": "too-few" } as const;
  fc.assert(
    fc.property(series, (values) => {
      const [there, back] = [judge(values), judge([...values].reverse())];
      expect(back.direction).toBe(opposite[there.direction]);
      expect(there.direction === "too-few").toBe(values.length < TREND_RULE.points);
    }),
  );
});
