import type { AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import { beforeAll, describe, expect, test } from "vitest";
import { castExactly, findInexact, findLarge, mendDecimals, readAsTexts, takeTexts } from "../../src/db/exact.js";
import { type Batch, readColumns, readRows } from "../../src/db/result.js";
import type { Cell } from "../../src/model/columns.js";
import { printCell, readResultColumns } from "../../src/model/result.js";
import { openWasmEngine } from "./wasm-engine.js";

let connection: AsyncDuckDBConnection;
beforeAll(async () => {
  connection = await (await openWasmEngine()).connect();
});

async function run(sql: string) {
  const table = (await connection.query(sql)) as unknown as { batches: Batch[]; schema: Batch["schema"] };
  const names = readColumns(table.schema.fields);
  return { names, rows: table.batches.flatMap((batch) => readRows(batch, names)) };
}

/** Cells of a query as the page gets them, with what it prints of each. */
async function read(sql: string): Promise<{ cells: Cell[]; printed: (string | null)[] }> {
  const { names, rows: plain } = await run(sql);
  const types = (await run(`DESCRIBE ${sql}`)).rows.map(({ column_type: type }) => String(type));
  const rows = mendDecimals(names, types, plain);
  const places = findInexact(names, types, rows).map((name) => names.indexOf(name));
  const exact = places.length === 0 ? rows : takeTexts(names, types, places, (await run(readAsTexts(sql, places, names.length))).rows);
  const cells = exact.map((row) => names.map((name) => row[name] ?? null));
  const columns = readResultColumns(
    names,
    cells.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? null]))),
    types,
  );
  const printed = cells.flatMap((row) => row.map((cell, i) => printCell(cell, columns[i]?.kind ?? "text", columns[i]?.scale)));
  return { cells: cells.flat(), printed };
}

const EXPRESSIONS = [
  ...["TIME '08:30:00'", "TIME '08:30:00.123456'", "TIMETZ '08:30:00+08'", "INTERVAL '3 days 2 hours'", "INTERVAL '14 months -3 days'"],
  ...["TIMESTAMP '2023-05-06 07:08:09'", "TIMESTAMP '2023-05-06 07:08:09.123456'", "TIMESTAMP_NS '2023-05-06 07:08:09.123456789'"],
  ...["TIMESTAMP_S '2023-05-06 07:08:09'", "TIMESTAMP_MS '2023-05-06 07:08:09.5'", "TIMESTAMPTZ '2023-05-06 07:08:09+00'"],
  ...["DATE '2020-01-02'", "DATE '0044-03-15 (BC)'", "'infinity'::DATE", "DATE '12020-01-02'", "'x'::ENUM('x', 'y')", "'a''b'", "NULL"],
  ...["700000000001056239", "-9007199254740993", "42::UTINYINT", "18446744073709551615::UBIGINT"],
  ...[
    "170141183460469231731687303715884105727",
    "-170141183460469231731687303715884105727",
    "5::HUGEINT",
    "340282366920938463463374607431768211455::UHUGEINT",
  ],
  ...[
    "1.50::DECIMAL(10, 2)",
    "0.57::DECIMAL(10, 2)",
    "12345678901234567.89::DECIMAL(20, 2)",
    "0.1234567890123456789::DECIMAL(38, 19)",
    "-0.010::DECIMAL(18, 3)",
  ],
  ...[
    "'nan'::DOUBLE",
    "'-inf'::DOUBLE",
    "[1, 2, NULL]",
    "['a', 'b']",
    "{'a': 1, 'b': {'c': 'x'}}",
    "MAP {'k': 2}",
    "[DATE '2020-01-02']",
    "[1, 2]::INTEGER[2]",
  ],
  ...[
    "'\\xAA\\x00b'::BLOB",
    "'10101'::BIT",
    "'00000000-0000-0000-0000-000000000001'::UUID",
    "union_value(num := 2)",
    "true",
    "'123'::VARINT",
  ],
] as const;

describe("what a page prints of a value is what the engine prints", () => {
  test.each(EXPRESSIONS)("%s", async (expression) => {
    const { printed } = await read(`SELECT ${expression} AS v`);
    const [told] = (await run(`SELECT CAST(${expression} AS VARCHAR) AS v`)).rows;
    expect(printed.map((text) => text?.replaceAll(",", "") ?? null)).toEqual([(told?.v as string | null)?.replaceAll(",", "") ?? null]);
  });
});

test.each<[string, Cell[]]>([
  ["SELECT 1.5::FLOAT AS a, 0.57::FLOAT AS b, 1e300 AS c, 100000.0::DOUBLE AS d", [1.5, 0.57, 1e300, 100000]],
  ["SELECT 1.5 AS a, 2 AS b, NULL AS c, 'x' AS d, DATE '2020-01-02' AS e", [1.5, 2, null, "x", "2020-01-02"]],
  ["SELECT * FROM (VALUES (9007199254740993), (2), (NULL)) AS v(n) ORDER BY n DESC NULLS LAST", ["9007199254740993", 2, null]],
  // Beside a column that is read as text.
  ["SELECT 0.57 AS d, TIME '08:30:00' AS t, 1.15 AS e", [0.57, "08:30:00", 1.15]],
  // Two columns of one name.
  ["SELECT TIME '08:30:00' AS t, 9007199254740993 AS t", ["08:30:00", "9007199254740993"]],
])("what can be a number stays one: %s", async (sql, expected) => {
  expect((await read(sql)).cells).toEqual(expected);
});

test("Arrow carries decimals and large integers as they are", async () => {
  const sql =
    "SELECT 0.57::DECIMAL(10, 2) AS d, 9007199254740993 AS big, 7::BIGINT AS small, sum(i) AS huge, 'x' AS t, 'y' AS t FROM range(5) AS r(i)";
  const columns = (await run(`DESCRIBE ${sql}`)).rows.map((row) => ({ name: String(row.column_name), type: String(row.column_type) }));
  const [large = {}] = (await run(findLarge(sql, columns, 10))).rows;
  expect(Object.values(large)).toEqual([false, true, false, false, false, false]);
  const { names, rows } = await run(castExactly(sql, columns, Object.values(large).map(Boolean), 10));
  expect(names).toEqual(["d", "big", "small", "huge", "t", "t:1"]);
  expect(rows).toEqual([{ d: 0.57, big: "9007199254740993", small: 7, huge: 10, t: "x", "t:1": "y" }]);
});
