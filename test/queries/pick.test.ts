import { afterAll, beforeAll, expect, test } from "vitest";
import type { Engine } from "../../loaders/tables/engine.js";
import { pickObservations } from "../../src/queries/pick.js";
import { observation, openFixture } from "./fixture.js";

let engine: Engine;
beforeAll(async () => {
  engine = await openFixture([
    observation("990100", 2021, "penalty.decisions", 40),
    observation("990100", 2021, "penalty.decisions", 90, { start: 2, scope: "专项", headline: false }),
    observation("990100", 2021, "penalty.amount", 100, { basis: "fine", unit: "CNY" }),
    observation("990100", 2021, "penalty.amount", 120, { start: 2, basis: "fine_and_confiscation", unit: "CNY", headline: false }),
    observation("990200", 2022, "penalty.decisions", 300, { period_kind: "cumulative", period_start: null, headline: false }),
    observation("990200", 2022, "litigation.suits", 0),
    observation("990200", 2022, "staff.establishment", 9, { period_kind: "point", period_start: "2022-12-31" }),
    observation("990200", 2022, "litigation.suits", 7, { start: 2, period_kind: "point", headline: false }),
  ]);
});
afterAll(() => engine.close());

const pick = async (indicators: string[], bureaus: string[] = []) =>
  (await engine.query(pickObservations(indicators, { bureaus, years: [] }))).rows;

test("the exact SQL for one bureau and year", async () => {
  await expect(`${pickObservations(["penalty.decisions"], { bureaus: ["990100"], years: [2021] })}\n`).toMatchFileSnapshot(
    "expected/pick.sql",
  );
});

test("the headline stands for its bureau, not a larger figure of a campaign", async () => {
  expect(await pick(["penalty.decisions"], ["990100"])).toMatchObject([
    { value: 40, scope: "all", comparable: true, source_id: "990100-2021" },
  ]);
});

test("a cumulative figure is picked where there is nothing better, and does not compare", async () => {
  expect(await pick(["penalty.decisions"], ["990200"])).toMatchObject([{ value: 300, period_kind: "cumulative", comparable: false }]);
});

test("the whole is picked before a part of another total, and neither stands for the year where its source gives both", async () => {
  const several = { headline: false, headline_reason: "several_values" } as const;
  const parts = await openFixture([
    observation("990100", 2021, "penalty.decisions", 90, { start: 2, part_of: "共120件", headline: false, headline_reason: "part" }),
    observation("990100", 2021, "penalty.decisions", 200, { start: 3, part_of: "共400件", headline: false, headline_reason: "part" }),
    observation("990100", 2021, "penalty.decisions", 40, several),
  ]);
  expect((await parts.query(pickObservations(["penalty.decisions"], { bureaus: ["990100"], years: [] }))).rows).toMatchObject([
    { value: 40, comparable: false, obstacle: "several_values" },
  ]);
  parts.close();
});

test("a part of another total is shown where there is nothing else, and does not compare", async () => {
  const part = await openFixture([observation("990100", 2021, "penalty.decisions", 90, { part_of: "共120件", headline: false })]);
  expect((await part.query(pickObservations(["penalty.decisions"], { bureaus: ["990100"], years: [] }))).rows).toMatchObject([
    { value: 90, comparable: false, obstacle: "part" },
  ]);
  part.close();
});

test("each basis keeps its own figure", async () => {
  const rows = await pick(["penalty.amount"], ["990100"]);
  expect(rows.map(({ basis, value }) => [basis, value]).sort()).toEqual([
    ["fine", 100],
    ["fine_and_confiscation", 120],
  ]);
});

test("silence is an empty value with the source that is silent; a stated zero is zero", async () => {
  expect(await pick(["litigation.suits"])).toMatchObject([
    { bureau_code: "990100", value: null, id: null, source_id: "990100-2021" },
    { bureau_code: "990200", value: 0, comparable: true },
  ]);
});

test("a figure at a date compares only for a stock", async () => {
  expect(await pick(["staff.establishment"], ["990200"])).toMatchObject([{ comparable: true }]);
  const flow = await openFixture([observation("990200", 2022, "litigation.suits", 7, { period_kind: "point", headline: false })]);
  expect((await flow.query(pickObservations(["litigation.suits"], { bureaus: ["990200"], years: [] }))).rows).toMatchObject([
    { comparable: false },
  ]);
  flow.close();
});

test("an unknown year leaves no row", async () => {
  expect((await engine.query(pickObservations(["penalty.decisions"], { bureaus: [], years: [1999] }))).rows).toEqual([]);
});
