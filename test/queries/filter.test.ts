import { expect, test } from "vitest";
import { EVERYTHING, filterConditions, quote, where } from "../../src/queries/filter.js";

test("a filter becomes conditions on bureau and year", () => {
  expect(filterConditions(EVERYTHING)).toEqual([]);
  expect(filterConditions({ bureaus: ["990100", "990200"], years: [2021] })).toEqual([
    "bureau_code IN ('990100', '990200')",
    "year = 2021",
  ]);
  expect(filterConditions({ bureaus: ["990100"], years: [2021, 2022] })).toEqual(["bureau_code = '990100'", "year IN (2021, 2022)"]);
});

test.each([
  [{ bureaus: ["99'; DROP TABLE observations; --"], years: [] }, "filter bureau is not a code: 99'; DROP TABLE observations; --"],
  [{ bureaus: [], years: [2021.5] }, "filter year is not a whole number: 2021.5"],
  [{ bureaus: [], years: [Number.NaN] }, "filter year is not a whole number: NaN"],
])("a filter that is none throws: %j", (filter, message) => {
  expect(() => filterConditions(filter)).toThrow(message);
});

test("quotes are doubled, and no condition gives no WHERE", () => {
  expect(quote("it's")).toBe("'it''s'");
  expect(where([])).toBe("");
  expect(where(["a = 1", "b = 2"], "  ")).toBe("\n  WHERE a = 1\n    AND b = 2");
});
