import type { AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import { beforeAll, expect, test } from "vitest";
import { type Batch, readColumns, readRows } from "../../src/db/result.js";
import type { Row } from "../../src/model/columns.js";
import { type ProfileRow, profileRows, readProfiles, sortRows } from "../../src/model/profile.js";
import { readResultColumns } from "../../src/model/result.js";
import { countRows, firstOf, pageOf, profileColumns } from "../../src/queries/result.js";
import { openWasmEngine } from "./wasm-engine.js";

let connection: AsyncDuckDBConnection;
beforeAll(async () => {
  connection = await (await openWasmEngine()).connect();
});

async function ask(sql: string): Promise<Row[]> {
  const table = (await connection.query(sql)) as unknown as { batches: Batch[]; schema: Batch["schema"] };
  const names = readColumns(table.schema.fields);
  return table.batches.flatMap((batch) => readRows(batch, names));
}

const SQL = `SELECT i AS n, i / 8 AS share, CASE WHEN i % 3 = 0 THEN NULL ELSE 'place ' || (i % 2) END AS place, i > 20 AS late,
  DATE '2020-01-01' + CAST(i AS INTEGER) AS day FROM range(25) AS t(i)`;

test("the engine and the page profile a result alike", async () => {
  const rows = await ask(SQL);
  const types = (await ask(`DESCRIBE ${SQL}`)).map((row) => String(row.column_type));
  const columns = readResultColumns(Object.keys(rows[0] ?? {}), rows, types);
  const told = readProfiles(columns, (await ask(profileColumns(SQL, types))) as unknown as ProfileRow[]);
  expect(told).toEqual(profileRows(columns, rows));
  expect(told[0]).toMatchObject({
    name: "n",
    type: "BIGINT",
    rows: 25,
    empty: 0,
    distinct: 25,
    ends: ["0", "24"],
    bars: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3],
  });
  expect(told[2]).toMatchObject({
    empty: 9,
    distinct: 2,
    ends: null,
    top: [
      ["place 0", 8],
      ["place 1", 8],
    ],
  });
  expect(told[4]).toMatchObject({ ends: ["2020-01-01", "2020-01-25"] });
});

test.each([
  ["SELECT [1, 2] AS list, MAP {'k': 1} AS map, NULL AS nothing, 'x' AS a, 'y' AS a", 5],
  ["SELECT 'nan'::DOUBLE AS d, INTERVAL '1 day' AS i, TIME '08:00' AS t, 1::HUGEINT AS h, TIMESTAMP_NS '2020-01-01 00:00:00' AS s", 5],
  ["SELECT 1 AS n WHERE false", 1],
])("a profile is told of columns of every kind: %s", async (sql, count) => {
  const types = (await ask(`DESCRIBE ${sql}`)).map((row) => String(row.column_type));
  const rows = (await ask(profileColumns(sql, types))) as unknown as ProfileRow[];
  expect(rows.filter(({ part }) => part === "rows")).toHaveLength(count);
});

test("pages are of the whole result in its order, empty cells last either way", async () => {
  const sql = "SELECT CASE WHEN i = 7 THEN NULL ELSE i END AS n, i AS n FROM range(1000) AS t(i) -- a remark";
  expect(await ask(countRows(sql))).toEqual([{ n: 1000 }]);
  expect((await ask(pageOf(sql, { place: 0, descending: true }, 0, 2))).map(({ n }) => n)).toEqual([999, 998]);
  expect((await ask(pageOf(sql, { place: 0, descending: false }, 998, 5))).map(({ n }) => n)).toEqual([999, null]);
  expect(await ask(firstOf(sql, 3))).toHaveLength(3);
  const rows: Row[] = [{ n: 2 }, { n: null }, { n: 10 }, { n: 1 }];
  expect(sortRows(rows, "n", false).map(({ n }) => n)).toEqual([1, 2, 10, null]);
  expect(sortRows(rows, "n", true).map(({ n }) => n)).toEqual([10, 2, 1, null]);
});
