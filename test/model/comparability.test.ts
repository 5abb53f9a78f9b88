import { describe, expect, test } from "vitest";
import { baseIndicator, type Claim, isComparable, pickHeadlines, yearOf } from "../../src/model/comparability.js";

const claim = (changes: Partial<Claim> = {}): Claim => ({
  ...{ id: "a", indicator: "penalty.decisions", bureau_code: "110000", year: 2023, scope: "all", part_of: null, period_kind: "year" },
  ...{ qualifier: "exact", start: 100, source_kind: "report", source_year: 2023 },
  ...changes,
});
const headlines = (...claims: Claim[]) => [...pickHeadlines(claims, (id) => (id.startsWith("staff.") ? "stock" : "flow"))];

describe("isComparable", () => {
  const cases: [string, Partial<Claim>, "flow" | "stock" | "rate", boolean][] = [
    ["a full year of everything", {}, "flow", true],
    ["a stock at a date", { period_kind: "point" }, "stock", true],
    ["a flow at a date", { period_kind: "point" }, "flow", false],
    ["a rate at a date", { period_kind: "point" }, "rate", false],
    ["part of a year", { period_kind: "partial" }, "flow", false],
    ["a cumulative figure", { period_kind: "cumulative" }, "stock", false],
    ["a campaign", { scope: "清废行动" }, "flow", false],
    ["a part of a total", { part_of: "48件" }, "flow", false],
  ];
  test.each(cases)("%s", (_, changes, kind, expected) => {
    expect(isComparable(claim(changes), kind)).toBe(expected);
  });
});

describe("pickHeadlines", () => {
  test("takes nothing where no figure compares", () => {
    expect(headlines(claim({ scope: "市本级" }), claim({ id: "b", period_kind: "partial" }))).toEqual([]);
  });

  test("takes the report before bulletin, press and reprint, in whatever order they come", () => {
    const kinds = ["reprint", "press", "bulletin", "report"] as const;
    const claims = kinds.map((source_kind) => claim({ id: source_kind, source_kind }));
    expect(headlines(...claims)).toEqual(["report"]);
    expect(headlines(...claims.slice(0, 3).reverse())).toEqual(["bulletin"]);
    expect(headlines(...claims.slice(0, 2))).toEqual(["press"]);
  });

  test("prefers a report on the year itself to one that looks back", () => {
    expect(headlines(claim({ id: "later", source_year: 2024 }), claim({ id: "same" }))).toEqual(["same"]);
  });

  test("prefers an exact figure, then the first place in the text", () => {
    expect(headlines(claim({ id: "over", qualifier: "at_least", start: 1 }), claim({ id: "exact", start: 9 }))).toEqual(["exact"]);
    expect(headlines(claim({ id: "second", start: 9 }), claim({ id: "first", start: 2 }))).toEqual(["first"]);
  });

  test("gives one for each bureau, year and indicator", () => {
    const others = [
      claim({ id: "b", bureau_code: "120000" }),
      claim({ id: "c", year: 2022 }),
      claim({ id: "d", indicator: "penalty.amount" }),
    ];
    expect(headlines(claim(), ...others).sort()).toEqual(["a", "b", "c", "d"]);
  });
});

test("yearOf reads the end of the period", () => {
  expect(yearOf({ period: { start: "2021-03-01", end: "2022-02-28", kind: "cumulative" } })).toBe(2022);
});

test("baseIndicator drops only a stated change", () => {
  expect(baseIndicator("penalty.decisions.yoy")).toBe("penalty.decisions");
  expect(baseIndicator("penalty.daily")).toBe("penalty.daily");
});
