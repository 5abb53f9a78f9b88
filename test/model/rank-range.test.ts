import fc from "fast-check";
import { expect, test } from "vitest";
import { rankRanges } from "../../src/model/rank-range.js";

const exact = (value: number) => ({ value, lower: value, upper: value, approx: false });

test.each([
  ["different figures have one place each", [exact(9), exact(7), exact(8)], ["1–1", "3–3", "2–2"]],
  ["ties share their places", [exact(9), exact(7), exact(7), exact(5)], ["1–1", "2–3", "2–3", "4–4"]],
  ["an open upper end may be first", [exact(9), { value: 6, lower: 6, upper: null, approx: false }, exact(5)], ["1–2", "1–2", "3–3"]],
  ["an open lower end may be last", [exact(9), { value: 8, lower: null, upper: 8, approx: false }, exact(5)], ["1–1", "2–3", "2–3"]],
  ["bounds that overlap leave it open", [{ value: 10, lower: 8, upper: 12, approx: true }, exact(11), exact(7)], ["1–2", "1–2", "3–3"]],
  [
    "an approximate figure without bounds stands at its value",
    [{ value: 10, lower: null, upper: null, approx: true }, exact(11)],
    ["2–2", "1–1"],
  ],
])("%s", (_, figures, places) => expect(rankRanges(figures).map(({ first, last }) => `${first}–${last}`)).toEqual(places));

test("exact figures that all differ have the places of their order", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 20 }), (values) => {
      const sorted = [...values].sort((a, b) => b - a);
      expect(rankRanges(values.map(exact))).toEqual(
        values.map((value) => ({ first: sorted.indexOf(value) + 1, last: sorted.indexOf(value) + 1 })),
      );
    }),
  );
});
