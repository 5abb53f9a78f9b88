import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gatherFigures } from "../../loaders/publish/series/gather.js";
import { type Engine, openEngine } from "../../loaders/tables/engine.js";
import { loadTables } from "../../loaders/tables/pack.js";
import { retell } from "../../src/charts/retold.js";
import type { ChartMark } from "../../src/model/chart-choice.js";
import type { Row } from "../../src/model/columns.js";
import { writeExploration } from "../../src/model/explore.js";
import { lintSql } from "../../src/model/lint.js";
import { readOrigin } from "../../src/model/origin.js";
import type { FigureFile } from "../../src/series/file.js";
import { joinFiles } from "../../src/series/tables.js";
import { indicatorsOf, traceRows } from "../../src/series/trace.js";
import { EDITION } from "../fixtures/edition.js";

let engine: Engine;
let files: ReadonlyMap<string, FigureFile>;
beforeAll(async () => {
  const tables = await loadTables();
  engine = await openEngine(tables);
  files = new Map([...gatherFigures(tables, EDITION)].filter(({ of }) => of.kind === "indicator").map((file) => [file.of.id, file]));
});
afterAll(() => engine.close());

/** Explorations that draw the figures of a query's column, each with how many more it draws; null where they are not the atlas' own. */
async function follow(
  sql: string,
  { value = "value", mark = "line" as ChartMark, change = (row: Row) => row, keep = (rows: readonly Row[]) => rows } = {},
) {
  const { columns } = lintSql(sql, { known: () => null, values: new Map(), units: new Map() });
  const rows = keep((await engine.query(sql)).rows as Row[]).map(change);
  expect(rows.length).toBeGreaterThan(0);
  const origin = readOrigin(columns, Object.keys(rows[0] ?? {}), value);
  if (origin === null) return null;
  const own = indicatorsOf(rows, origin).flatMap((id) => files.get(id) ?? []);
  const figures = traceRows(rows, origin, joinFiles(own));
  return (
    figures &&
    own.map((file) => {
      const told = retell(
        figures.filter(({ indicator }) => indicator === file.of.id),
        mark,
        origin.only,
        joinFiles([file]),
      );
      return told && [writeExploration(told.exploration), told.more];
    })
  );
}

const STARTED = "indicator = 'compensation.started' AND bureau_code IN ('440300', '442000') AND year BETWEEN 2020 AND 2024";
/** The query asks for both cities, of which one states none. */
const SHOWN = "?indicator=compensation.started&bureaus=440300,442000&years=2020-2024";

describe("figures that a query gives as they are lead to the exploration that draws them", () => {
  test.each([
    ["by their ids", `SELECT id, year, value FROM figures WHERE ${STARTED}`, "value"],
    [
      "by code, year and what the query keeps",
      `SELECT bureau_code, year, value AS cases FROM figures WHERE comparable AND ${STARTED}`,
      "cases",
    ],
    [
      "by the name of the place in either language",
      `SELECT bureau_en AS place, year, indicator, value FROM figures WHERE ${STARTED}`,
      "value",
    ],
    ["through a query inside", `SELECT * FROM (SELECT bureau_zh, year, value AS n FROM figures WHERE ${STARTED}) ORDER BY n`, "n"],
    [
      "with years that have none",
      `SELECT y.range AS year, id, value FROM range(2015, 2025) AS y LEFT JOIN (SELECT id, year, value FROM figures WHERE ${STARTED}) AS f ON f.year = y.range`,
      "value",
    ],
  ])("%s", async (_, sql, value) => {
    const [way] = (await follow(sql, { value })) ?? [];
    expect(way).toEqual([SHOWN, 0]);
  });

  test("each indicator by itself, and bars of one year as a ranking", async () => {
    const several = `SELECT bureau_zh, year, indicator, value FROM figures WHERE comparable AND level = 'province' AND year = 2019
      AND indicator IN ('penalty.amount', 'penalty.decisions') ORDER BY indicator, value DESC`;
    const ways = (await follow(several, { mark: "bar" })) ?? [];
    expect(ways.map((way) => /^\?(?:indicator=([\w.]+)&)?(?:with=[\w.]+&)?chart=(\w+)/.exec(String(way?.[0]))?.slice(1))).toEqual([
      [undefined, "ranking"],
      ["penalty.decisions", "ranking"],
    ]);
  });

  test("saying how many more stand there where the query left some out", async () => {
    const all = `SELECT bureau_code, year, value FROM figures WHERE comparable AND indicator = 'penalty.decisions' AND bureau_code IN ('350000', '310000')`;
    expect((await follow(all))?.[0]?.[1]).toBe(0);
    const keep = (rows: readonly Row[]) => {
      const spare = (row: Row) => ["bureau_code", "year"].every((name) => rows.filter((other) => other[name] === row[name]).length > 1);
      const left = rows.findIndex(spare);
      expect(left).toBeGreaterThanOrEqual(0);
      return rows.filter((_, i) => i !== left);
    };
    expect((await follow(all, { keep }))?.[0]?.[1]).toBe(1);
  });
});

describe("no exploration stands for", () => {
  test.each([
    ["a sum", `SELECT year, sum(value) AS value FROM figures WHERE ${STARTED} GROUP BY year`],
    [
      "a quotient",
      `SELECT bureau_code, year, value FROM ratios WHERE numerator = 'penalty.amount' AND denominator = 'penalty.decisions' AND bureau_code = '330000'`,
    ],
    ["other units", `SELECT bureau_code, year, indicator, value / 10000 AS value FROM figures WHERE value > 0 AND ${STARTED}`],
    ["a figure under another's place", `SELECT '440300' AS bureau_code, year, value FROM figures WHERE ${STARTED}`],
    ["numbers of nobody", "SELECT 2020 AS year, 7 AS value"],
    ["figures of places that nothing names", `SELECT year, value FROM figures WHERE ${STARTED}`],
  ])("%s", async (_, sql) => {
    expect(await follow(sql)).toBeNull();
  });

  test("rows of which one has another number than the atlas", async () => {
    const sql = `SELECT id, bureau_code, year, value FROM figures WHERE ${STARTED}`;
    let changed = false;
    const change = (row: Row) => {
      if (changed) return row;
      changed = true;
      return { ...row, value: Number(row.value) + 1 };
    };
    expect(await follow(sql)).not.toBeNull();
    expect(await follow(sql, { change })).toBeNull();
  });
});
