import { expect, test } from "vitest";
import type { Qualifier } from "../../src/model/observation.js";
import { type Rankable, rankRanges } from "../../src/model/rank-range.js";

const figure = (value: number, qualifier: Qualifier = "exact", bounds: Partial<Rankable> = {}): Rankable => ({
  ...{ value, qualifier, lower: null, upper: null },
  ...bounds,
});
const places = (...figures: readonly Rankable[]) => rankRanges(figures).map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));

test.each([
  ["exact figures have one place each", [figure(30), figure(20), figure(10)], ["1", "2", "3"]],
  ["the order given does not matter", [figure(10), figure(30), figure(20)], ["3", "1", "2"]],
  ["equal figures share their places", [figure(30), figure(20), figure(20), figure(5)], ["1", "2-3", "2-3", "4"]],
  ["“over” may be larger than all above it", [figure(30), figure(20, "at_least"), figure(10)], ["1-2", "1-2", "3"]],
  ["“under” may be smaller than all below it", [figure(30), figure(20, "at_most"), figure(10)], ["1", "2-3", "2-3"]],
  ["an approximate figure may be a tenth off", [figure(109), figure(100, "approx"), figure(89)], ["1-2", "1-2", "3"]],
  ["unless its bounds are known", [figure(109), figure(100, "approx", { lower: 99, upper: 101 }), figure(89)], ["1", "2", "3"]],
  ["nothing has no place", [], []],
])("%s", (_, figures, expected) => {
  expect(places(...figures)).toEqual(expected);
});
