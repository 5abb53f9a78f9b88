import { beforeAll, expect, test } from "vitest";
import type { AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import { findInexact, readAsTexts, readExact } from "../../src/db/exact.js";
import { type Batch, readColumns, readRows } from "../../src/db/result.js";
import { openWasmEngine } from "./wasm-engine.js";

let connection: AsyncDuckDBConnection;
beforeAll(async () => {
  connection = await (await openWasmEngine()).connect();
});

async function read(sql: string): Promise<unknown[]> {
  const run = async (text: string) => {
    const table = (await connection.query(text)) as unknown as { batches: Batch[]; schema: Batch["schema"] };
    const names = readColumns(table.schema.fields);
    return { fields: table.schema.fields, names, rows: table.batches.flatMap((batch) => readRows(batch, names)) };
  };
  const { fields, names, rows } = await run(sql);
  const inexact = findInexact(fields, names, rows);
  if (inexact.length === 0) return rows.flatMap((row) => Object.values(row));
  const types = (await run(`DESCRIBE ${sql}`)).rows.map(({ column_type: type }) => String(type));
  const exact = await run(readAsTexts(sql, inexact));
  return exact.rows.flatMap((row) => names.map((name, i) => (inexact.includes(name) ? readExact(row[name], types[i] ?? "") : row[name])));
}

test.each([
  ["SELECT TIME '08:30:00' AS t", ["08:30:00"]],
  ["SELECT INTERVAL '3 days 2 hours' AS i", ["3 days 02:00:00"]],
  ["SELECT 'x'::ENUM('x', 'y') AS e", ["x"]],
  ["SELECT 700000000001056239 AS b", ["700000000001056239"]],
  ["SELECT 170141183460469231731687303715884105727 AS h", ["170141183460469231731687303715884105727"]],
  ["SELECT 12345678901234567.89::DECIMAL(20, 2) AS d", ["12345678901234567.89"]],
  ["SELECT [1, 2] AS l, {'a': 1} AS s, MAP {'k': 2} AS m", ["[1, 2]", "{'a': 1}", "{k=2}"]],
  ["SELECT '\\xAA'::BLOB AS b", ["\\xAA"]],
  ["SELECT 1.5 AS a, 2 AS b, NULL AS c, 'x' AS d, DATE '2020-01-02' AS e", [1.5, 2, null, "x", "2020-01-02"]],
  ["SELECT * FROM (VALUES (9007199254740993), (2), (NULL)) AS v(n) ORDER BY n DESC NULLS LAST", ["9007199254740993", 2, null]],
])("%s is printed exactly", async (sql, expected) => {
  expect(await read(sql)).toEqual(expected);
});
