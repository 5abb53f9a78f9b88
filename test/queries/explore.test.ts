import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Engine, openEngine } from "../../loaders/tables/engine.js";
import { loadTables } from "../../loaders/tables/pack.js";
import type { Row } from "../../src/model/columns.js";
import { CHARTS, DIVISORS, type DivisorName, type Exploration, FIRST } from "../../src/model/explore.js";
import { exploreFigures } from "../../src/queries/explore.js";
import { LEFT_OUT } from "../../src/words/explore.js";
import { bureau, observation, type Observed, openFixture, source } from "./fixture.js";

const [AMOUNT, DECISIONS, STAFF] = ["penalty.amount", "penalty.decisions", "staff.establishment"];
const [NATION, JIA, YI, BING] = ["100000", "990100", "990200", "990300"];

const amount = (code: string, year: number, value: number, changes: Observed = {}) =>
  observation(code, year, AMOUNT, value, { unit: "CNY", basis: "fine", ...changes });

const OBSERVATIONS = [
  amount(NATION, 2018, 1000),
  amount(JIA, 2017, 100),
  amount(JIA, 2018, 300, { basis: "fine_and_confiscation", breaks: "basis" }),
  amount(JIA, 2018, 310, { headline: false, headline_reason: "agrees", source_id: "990100-press", start: 2 }),
  amount(JIA, 2018, 90, { headline: false, headline_reason: "period", period_kind: "partial", period_end: "2018-03-31", start: 3 }),
  amount(JIA, 2020, 400),
  amount(YI, 2018, 200, { lower: 200, upper: null, qualifier: "at_least" }),
  amount(YI, 2019, 5, { headline: false, headline_reason: "scope", scope: "专项" }),
  amount(BING, 2018, 7, { caveats: "table_cell enterprises" }),
  observation(JIA, 2018, DECISIONS, 10),
  observation(JIA, 2018, DECISIONS, 3, {
    headline: false,
    headline_reason: "period",
    period_kind: "partial",
    period_end: "2018-03-31",
    start: 3,
  }),
  observation(YI, 2018, DECISIONS, 0),
  observation(YI, 2018, STAFF, 4, { headline: false, headline_reason: "scope", scope: "支队", unit: "person", period_kind: "point" }),
];

let engine: Engine;
beforeAll(async () => {
  engine = await openFixture(OBSERVATIONS, {
    bureaus: [
      bureau(NATION, "全国", { level: "national", province: NATION }),
      ...[bureau(JIA, "甲"), bureau(YI, "乙"), bureau(BING, "丙"), bureau("990400", "丁")],
    ],
    sources: [
      ...[source(NATION, 2018), source(JIA, 2017), source(JIA, 2018), source(JIA, 2020)],
      ...[source(YI, 2018), source(YI, 2019), source(BING, 2018), source(JIA, 2018, { id: "990100-press", kind: "press" })],
    ],
    population: [
      { bureau_code: JIA, year: 2020, population: 1_000_000, caveats: null, quote: "百万", source_kind: "bulletin", source_title: "" },
    ],
  });
});
afterAll(() => engine.close());

const ask = async (changes: Partial<Exploration>) => (await engine.query(exploreFigures({ ...FIRST, ...changes }))).rows;
const said = (rows: readonly Row[], ...names: string[]) => rows.map((row) => names.map((name) => row[name]));
const comparable = (rows: readonly Row[]) => rows.filter((row) => row.comparable === true);

describe("a trend", () => {
  test("joins what compares, cuts at a changed basis and at missing years, and says why not of the rest", async () => {
    const rows = await ask({ chart: "multiples", bureaus: [JIA] });
    expect(said(rows, "year", "value", "reason", "segment", "broken")).toEqual([
      [2017, 100, null, 0, false],
      [2018, 300, null, 1, true],
      [2018, 310, "agrees", null, false],
      [2018, 90, "period", null, false],
      [2020, 400, null, 2, true],
    ]);
  });

  test("leaves the country out until it is chosen; multiples have it", async () => {
    const codes = async (changes: Partial<Exploration>) => new Set((await ask(changes)).map((row) => row.bureau_code)).has(NATION);
    expect([await codes({}), await codes({ bureaus: [NATION, JIA] }), await codes({ chart: "multiples" })]).toEqual([false, true, true]);
  });

  test("is cut where unit or basis changes, whatever the break column says, and where it says that something changed", async () => {
    const changing = await openFixture(
      [
        ...[amount(YI, 2014, 1), amount(YI, 2015, 2, { unit: "enterprise" }), amount(YI, 2016, 3, { unit: "enterprise" })],
        ...[amount(YI, 2017, 4, { unit: "enterprise", basis: "fine_and_confiscation" })],
        ...[amount(YI, 2018, 5, { unit: "enterprise", basis: "fine_and_confiscation", caveats: "four_types" })],
        amount(YI, 2019, 6, { unit: "enterprise", basis: "fine_and_confiscation", caveats: "four_types", breaks: "definition" }),
      ],
      { sources: [2014, 2015, 2016, 2017, 2018, 2019].map((year) => source(YI, year)) },
    );
    const { rows } = await changing.query(exploreFigures({ ...FIRST, chart: "multiples", bureaus: [YI] }));
    expect(said(rows, "year", "broken", "segment")).toEqual([
      [2014, false, 0],
      [2015, true, 1],
      [2016, false, 1],
      [2017, true, 2],
      [2018, true, 3],
      [2019, true, 4],
    ]);
    changing.close();
  });

  test("keeps another definition of one bureau's own line", async () => {
    expect(said(await ask({ bureaus: [BING] }), "reason")).toEqual([[null]]);
  });
});

