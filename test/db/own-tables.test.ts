import { mkdtemp, readFile as readDisk } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { AsyncDuckDB } from "@duckdb/duckdb-wasm";
import { Int64, Table, tableFromArrays, tableToIPC, vectorFromArray } from "apache-arrow";
import { beforeAll, describe, expect, test } from "vitest";
import { dropTable, keepTable, onLost, renameTable, restoreTables } from "../../src/db/own-tables.js";
import { readFile } from "../../src/own/read-file.js";
import { encodeGbk } from "../read/encode-gbk.js";
import { makeXlsx } from "../own/make-xlsx.js";
import { openWasmEngine } from "./wasm-engine.js";

let db: AsyncDuckDB;
beforeAll(async () => void (db = await openWasmEngine()));

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A file's table: types by column, and its rows. */
async function take(bytes: Uint8Array<ArrayBuffer>, table = "mine") {
  const { feed, notes: read } = await readFile(bytes);
  const { columns, rows, notes: settled } = await keepTable(db, table, feed, async () => (await readFile(bytes)).feed);
  const notes = [...read, ...settled];
  const types = Object.fromEntries(columns.map(({ name, type }) => [name, type]));
  return { types, rows, cells: await ask(`SELECT * FROM ${table}`), notes };
}

async function ask(sql: string, engine = db): Promise<unknown[]> {
  const connection = await engine.connect();
  try {
    return (await connection.query(sql)).toArray().map((row: { toJSON(): unknown }) => row.toJSON());
  } finally {
    await connection.close();
  }
}

const DAY = Date.UTC(2021, 0, 31);

describe("a CSV", () => {
  test("gets types by what all cells of a column are; codes and leading zeros stay text", async () => {
    const { types, cells } = await take(
      utf8(`bureau_code,year,fines,share,day,seen,ok,phone,note,long
330000,2019,"1,234",0.5,2021/1/31,2021-01-31 08:30,true,0571,x,12345678901234567890
110000,2020,-7,.25,2021年1月31日,,false,010,,1
`),
    );
    expect(types).toEqual({
      ...{ bureau_code: "VARCHAR", year: "BIGINT", fines: "BIGINT", share: "DOUBLE", day: "DATE", seen: "TIMESTAMP" },
      ...{ ok: "BOOLEAN", phone: "VARCHAR", note: "VARCHAR", long: "VARCHAR" },
    });
    expect(cells).toEqual([
      {
        ...{ bureau_code: "330000", year: 2019, fines: 1234, share: 0.5, day: DAY, seen: DAY + 8.5 * 3_600_000 },
        ...{ ok: true, phone: "0571", note: "x", long: "12345678901234567890" },
      },
      { bureau_code: "110000", year: 2020, fines: -7, share: 0.25, day: DAY, seen: null, ok: false, phone: "010", note: null, long: "1" },
    ]);
  });

  test("of Chinese Excel is read as GB18030, below its title, without its empty rows; a dash is no zero", async () => {
    const { types, cells, notes } = await take(
      Uint8Array.from(encodeGbk("处罚情况,,\r\n地区,年份,罚款\r\n浙江,2020,—\r\n,,\r\n北京,2021,0\r\n")),
    );
    expect(types).toEqual({ 地区: "VARCHAR", 年份: "BIGINT", 罚款: "BIGINT" });
    expect(cells).toEqual([
      { 地区: "浙江", 年份: 2020, 罚款: null },
      { 地区: "北京", 年份: 2021, 罚款: 0 },
    ]);
    expect(notes).toEqual([
      { about: "encodingGuessed", details: ["GB18030"] },
      { about: "above", details: [1] },
      { about: "noFigure", details: [["罚款 1 (—)"]] },
    ]);
  });

  test.each([
    ["a,b\n1,2\n3,4,5\n", ["badLine", 3, "3,4,5", 2, 3]],
    ['a,b\n1,"open\n2,3\n', ["badLine", 2, '1,"open']],
    ["a,b\n", ["noData"]],
    ["a,b\n,\n", ["noData"]],
    ["\n\n", ["noData"]],
    [Array.from({ length: 201 }, (_, i) => `c${i}`).join(","), ["tooManyColumns", 201, 200]],
    [`a\n${"1\n".repeat(2_000_001)}`, ["tooManyRows", 2_000_001, 2_000_000]],
  ])("that is wrong says where: %#", async (text, [fault, ...details]) => {
    await expect(take(utf8(text), "wrong")).rejects.toMatchObject({ fault, details });
    await expect(ask("FROM wrong")).rejects.toThrow("does not exist");
    await expect(ask("FROM own_staging")).rejects.toThrow("does not exist");
  });
});

