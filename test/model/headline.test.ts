import { describe, expect, test } from "vitest";
import type { Claim } from "../../src/model/comparability.js";
import { findBreaks, HEADLINE_REASONS, rankClaims } from "../../src/model/headline.js";
import { makeClaim } from "../fixtures/claims.js";

const kindOf = (id: string) => (id.startsWith("staff.") ? "stock" : "flow");
const rank = (...claims: Claim[]) => rankClaims(claims, kindOf);
const chosen = (...claims: Claim[]) =>
  [...rank(...claims)].filter(([, standing]) => standing.headline).map(([id, { reason }]) => `${id}: ${reason}`);

describe("one figure stands for bureau, year and indicator, and says why", () => {
  const cases: [string, Claim[], string[]][] = [
    ["nothing where no figure compares", [makeClaim({ scope: "市本级" }), makeClaim({ id: "b", period_kind: "partial" })], []],
    ["the only one", [makeClaim()], ["a: only"]],
    ["sources that agree", [makeClaim(), makeClaim({ id: "b", source_kind: "press" })], ["a: agreed"]],
    [
      "rounding is agreement, and the finer figure stands",
      [
        makeClaim({ value: 83200, low: 83150, high: 83250, source_kind: "press" }),
        makeClaim({ id: "b", value: 83195, source_kind: "press" }),
      ],
      ["b: agreed"],
    ],
    ["a report before a bulletin", [makeClaim({ source_kind: "bulletin" }), makeClaim({ id: "b", value: 90 })], ["b: kind"]],
    [
      "press before a reprint",
      [makeClaim({ source_kind: "reprint" }), makeClaim({ id: "b", value: 90, source_kind: "press" })],
      ["b: kind"],
    ],
    ["the indicator's own unit", [makeClaim({ unit: "enterprise", unit_fits: false }), makeClaim({ id: "b", value: 90 })], ["b: unit"]],
    [
      "an exact figure before a hedged one",
      [makeClaim({ qualifier: "at_least", value: 200, high: Infinity }), makeClaim({ id: "b" })],
      ["b: exact"],
    ],
    ["a source on that very year", [makeClaim({ source_year: 2024 }), makeClaim({ id: "b", value: 90 })], ["b: own_year"]],
    ["more digits", [makeClaim({ low: 50, high: 150 }), makeClaim({ id: "b", value: 300 })], ["b: precise"]],
    ["else the first in order, which is said", [makeClaim({ id: "b", value: 90 }), makeClaim()], ["a: first"]],
  ];
  test.each(cases)("%s", (_, claims, expected) => {
    expect(chosen(...claims)).toEqual(expected);
    expect(chosen(...[...claims].reverse())).toEqual(expected);
  });
});

test("each bureau, year and indicator has its own", () => {
  const others = [
    makeClaim({ id: "b", bureau_code: "120000" }),
    makeClaim({ id: "c", year: 2022 }),
    makeClaim({ id: "d", indicator: "x.y" }),
  ];
  expect(chosen(makeClaim(), ...others)).toHaveLength(4);
});

describe("several values of one source", () => {
  const own = (id: string, value: number, changes: Partial<Claim> = {}) => makeClaim({ id, value, source_id: "one", ...changes });

  test("none is silently the year's: trainings of 2, 2, 8 and 1 sessions are events", () => {
    const standings = rank(own("a", 2), own("b", 2), own("c", 8), own("d", 1));
    expect([...standings.values()].map(({ headline, reason }) => [headline, reason])).toEqual(Array(4).fill([false, "several_values"]));
  });

  test("the one that says that it is the total stands", () => {
    expect(chosen(own("a", 2), own("b", 8), own("c", 10, { total: true }))).toEqual(["c: total_word"]);
  });

  test("9,872 visits stand beside 126 enterprises: what is counted in another unit is another count", () => {
    const other = { unit: "enterprise", unit_fits: false };
    expect(chosen(own("a", 126, other), own("b", 9872))).toEqual(["b: unit"]);
    expect(chosen(own("a", 126, other), own("b", 9872), own("c", 530))).toEqual([]);
    expect(chosen(own("a", 126, other), own("b", 611, { unit: "place", unit_fits: false }))).toEqual([]);
  });

  test("no total is smaller than another figure, nor do two different ones count", () => {
    expect(chosen(own("a", 5), own("b", 4, { total: true }))).toEqual([]);
    expect(chosen(own("a", 5, { total: true }), own("b", 4, { total: true }))).toEqual([]);
  });

  test("another source with one figure stands instead, and the others name it", () => {
    const standings = rank(own("a", 2), own("b", 8), makeClaim({ id: "c", value: 10, source_kind: "press" }));
    expect(standings.get("c")?.headline).toBe(true);
    expect(standings.get("a")).toEqual({ obstacle: "several_values", headline: false, reason: "several_values", superseded_by: "c" });
  });

  test("fines, and fines with confiscations, are two things", () => {
    expect(chosen(own("a", 100, { basis: "fine" }), own("b", 120, { basis: "fine_and_confiscation" }))).toHaveLength(1);
  });
});

test("what does not stand says why and names what does", () => {
  const standings = rank(
    makeClaim(),
    makeClaim({ id: "b", source_kind: "press" }),
    makeClaim({ id: "c", value: 90, source_kind: "press" }),
    makeClaim({ id: "d", apart: true }),
  );
  expect(standings.get("b")).toEqual({ obstacle: null, headline: false, reason: "agrees", superseded_by: "a" });
  expect(standings.get("c")).toEqual({ obstacle: null, headline: false, reason: "superseded", superseded_by: "a" });
  expect(standings.get("d")).toEqual({ obstacle: "caveat", headline: false, reason: "caveat", superseded_by: null });
});

describe("breaks", () => {
  const year = (n: number, changes: Partial<Claim> = {}) => makeClaim({ id: String(n), year: n, source_year: n, ...changes });
  const breaks = (...claims: Claim[]) => Object.fromEntries(findBreaks(claims, rank(...claims)));

  test("stand where basis, unit or definition changes, whatever the order of the claims", () => {
    const claims = [
      year(2018, { basis: "fine_and_confiscation" }),
      year(2016, { basis: "fine" }),
      year(2017, { basis: "fine" }),
      year(2019, { basis: "fine_and_confiscation", unit: "enterprise", definition: "four_types" }),
    ];
    expect(breaks(...claims)).toEqual({ 2018: "basis", 2019: "unit definition" });
  });

  test("an unstated basis breaks nothing, nor does another bureau", () => {
    expect(breaks(year(2016, { basis: "fine" }), year(2017), year(2018, { bureau_code: "120000", unit: "item" }))).toEqual({});
  });

  test("figures that do not stand for their year break nothing", () => {
    expect(breaks(year(2016), year(2017, { period_kind: "partial", unit: "item" }))).toEqual({});
  });
});

test("every reason has a name in both languages", () => {
  for (const { zh, en } of Object.values(HEADLINE_REASONS)) expect([zh, en].every((name) => name.length > 2)).toBe(true);
});
