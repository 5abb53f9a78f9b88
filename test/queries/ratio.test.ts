import { describe, expect, test } from "vitest";
import type { Row } from "../../src/model/columns.js";
import { APART, divideObservations, rankWorkload } from "../../src/queries/ratio.js";
import { bureau, type Observation, observation, type Observed, openFixture, source } from "./fixture.js";

const POSTS = [{ indicator: "staff.establishment", per: 1 }];
const decisions = (changes: Observed = {}) => observation("990100", 2021, "penalty.decisions", 40, changes);
const posts = (changes: Observed = {}) =>
  observation("990100", 2021, "staff.establishment", 20, { period_kind: "point", unit: "person", ...changes });
const AT_LEAST: Observed = { qualifier: "at_least", upper: null };

async function divide(observations: Observation[], per = 1): Promise<Row | undefined> {
  const engine = await openFixture(observations);
  const denominators = [{ indicator: "staff.establishment", per }];
  const { rows } = await engine.query(divideObservations("penalty.decisions", denominators, { bureaus: ["990100"], years: [] }));
  engine.close();
  expect(rows).toHaveLength(1);
  return rows[0];
}

test("the exact SQL", async () => {
  await expect(`${divideObservations("penalty.decisions", POSTS)}\n`).toMatchFileSnapshot("expected/ratio.sql");
});

describe("bounds and hedges of a ratio", () => {
  test.each<[string, Observed, Observed, Row]>([
    ["both exact", {}, {}, { value: 2, lower: 2, upper: 2, qualifier: "exact" }],
    ["at least above", AT_LEAST, {}, { value: 2, lower: 2, upper: null, qualifier: "at_least" }],
    ["at least below", {}, AT_LEAST, { value: 2, lower: null, upper: 2, qualifier: "at_most" }],
    ["at least in both says nothing of either end", AT_LEAST, AT_LEAST, { value: 2, lower: null, upper: null, qualifier: "approx" }],
    ["about", { qualifier: "approx", lower: null, upper: null }, {}, { value: 2, lower: null, upper: null, qualifier: "approx" }],
  ])("%s", async (_, above, below, expected) => {
    expect(await divide([decisions(above), posts(below)])).toMatchObject(expected);
  });
});

test("per thousand", async () => {
  expect(await divide([decisions(), posts()], 1000)).toMatchObject({ value: 2000 });
});

test("a denominator of another scope gives a ratio that does not compare", async () => {
  expect(await divide([decisions(), posts({ scope: "支队", headline: false })])).toMatchObject({
    value: 2,
    comparable: false,
    denominator_scope: "支队",
  });
});

test.each([
  ["no denominator", [decisions()], { value: null, numerator: 40, denominator_value: null, qualifier: null }],
  ["no numerator", [posts()], { value: null, numerator: null, denominator_value: 20, source_id: "990100-2021" }],
  ["a denominator of zero", [decisions(), posts({ value: 0, lower: 0, upper: 0 })], { value: null, numerator: 40, denominator_value: 0 }],
])("%s gives no ratio, never zero", async (_, observations, expected) => {
  expect(await divide(observations)).toMatchObject(expected);
});

describe("work per person", () => {
  const rank = async (observations: Observation[], years: number[] = []) => {
    const sources = [2018, 2020, 2021, 2022].map((year) => source("990100", year));
    const bureaus = [bureau("990000", "省", { level: "province" }), bureau("990100", "甲")];
    const engine = await openFixture(observations, { sources, bureaus });
    const { rows } = await engine.query(rankWorkload(["penalty.decisions"], POSTS, { bureaus: [], years }));
    engine.close();
    return rows;
  };
  const of = (year: number, value: number) => observation("990100", year, "penalty.decisions", value);
  const staff = (year: number, value: number, changes: Observed = {}) =>
    observation("990100", year, "staff.establishment", value, { period_kind: "point", unit: "person", ...changes });

  test("takes the pair of years nearest to each other, the latest of several, and says both", async () => {
    const rows = await rank([of(2018, 10), of(2020, 30), of(2021, 40), staff(2018, 5), staff(2022, 8)]);
    expect(rows).toMatchObject([{ year: 2018, denominator_year: 2018, value: 2 }]);
    const later = await rank([of(2020, 30), of(2021, 40), staff(2022, 8)]);
    expect(later).toMatchObject([{ year: 2021, denominator_year: 2022, value: 5, numerator: 40, denominator_value: 8 }]);
  });

  test("none lies further apart, and none is of a part of the bureau", async () => {
    expect(await rank([of(2018, 10), staff(2018 + APART + 1, 5)])).toEqual([]);
    expect(await rank([of(2018, 10), staff(2018, 5, { scope: "支队" })])).toEqual([]);
  });

  test("an open denominator leaves the ratio open below", async () => {
    const rows = await rank([of(2022, 14_600), staff(2022, 1300, { qualifier: "at_least", upper: null })]);
    expect(rows[0]).toMatchObject({ qualifier: "at_most", lower: null });
    expect(rows[0]?.upper).toBeCloseTo(14_600 / 1300);
  });

  test("a filter keeps the years of what is divided", async () => {
    expect(await rank([of(2021, 40), staff(2022, 8)], [2021])).toHaveLength(1);
    expect(await rank([of(2021, 40), staff(2022, 8)], [2022])).toEqual([]);
  });
});