describe("a workbook", () => {
  test("gives its first sheet with anything in it, dates as dates, and names the others", async () => {
    const rows = [
      ["处罚情况", null, null, null],
      ["code", "day", "ratio", "ok"],
      [330000, new Date(DAY), 0.5, true],
      [null, null, null, null],
      [110000, null, 2, false],
    ];
    const { types, cells, notes } = await take(makeXlsx({ 空: [], 数据: rows, 说明: [["a"]] }));
    expect(types).toEqual({ code: "VARCHAR", day: "DATE", ratio: "DOUBLE", ok: "BOOLEAN" });
    expect(cells).toEqual([
      { code: "330000", day: DAY, ratio: 0.5, ok: true },
      { code: "110000", day: null, ratio: 2, ok: false },
    ]);
    expect(notes).toEqual([
      { about: "sheets", details: ["数据", ["说明"]] },
      { about: "emptySheets", details: [["空"]] },
      { about: "above", details: [1] },
    ]);
  });

  test("that is cut short, or another archive, is refused", async () => {
    const bytes = makeXlsx({ a: [["x"], [1]] });
    await expect(take(bytes.slice(0, 300))).rejects.toMatchObject({ fault: "broken" });
    await expect(take(makeXlsx({ a: [] }))).rejects.toMatchObject({ fault: "noData" });
  });
});

const SELECTED = `SELECT 330000::INTEGER AS bureau_code, 2020::INTEGER AS year, 12.50::DECIMAL(10, 2) AS money, 9007199254740993::BIGINT AS big, 41::BIGINT AS small,
  DATE '2021-01-31' AS day, TIMESTAMP '2021-01-31 08:30:00' AS seen, [1, 2] AS list, true AS ok, NULL::VARCHAR AS nothing, 'x'::ENUM ('x', 'y') AS kind
UNION ALL SELECT NULL, 2021, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL`;
const TYPES = {
  ...{ bureau_code: "VARCHAR", year: "BIGINT", money: "DOUBLE", big: "VARCHAR", small: "BIGINT", day: "DATE", seen: "TIMESTAMP" },
  ...{ list: "VARCHAR", ok: "BOOLEAN", nothing: "VARCHAR", kind: "VARCHAR" },
};
const FIRST = {
  bureau_code: "330000",
  year: 2020,
  money: 12.5,
  big: "9007199254740993",
  small: 41,
  day: DAY,
  seen: DAY + 8.5 * 3_600_000,
  ok: true,
  nothing: null,
};

test.each(["zstd", "snappy", "gzip", "brotli", "lz4_raw", "uncompressed"])(
  "a Parquet file with %s keeps its types; money is no decimal, a long number is text",
  async (codec) => {
    const path = join(await mkdtemp(join(tmpdir(), "atlas-")), "a.parquet");
    await (await (await DuckDBInstance.create()).connect()).run(`COPY (${SELECTED}) TO '${path}' (FORMAT parquet, COMPRESSION ${codec})`);
    const { types, cells, rows } = await take(Uint8Array.from(await readDisk(path)));
    expect(rows).toBe(2);
    expect(types).toEqual(TYPES);
    expect(cells[0]).toEqual({ ...FIRST, list: "[1,2]", kind: "x" });
    expect(cells[1]).toMatchObject({ year: 2021, big: "1", money: null, list: null });
  },
);

test("a broken Parquet file is refused", async () => {
  await expect(take(utf8("PAR1 but no more PAR1"))).rejects.toMatchObject({ fault: "broken", details: ["parquet", expect.any(String)] });
});

test.each(["stream", "file"] as const)("an Arrow %s keeps its types, its dictionaries as text and its long numbers", async (form) => {
  const plain = tableFromArrays({ year: Int32Array.of(2020, 2021), 名称: ["浙江", "北京"], "2015": [1.5, null] });
  const big = new Table({ big: vectorFromArray([9007199254740993n, null], new Int64()) });
  const { types, cells } = await take(Uint8Array.from(tableToIPC(plain.assign(big), form)));
  expect(types).toMatchObject({ year: "BIGINT", 名称: "VARCHAR", "2015": "DOUBLE", big: "VARCHAR" });
  expect(cells).toEqual([
    { year: 2020, 名称: "浙江", "2015": 1.5, big: "9007199254740993" },
    { year: 2021, 名称: "北京", "2015": null, big: null },
  ]);
});

test("names, removals and the tables themselves outlive the engine; what cannot be made again is told", async () => {
  await take(utf8("a\n1\n"), "kept");
  await take(utf8("a\n2\n"), "old_name");
  await take(utf8("a\n3\n"), "gone");
  await renameTable(db, "old_name", "new_name");
  await dropTable(db, "gone");
  const lost: string[] = [];
  onLost((name) => lost.push(name));
  const next = await openWasmEngine();
  await restoreTables(next);
  expect(await ask("SELECT k.a AS k, n.a AS n FROM kept AS k, new_name AS n", next)).toEqual([{ k: 1, n: 2 }]);
  await expect(ask("FROM gone", next)).rejects.toThrow("does not exist");
  expect(lost).toEqual([]);
  const blocked = await openWasmEngine();
  await ask("CREATE VIEW kept AS SELECT 1", blocked);
  await restoreTables(blocked);
  expect(lost).toEqual(["kept"]);
});
