import { expect, test } from "vitest";
import { findBreaks, placeLabels } from "../../src/marks/labels.js";
import type { SeriesPoint } from "../../src/marks/point.js";

const SCALE = { domain: [2010, 2020], max: 100, width: 100, height: 100 } as const;
const at = (x: number, value: number, changes: Partial<SeriesPoint> = {}): SeriesPoint => ({
  ...{ panel: "p", line: "l", x, value, lower: value, upper: value, qualifier: "exact", hollow: false, segment: 0 },
  ...{ broken: false, context: false, label: String(value), title: "", href: null },
  ...changes,
});
const place = (...points: SeriesPoint[]) => placeLabels(points, SCALE).map(({ text, y }) => [text, Math.round(y)] as const);

test("a value stands above its point, one with an open upper end below, where its whisker is not", () => {
  expect(place(at(2015, 50))).toEqual([["50", 60]]);
  expect(place(at(2015, 50, { qualifier: "at_least" }))).toEqual([["50", 40]]);
});

test("a value that would cover another point goes to the other side, or is left to the table", () => {
  expect(place(at(2015, 50), at(2015.4, 62))).toEqual([
    ["62", 72],
    ["50", 40],
  ]);
  const crowd = [at(2014, 49), at(2014.6, 38), at(2015, 50), at(2015.4, 62), at(2016, 51)];
  expect(place(...crowd).map(([text]) => text)).not.toContain("50");
});

test("a point for comparison is no obstacle and has no label", () => {
  expect(place(at(2015, 50), at(2015.4, 62, { context: true }))).toEqual([["50", 60]]);
});

test("no value stands on the axis", () => {
  expect(place(at(2015, 4, { qualifier: "at_least" }))).toEqual([["4", 14]]);
});

test("a value goes to the side of its point where the rule of a break stands over it", () => {
  const points = [at(2015, 50), at(2015.8, 50, { broken: true, segment: 1, label: "fifty" })];
  const rules = findBreaks(points, 100, false);
  expect(rules).toEqual([{ x: 2015.4, from: 0, to: 100 }]);
  const boxOf = (some: typeof rules) => placeLabels(points, SCALE, { rules: some }).find(({ text }) => text === "fifty");
  expect(boxOf([])?.anchor).toBe("middle");
  expect(boxOf(rules)?.anchor).toBe("start");
});

test("names of lines stand beside their ends, never on the axis, and once where the full year stands just after its part", () => {
  const names = (...points: SeriesPoint[]) => placeLabels(points, SCALE, { nameLines: true });
  const part = at(2018, 60, { line: "2018", hollow: true });
  expect(names(part, at(2019, 64, { line: "2018", segment: null })).map(({ text }) => text)).toEqual(["2018"]);
  const [from, to] = SCALE.domain;
  const at3 = (x: number, segment: number) => at(x, 20 + segment * 20, { line: "broken", segment });
  expect(names(at3(from, 0), at3(from + (to - from) * 0.3, 1))).toHaveLength(1);
  expect(names(at3(from, 0), at3(to, 1))).toHaveLength(2);
  const low = names(at(2015, 1, { line: "a" }), at(2015, 2, { line: "b", segment: 1 }), at(2015, 3, { line: "c", segment: 2 }));
  expect(low.map(({ text }) => text)).toEqual(["a", "b", "c"]);
  expect(Math.min(...low.map(({ y }) => y))).toBeGreaterThan(5);
});
