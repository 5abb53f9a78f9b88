import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatExact, formatHedged, formatShort } from "../../src/marks/format.js";

interface Case {
  value: number;
  zh: string;
  en: string;
  exact_zh?: string;
}

const cases = JSON.parse(readFileSync(new URL("../specs/format.json", import.meta.url), "utf8")) as Case[];

test.each(cases)("$value is short in both languages", ({ value, zh, en }) => {
  expect([formatShort(value, "zh"), formatShort(value, "en")]).toEqual([zh, en]);
});

test.each(cases.filter(({ exact_zh }) => exact_zh !== undefined))("$value keeps its digits", ({ value, exact_zh }) => {
  expect(formatExact(value, "zh")).toBe(exact_zh);
});

test("hedges are printed before the number", () => {
  const printed = (["exact", "approx", "at_least", "at_most"] as const).map((hedge) => formatHedged(2000, hedge, "zh", formatShort));
  expect(printed).toEqual(["2,000", "约2,000", "≥2,000", "≤2,000"]);
  expect(formatHedged(2000, "approx", "en", formatExact)).toBe("c. 2,000");
});
