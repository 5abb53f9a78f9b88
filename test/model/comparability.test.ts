import { describe, expect, test } from "vitest";
import { baseIndicator, findObstacle, yearOf } from "../../src/model/comparability.js";
import { makeClaim } from "../fixtures/claims.js";

describe("findObstacle", () => {
  const cases: [string, Parameters<typeof makeClaim>[0], "flow" | "stock" | "rate", string | null][] = [
    ["a full year of everything", {}, "flow", null],
    ["a stock at a date", { period_kind: "point" }, "stock", null],
    ["a flow at a date", { period_kind: "point" }, "flow", "period"],
    ["a rate at a date", { period_kind: "point" }, "rate", "period"],
    ["part of a year", { period_kind: "partial" }, "flow", "period"],
    ["a cumulative figure", { period_kind: "cumulative" }, "stock", "period"],
    ["a campaign", { scope: "清废行动" }, "flow", "scope"],
    ["a part of a total", { part_of: "48件" }, "flow", "part"],
    ["a proposed fine", { apart: true }, "flow", "caveat"],
    ["a campaign of some months", { scope: "清废行动", period_kind: "partial", apart: true }, "flow", "scope"],
  ];
  test.each(cases)("%s", (_, changes, kind, expected) => {
    expect(findObstacle(makeClaim(changes), kind)).toBe(expected);
  });
});

test("yearOf reads the end of the period", () => {
  expect(yearOf({ period: { start: "2021-03-01", end: "2022-02-28", kind: "cumulative" } })).toBe(2022);
});

test("baseIndicator drops only a stated change", () => {
  expect(baseIndicator("penalty.decisions.yoy")).toBe("penalty.decisions");
  expect(baseIndicator("penalty.daily")).toBe("penalty.daily");
});
