import { afterAll, beforeAll, expect, test } from "vitest";
import type { Engine } from "../../loaders/tables/engine.js";
import type { Row } from "../../src/model/columns.js";
import { dividePopulation } from "../../src/queries/per-capita.js";
import { traceAverage, traceMonths, traceNation, traceSeries } from "../../src/queries/series.js";
import { bureau, observation, type Observed, openFixture, source } from "./fixture.js";

const AMOUNT = "penalty.amount";
const DECISIONS = "penalty.decisions";
const JIA = "990100";
const YI = "990200";
const ALL = { points: 0, most: 9 };
const CODED = { source_id: "ref-1" };

const figure = (code: string, year: number, id: string, value: number, changes: Observed = {}) =>
  observation(code, year, id, value, { id: `ref-1/${id}@${code}-${year}-${value}`, ...CODED, ...changes });
const partial = (code: string, year: number, day: string, id: string, value: number, changes: Observed = {}) =>
  figure(code, year, id, value, { period_kind: "partial", period_end: `${year}-${day}`, headline: false, ...changes });

let engine: Engine;
beforeAll(async () => {
  engine = await openFixture(
    [
      figure(JIA, 2014, AMOUNT, 10),
      figure(JIA, 2015, AMOUNT, 20),
      figure(JIA, 2016, AMOUNT, 99, { headline: false, headline_reason: "several_values" }),
      figure(JIA, 2017, AMOUNT, 30, { lower: 30, upper: null, qualifier: "at_least" }),
      figure(JIA, 2018, AMOUNT, 40, { breaks: "basis", basis: "fine_and_confiscation" }),
      partial(JIA, 2019, "03-31", AMOUNT, 5),
      partial(JIA, 2019, "08-31", AMOUNT, 7),
      partial(JIA, 2019, "09-30", AMOUNT, 6, { period_start: "2019-04-01" }),
      partial(JIA, 2019, "06-30", AMOUNT, 3, { scope: "专项" }),
      figure(JIA, 2020, AMOUNT, 900, { period_kind: "cumulative", period_start: null, headline: false }),
      figure(JIA, 2014, DECISIONS, 5),
      figure(JIA, 2015, DECISIONS, 0),
      figure(JIA, 2018, DECISIONS, 8),
      figure(YI, 2018, AMOUNT, 70),
      figure(YI, 2018, DECISIONS, 7, { lower: 7, upper: null, qualifier: "at_least" }),
      figure(YI, 2017, AMOUNT, 60, { status: "E", headline: false, headline_reason: "estimated" }),
      figure("100000", 2018, AMOUNT, 1000),
      figure("100000", 2018, DECISIONS, 50),
    ],
    {
      sources: [source(JIA, 2021), { ...source(JIA, 2019), id: "ref-1", kind: "press", coded: true }],
      bureaus: [
        ...[bureau(JIA, "甲"), bureau(YI, "乙"), bureau("990000", "省", { level: "province" })],
        bureau("100000", "全国", { level: "national", province: "100000" }),
      ],
      population: [population("100000", 1000000), population(JIA, 20000)],
    },
  );
});
afterAll(() => engine.close());

function population(bureau_code: string, people: number): Row {
  return {
    bureau_code,
    year: 2020,
    population: people,
    caveats: null,
    quote: String(people),
    source_kind: "press",
    source_title: "",
    source_url: null,
    source_published: null,
  };
}

const ask = async (sql: string) => (await engine.query(sql)).rows;
const only = (code: string) => ({ bureaus: [code], years: [] });

test("the exact SQL", async () => {
  await expect(`${traceSeries([AMOUNT], { points: 2, most: 3 }, only(JIA))}\n`).toMatchFileSnapshot("expected/series.sql");
});

test("a gap and a break each begin a stretch, and only the break is one of definition", async () => {
  const rows = (await ask(traceSeries([AMOUNT], ALL))).filter((row) => row.bureau_code === JIA && row.joined === true);
  expect(rows.map(({ year, value, segment, broken }) => [year, value, segment, broken])).toEqual([
    [2014, 10, 0, false],
    [2015, 20, 0, false],
    [2017, 30, 1, false],
    [2018, 40, 2, true],
  ]);
});

test("a year without a headline shows its longest part, joined to nothing; several values and sums over years do not", async () => {
  const rows = (await ask(traceSeries([AMOUNT], ALL))).filter((row) => row.bureau_code === JIA && row.joined !== true);
  expect(rows.map(({ year, value, segment }) => [year, value, segment])).toEqual([
    [2016, 99, null],
    [2019, 6, null],
  ]);
  const all = await ask(traceSeries([AMOUNT], { ...ALL, cumulative: true }));
  expect(all.filter((row) => row.period_kind === "cumulative")).toMatchObject([{ year: 2020, value: 900, joined: false }]);
});

test("a figure worked out from a change joins no line", async () => {
  expect((await ask(traceSeries([AMOUNT], ALL))).filter((row) => row.status === "E")).toMatchObject([{ value: 60, joined: false }]);
});

test("without a choice only series of enough years are shown, the country always; a chosen bureau is shown however short", async () => {
  const codes = async (sql: string) => [...new Set((await ask(sql)).map((row) => row.bureau_code))];
  expect(await codes(traceSeries([AMOUNT], { points: 2, most: 9 }))).toEqual([JIA]);
  expect(await codes(traceSeries([AMOUNT], { points: 1, most: 2 }))).toEqual(["100000", JIA]);
  expect(await codes(traceSeries([AMOUNT], { points: 2, most: 9 }, only(YI)))).toEqual(["100000", YI]);
  expect(await codes(traceNation([AMOUNT], only(YI)))).toEqual(["100000"]);
});

test("the average needs both figures and decisions that are not zero; its bounds follow; a break between is kept though its year is not", async () => {
  const rows = await ask(traceAverage({ points: 0, most: 9 }));
  expect(
    rows.map(({ bureau_code, year, value, lower, upper, qualifier, broken }) => [
      bureau_code,
      year,
      value,
      lower,
      upper,
      qualifier,
      broken,
    ]),
  ).toEqual([
    ["100000", 2018, 20, 20, 20, "exact", false],
    [JIA, 2014, 2, 2, 2, "exact", false],
    [JIA, 2018, 5, 5, 5, "exact", true],
    [YI, 2018, 10, null, 10, "at_most", false],
  ]);
});

test("months run from 1 January, of the whole bureau only; one figure alone is no line", async () => {
  const rows = await ask(traceMonths({ points: 2, most: 9 }));
  expect(rows.map(({ year, month, value, within }) => [year, month, value, within])).toEqual([
    [2019, 3, 5, true],
    [2019, 8, 7, true],
  ]);
  expect(await ask(traceMonths({ points: 3, most: 9 }))).toEqual([]);
});

test("a figure is divided by census residents beside the country of its year; without a census there is no rate", async () => {
  const rows = await ask(dividePopulation([AMOUNT, DECISIONS], 9));
  expect(rows.map(({ bureau_code, year, indicator, value, national }) => [bureau_code, year, indicator, value, national])).toEqual([
    [JIA, 2018, AMOUNT, 200, 100],
    [JIA, 2018, DECISIONS, 40, 5],
  ]);
  expect(await ask(dividePopulation([AMOUNT], 9, only(YI)))).toEqual([]);
});
