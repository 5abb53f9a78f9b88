import { expect, test } from "vitest";
import { bordersOf, stepOf, valueLegend } from "../../src/charts/tile-steps.js";

test("steps of counts end at whole numbers, and are as many as the values allow", () => {
  const borders = bordersOf([1, 3, 1]);
  expect(borders).toEqual([1, 2]);
  expect([1, 2, 3].map((count) => stepOf(count, borders))).toEqual([1, 3, 5]);
  expect(valueLegend(borders, "en").map(({ text }) => text)).toEqual(["up to 1", "up to 2", "above 2", "no figure"]);
});

test("values without whole numbers have five steps of about equally many", () => {
  const values = [0.5, 1.25, 2.75, 3.5, 4.25, 8.5, 16.75, 33.5, 40.5, 66.75];
  const steps = values.map((value) => stepOf(value, bordersOf(values)));
  expect(steps).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
});

test("equal values have one step and no border in the legend", () => {
  expect(bordersOf([2, 2])).toEqual([]);
  expect(stepOf(2, [])).toBe(3);
  expect(valueLegend([], "en")).toHaveLength(1);
});
