import { describe, expect, test } from "vitest";
import { type Caveat, caveatOf, CAVEATS } from "../../src/model/caveat.js";
import { baseIndicator, type Counted, differs, findObstacle, partAlike, yearOf } from "../../src/model/comparability.js";
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

test("what is proposed, collected or of an unclear period stands apart; what is rounded or added up does not", () => {
  const apart = (Object.keys(CAVEATS) as Caveat[]).filter((code) => caveatOf(code).apart);
  expect(apart.sort()).toEqual(["collected", "criminal_detention", "other_definition", "period_ambiguous", "proposed"]);
});

test("yearOf reads the end of the period", () => {
  expect(yearOf({ period: { start: "2021-03-01", end: "2022-02-28", kind: "cumulative" } })).toBe(2022);
});

test("baseIndicator drops only a stated change", () => {
  expect(baseIndicator("penalty.decisions.yoy")).toBe("penalty.decisions");
  expect(baseIndicator("penalty.daily")).toBe("penalty.daily");
});

const count = (changes: Partial<Counted> = {}): Counted => ({ unit: "case", basis: null, caveats: [], ...changes });

describe("two comparable figures are held against each other", () => {
  test.each<[string, Counted, Counted, ReturnType<typeof differs>]>([
    ["of one unit, basis and definition", count({ caveats: ["rounded"] }), count(), null],
    ["of one other definition", count({ caveats: ["four_types"] }), count({ caveats: ["secondary", "four_types"] }), null],
    ["not of two units", count({ unit: "enterprise" }), count(), "unit"],
    ["not of two bases", count({ basis: "fine" }), count({ basis: "fine_and_confiscation" }), "basis"],
    ["not where only one tells its basis", count({ basis: "fine" }), count(), "basis"],
    ["not of two definitions", count({ caveats: ["enterprises"] }), count(), "definition"],
    ["not where one may be cumulative", count({ caveats: ["may_be_cumulative"] }), count(), "cumulative"],
    ["not even where both may", count({ caveats: ["may_be_cumulative"] }), count({ caveats: ["may_be_cumulative"] }), "cumulative"],
  ])("%s", (_, a, b, expected) => {
    expect(differs(a, b)).toBe(expected);
    expect(differs(b, a)).toBe(expected);
  });
});

test("figures are parted by what they count; those that may be cumulative stand each alone", () => {
  const figures = [
    count(),
    count({ caveats: ["enterprises"] }),
    count(),
    count({ caveats: ["may_be_cumulative"] }),
    count({ caveats: ["may_be_cumulative"] }),
  ];
  expect(partAlike(figures, (figure) => figure).map((part) => part.map((figure) => figures.indexOf(figure)))).toEqual([
    [0, 2],
    [1],
    [3],
    [4],
  ]);
});
