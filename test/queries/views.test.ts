import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Engine, openEngine } from "../../loaders/tables/engine.js";
import { loadTables } from "../../loaders/tables/pack.js";
import { fits, type Shape } from "../../src/model/row.js";
import { type ViewName, VIEW_CELLS, VIEWS } from "../../src/model/views.js";
import { bureau, observation, openFixture, source } from "./fixture.js";

const SQL_TYPES = { utf8: "VARCHAR", float64: "DOUBLE", int32: "INTEGER", bool: "BOOLEAN" };

describe("on the data", () => {
  let engine: Engine;
  beforeAll(async () => void (engine = await openEngine(await loadTables())));
  afterAll(() => engine.close());
  const ask = async (sql: string) => (await engine.query(sql)).rows;

  test.each(Object.keys(VIEWS) as ViewName[])("%s has the columns that are declared, in order, and such cells", async (name) => {
    const columns = await ask(`DESCRIBE ${name}`);
    expect(columns.map((row) => [row.column_name, row.column_type])).toEqual(
      VIEWS[name].map((column) => [column.name, SQL_TYPES[column.type]]),
    );
    const shape: Shape = VIEW_CELLS[name];
    expect((await ask(`FROM ${name}`)).filter((row) => !fits([row], shape))).toEqual([]);
  });

  test("figures hold every figure that stands for its year, and beside them what does not compare, once a bureau, indicator and year", async () => {
    const standing = "SELECT id FROM observations WHERE headline AND NOT ends_with(indicator, '.yoy')";
    expect(
      await ask(
        `(${standing} EXCEPT SELECT id FROM figures WHERE comparable) UNION ALL (SELECT id FROM figures WHERE comparable EXCEPT ${standing})`,
      ),
    ).toEqual([]);
    expect(await ask("SELECT bureau_code FROM figures GROUP BY bureau_code, indicator, year HAVING count(*) > 1")).toEqual([]);
    expect(await ask("SELECT id FROM figures WHERE comparable = (obstacle IS NOT NULL)")).toEqual([]);
    expect((await ask("FROM figures WHERE NOT comparable")).length).toBeGreaterThan(10);
  });

  test("a ranking of three lines holds one bureau once, with hedge and words", async () => {
    const rows = await ask(
      "SELECT bureau_en, value, hedge, quote FROM figures\nWHERE indicator = 'penalty.amount' AND year = 2019 AND comparable\nORDER BY value DESC",
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(new Set(rows.map((row) => row.bureau_en)).size).toBe(rows.length);
  });
});

describe("series and ratios", () => {
  const [JIA, YEARS] = ["990100", [2014, 2015, 2017, 2018, 2019]];
  let engine: Engine;
  beforeAll(async () => {
    engine = await openFixture(
      [
        ...[observation(JIA, 2014, "penalty.amount", 10), observation(JIA, 2015, "penalty.amount", 20)],
        ...[observation(JIA, 2017, "penalty.amount", 30, { breaks: "basis" }), observation(JIA, 2018, "penalty.amount", 40)],
        observation(JIA, 2019, "penalty.amount", 5, { period_kind: "partial", period_end: "2019-06-30", headline: false }),
        ...[
          observation(JIA, 2015, "penalty.decisions", 4),
          observation(JIA, 2018, "penalty.decisions", 8, { upper: null, qualifier: "at_least" }),
        ],
        ...[observation(JIA, 2017, "penalty.decisions", 0), observation(JIA, 2019, "penalty.decisions", 2)],
      ],
      { sources: YEARS.map((year) => source(JIA, year)), bureaus: [bureau(JIA, "甲", { province: JIA })] },
    );
  });
  afterAll(() => engine.close());

  test("years of one stretch are joined: a gap and a break begin another, what does not compare has none", async () => {
    const { rows } = await engine.query(
      "SELECT year, comparable, broken, stretch, points, stated FROM series WHERE indicator = 'penalty.amount' ORDER BY year",
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      [2014, true, false, 0, 4, 5],
      [2015, true, false, 0, 4, 5],
      [2017, true, true, 1, 4, 5],
      [2018, true, false, 1, 4, 5],
      [2019, false, false, null, 4, 5],
    ]);
  });

  test("a quotient needs two figures that compare and none of them zero below; its bounds and hedge follow, a break between is kept", async () => {
    const { rows } = await engine.query(
      "SELECT year, value, lower, upper, hedge, broken, stretch, numerator_quote, denominator_quote FROM ratios ORDER BY year",
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      [2015, 5, 5, 5, "exact", false, 0, "penalty.amount 20", "penalty.decisions 4"],
      [2018, 5, null, 5, "at_most", true, 1, "penalty.amount 40", "penalty.decisions 8"],
    ]);
  });
});
