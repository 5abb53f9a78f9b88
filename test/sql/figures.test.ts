import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Engine, openEngine } from "../../loaders/tables/engine.js";
import { loadTables } from "../../loaders/tables/pack.js";
import { CHARTS, VIEWS } from "../../src/charts/index.js";
import { TOOL_VIEWS } from "../../src/charts/tool-views.js";
import type { Row } from "../../src/model/columns.js";
import { fits } from "../../src/model/row.js";
import { EVERYTHING } from "../../src/queries/filter.js";

const SHAPES = [...CHARTS, ...VIEWS].flatMap(({ id, sql, shape }) => (shape === undefined || sql === null ? [] : [{ id, sql, shape }]));
const SQL_TYPES = { utf8: "VARCHAR", float64: "DOUBLE", int32: "INTEGER", bool: "BOOLEAN" };
const QUERIES = [...CHARTS, ...VIEWS, ...TOOL_VIEWS].flatMap(({ id, sql }) => (sql === null ? [] : [{ id, sql }]));

let engine: Engine;
let ids: Set<unknown>;
beforeAll(async () => {
  engine = await openEngine(await loadTables());
  ids = new Set((await engine.query("SELECT id FROM observations")).rows.map((row) => row.id));
});
afterAll(() => engine.close());

test("there are figures, no id is used twice, and each has its text here", () => {
  const names = QUERIES.map(({ id }) => `${id}.sql`);
  expect(names.length).toBeGreaterThan(5);
  expect(readdirSync(join(import.meta.dirname, "expected")).sort()).toEqual(names.sort());
  expect(new Set(names).size).toBe(names.length);
});

describe.each(QUERIES)("$id", ({ id, sql }) => {
  test("is the text that was reviewed", async () => {
    await expect(`${sql}\n`).toMatchFileSnapshot(join(import.meta.dirname, "expected", `${id}.sql`));
  });

  test("runs, gives rows, and gives them in the same order again", async () => {
    const first = await engine.query(sql);
    expect(first.rows.length).toBeGreaterThan(0);
    expect(await engine.query(sql)).toEqual(first);
  });
});

test.each(SHAPES)("$id gives the columns that its rows are typed by", async ({ sql, shape }) => {
  const { rows } = await engine.query<{ column_name: string; column_type: string }>(`DESCRIBE ${sql}`);
  expect(Object.fromEntries(rows.map((row) => [row.column_name, row.column_type]))).toEqual(
    Object.fromEntries(Object.entries(shape).map(([name, { type }]) => [name, SQL_TYPES[type]])),
  );
  expect((await engine.query(sql)).rows.filter((row) => !fits([row], shape))).toEqual([]);
});

test("at least twenty bureaus have two or more years of one indicator on charts", async () => {
  const shown = new Map<string, Set<unknown>>();
  const add = (row: Row, year: unknown) => {
    const key = `${String(row.bureau_code)} ${String(row.indicator)}`;
    shown.set(key, (shown.get(key) ?? new Set()).add(year));
  };
  for (const { sql } of CHARTS.filter(({ titleOf }) => titleOf !== undefined)) {
    for (const row of (await engine.query(sql)).rows) {
      if (row.joined === true || typeof row.before_year === "number") add(row, row.year);
      if (typeof row.before_year === "number") add(row, row.before_year);
    }
  }
  const bureaus = new Set([...shown].filter(([, years]) => years.size > 1).map(([key]) => key.split(" ")[0]));
  expect(bureaus.size).toBeGreaterThanOrEqual(20);
});

describe.each(CHARTS)("$id", (chart) => {
  test("has the columns of its table, and links only to observations that exist", async () => {
    const { columns, rows } = await engine.query(chart.sql);
    expect(columns).toEqual(expect.arrayContaining(chart.columns.map((column) => column.name)));
    const links = [...new Set(chart.columns.flatMap((column) => column.link ?? []))];
    const linked = rows.flatMap((row) => links.map((link) => row[link])).filter((id) => id !== null);
    expect(linked.filter((id) => !ids.has(id))).toEqual([]);
  });

  test("asks the same of everything, and nothing of no bureau", async () => {
    expect(chart.query(EVERYTHING)).toBe(chart.sql);
    const { columns } = await engine.query(chart.query({ bureaus: ["000000"], years: [1900] }));
    expect(columns).toEqual((await engine.query(chart.sql)).columns);
  });
});