test("where a kind of source is chosen, a figure that agrees stands in for the one that is not", async () => {
  expect(said(await ask({ bureaus: [JIA], kinds: ["press"] }), "value", "reason")).toEqual([[310, null]]);
  expect(await ask({ kinds: ["bulletin"] })).toEqual([]);
});

describe("a ranking", () => {
  test("takes the year with most figures, and refuses the country and other definitions", async () => {
    const rows = await ask({ chart: "ranking" });
    expect(new Set(rows.map((row) => row.year))).toEqual(new Set([2018]));
    expect(said(comparable(rows), "short_zh", "value", "peers")).toEqual([
      ["甲", 300, 4],
      ["乙", 200, 4],
    ]);
    expect(
      said(
        rows.filter((row) => row.comparable !== true),
        "short_zh",
        "reason",
      ),
    ).toEqual([
      ["全国", "national"],
      ["甲", "agrees"],
      ["甲", "period"],
      ["丙", "definition"],
    ]);
  });

  test("takes the year that a reader chose", async () => {
    expect(said(await ask({ chart: "ranking", years: [2020] }), "year", "value")).toEqual([[2020, 400]]);
  });
});

describe("division", () => {
  test("needs both figures of one year; a part of a year is divided by the same part only", async () => {
    const rows = await ask({ by: "decisions", bureaus: [JIA] });
    expect(said(rows, "year", "figure", "per_value", "value", "reason")).toEqual([
      [2017, 100, null, null, "no_divisor"],
      [2018, 300, 10, 30, null],
      [2018, 310, 10, 31, "agrees"],
      [2018, 90, 3, 30, "period"],
      [2020, 400, null, null, "no_divisor"],
    ]);
  });

  test("by a stated zero gives nothing, and says so", async () => {
    expect(said(await ask({ by: "decisions", bureaus: [YI], years: [2018] }), "value", "reason")).toEqual([[null, "zero_divisor"]]);
  });

  test("by staff of a part of the bureau is refused", async () => {
    expect(said(await ask({ by: "establishment", bureaus: [YI], years: [2018] }), "value", "reason")).toEqual([[null, "no_divisor"]]);
  });

  test("by residents takes the census, for whole years of whole bureaus only", async () => {
    const rows = await ask({ by: "residents", bureaus: [JIA], years: [2018] });
    expect(said(rows, "value", "per_value", "per_year", "reason")).toEqual([
      [30, 1_000_000, 2020, null],
      [31, 1_000_000, 2020, "agrees"],
      [null, null, null, "period"],
    ]);
  });

  test("of a lower bound is a lower bound", async () => {
    const more = await openFixture([
      amount(JIA, 2021, 90, { lower: 90, upper: null, qualifier: "at_least" }),
      observation(JIA, 2021, DECISIONS, 30),
    ]);
    const { rows } = await more.query(exploreFigures({ ...FIRST, by: "decisions" }));
    expect(said(rows, "value", "lower", "upper", "qualifier")).toEqual([[3, 3, null, "at_least"]]);
    more.close();
  });
});

test("a scatter pairs figures of one bureau and year, comparable with comparable, part with the same part", async () => {
  const rows = await ask({ chart: "scatter", bureaus: [JIA] });
  expect(said(rows, "year", "value", "with_value", "reason")).toEqual([
    [2017, 100, null, "no_partner"],
    [2018, 300, 10, null],
    [2018, 310, 10, "agrees"],
    [2018, 90, 3, "period"],
    [2020, 400, null, "no_partner"],
  ]);
});

describe("over the real tables", () => {
  let real: Engine;
  beforeAll(async () => void (real = await openEngine(await loadTables())));
  afterAll(() => real.close());

  const bys = [null, ...(Object.keys(DIVISORS) as DivisorName[])];
  const choices = CHARTS.flatMap((chart) => bys.map((by) => ({ chart, by })));

  test.each(choices)(
    "$chart by $by has one row shape, one comparable figure of a bureau and year, and a reason for every other",
    async ({ chart, by }) => {
      const { columns, rows } = await real.query(exploreFigures({ ...FIRST, chart, by }));
      expect(columns).toEqual((await real.query(exploreFigures(FIRST))).columns);
      const keys = comparable(rows).map((row) => `${String(row.bureau_code)} ${String(row.year)}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
      for (const row of rows) {
        expect(row.comparable).toBe(row.reason === null);
        if (row.comparable === true) expect(Number.isFinite(row.value)).toBe(true);
        else expect(Object.keys(LEFT_OUT)).toContain(row.reason);
        expect(row.segment === null).toBe(row.comparable !== true);
      }
    },
  );
});
