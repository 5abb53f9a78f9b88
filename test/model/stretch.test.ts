import { expect, test } from "vitest";
import { numberStretches } from "../../src/model/stretch.js";

const years = (...list: readonly (number | string)[]) =>
  list.map((item) => ({ year: Number.parseInt(String(item)), broken: String(item).endsWith("!") }));

test.each([
  ["years in a row are one stretch", years(2014, 2015, 2016), [0, 0, 0]],
  ["a missing year begins a new one", years(2014, 2016, 2017), [0, 1, 1]],
  ["so does a break", years(2014, "2015!", 2016), [0, 1, 1]],
  ["a break after a missing year begins one, not two", years(2014, "2016!"), [0, 1]],
  ["a break at the first figure has nothing before it", years("2014!", 2015), [0, 0]],
  ["nothing has no stretch", [], []],
])("%s", (_, figures, stretches) => {
  expect(numberStretches(figures)).toEqual(stretches);
});
