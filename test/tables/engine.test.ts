import { expect, test } from "vitest";
import { openEngine } from "../../loaders/tables/engine.js";
import { buildTables } from "../../loaders/tables/rows.js";
import { makeCatalogue, makeRecord } from "../fixtures/records.js";

const engine = await openEngine(buildTables([makeRecord()], makeCatalogue()));

test("gives plain numbers, texts, booleans and nulls", async () => {
  const sql =
    "SELECT count(*) AS n, sum(year) AS y, 1.5::DECIMAL(9,2) AS d, DATE '2024-02-29' AS day, true AS t, NULL AS nothing FROM observations";
  expect(await engine.query(sql)).toEqual({
    columns: ["n", "y", "d", "day", "t", "nothing"],
    rows: [{ n: 1, y: 2023, d: 1.5, day: "2024-02-29", t: true, nothing: null }],
  });
});

test("gives names to columns without rows, and tells repeated names apart", async () => {
  expect(await engine.query("SELECT id FROM observations WHERE false")).toEqual({ columns: ["id"], rows: [] });
  expect((await engine.query("SELECT 1 AS a, 2 AS a")).rows).toEqual([{ a: 1, "a:1": 2 }]);
});

test("an error carries its SQL", async () => {
  await expect(engine.query("SELECT nothing FROM observations")).rejects.toThrow(/nothing[\s\S]*in SQL: SELECT nothing FROM observations/);
});

test("fetches no extension", async () => {
  const sql = "SELECT name, value FROM duckdb_settings() WHERE name LIKE 'auto%known_extensions' ORDER BY name";
  expect((await engine.query(sql)).rows).toEqual([
    { name: "autoinstall_known_extensions", value: "false" },
    { name: "autoload_known_extensions", value: "false" },
  ]);
});
