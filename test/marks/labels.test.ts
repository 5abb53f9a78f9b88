import { expect, test } from "vitest";
import { placeLabels } from "../../src/marks/labels.js";
import type { SeriesPoint } from "../../src/marks/point.js";

const SCALE = { domain: [2010, 2020], max: 100, width: 100, height: 100 } as const;
const at = (x: number, value: number, changes: Partial<SeriesPoint> = {}): SeriesPoint => ({
  ...{ panel: "p", line: "l", x, value, lower: value, upper: value, qualifier: "exact", hollow: false, segment: 0 },
  ...{ broken: false, context: false, label: String(value), title: "", href: null },
  ...changes,
});
const place = (...points: SeriesPoint[]) => placeLabels(points, SCALE, false).map(({ text, y }) => [text, Math.round(y)] as const);

test("a value stands above its point, one with an open upper end below, where its whisker is not", () => {
  expect(place(at(2015, 50))).toEqual([["50", 60]]);
  expect(place(at(2015, 50, { qualifier: "at_least" }))).toEqual([["50", 40]]);
});

test("a value that would cover another point goes to the other side, or is left to the table", () => {
  expect(place(at(2015, 50), at(2015.4, 62))).toEqual([
    ["62", 72],
    ["50", 40],
  ]);
  expect(place(at(2015, 50), at(2015.4, 62), at(2014.6, 38)).map(([text]) => text)).toEqual(["38", "62"]);
});

test("a point for comparison is no obstacle and has no label", () => {
  expect(place(at(2015, 50), at(2015.4, 62, { context: true }))).toEqual([["50", 60]]);
});

test("no value stands on the axis", () => {
  expect(place(at(2015, 4, { qualifier: "at_least" }))).toEqual([["4", 14]]);
});
