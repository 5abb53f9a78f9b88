import { mkdtemp, readFile as readDisk } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { AsyncDuckDB } from "@duckdb/duckdb-wasm";
import { CompressionType, compressionRegistry, RecordBatchStreamWriter, tableFromArrays } from "apache-arrow";
import { beforeAll, describe, expect, test } from "vitest";
import { keepTable } from "../../src/db/own-tables.js";
import type { OwnChoice } from "../../src/model/own-file.js";
import { readFile } from "../../src/own/read-file.js";
import { makeXlsx } from "../own/make-xlsx.js";
import { openWasmEngine } from "./wasm-engine.js";

let db: AsyncDuckDB;
beforeAll(async () => void (db = await openWasmEngine()));

/** The table that the page makes of a file's bytes: types, its cells as the engine prints them, and notes by their kinds. */
async function take(bytes: Uint8Array<ArrayBuffer>, choice: OwnChoice = {}) {
  const { feed, notes, sheets } = await readFile(bytes, choice);
  const table = await keepTable(db, "mine", feed, () => Promise.resolve(feed));
  const connection = await db.connect();
  const printed = table.columns.map(({ name }) => `CAST("${name}" AS VARCHAR)`).join(", ");
  const result = (await connection.query(`SELECT ${printed} FROM mine`)) as unknown as { toArray(): { toJSON(): object }[] };
  await connection.close();
  const told = Object.fromEntries([...notes, ...table.notes].map(({ about, details }) => [about, details]));
  return { types: table.columns.map(({ type }) => type), cells: result.toArray().map((row) => Object.values(row.toJSON())), told, sheets };
}

const text = (csv: string) => take(new TextEncoder().encode(csv));
const column = (cells: readonly string[]) =>
  text(`地区;值\n${cells.map((cell, i) => `地${"甲乙丙丁戊己庚辛壬癸"[i]};${cell}\n`).join("")}`);

describe("a column of a text", () => {
  test.each<[string, string[], string, (string | null)[], string | null]>([
    ["whole numbers", ["1,234", "-7", "１２"], "BIGINT", ["1234", "-7", "12"], null],
    ["blanks that divide thousands", ["1 234", "12 345 678", "5"], "BIGINT", ["1234", "12345678", "5"], null],
    ["signs for no figure", ["10", "-", "…", "无", "/"], "BIGINT", ["10", null, null, null, null], "noFigure"],
    ["percentages", ["12.5%", "0.57％", "100%"], "DOUBLE", ["0.125", "0.0057", "1.0"], "percent"],
    ["decimal commas", ["1.234,56", "7,5", "12"], "DOUBLE", ["1234.56", "7.5", "12.0"], "decimalComma"],
    ["words for ten thousands", ["3.5万元", "1.2亿元", "800元"], "DOUBLE", ["35000.0", "120000000.0", "800.0"], "scaled"],
    ["one unit", ["12件", "7件", "1,000 件"], "DOUBLE", ["12.0", "7.0", "1000.0"], "unit"],
    ["two units", ["12件", "7家"], "VARCHAR", ["12件", "7家"], null],
    ["clock times", ["08:30", "17:05:09"], "TIME", ["08:30:00", "17:05:09"], null],
    ["dates", ["2021/1/31", "2021年2月1日", "2021.3.1"], "DATE", ["2021-01-31", "2021-02-01", "2021-03-01"], null],
    [
      "instants",
      ["2022-12-31T16:30:00Z", "2023-12-31 23:30:00+08:00"],
      "TIMESTAMP",
      ["2023-01-01 00:30:00", "2023-12-31 23:30:00"],
      "zone",
    ],
    ["leading zeros", ["0571", "010"], "VARCHAR", ["0571", "010"], null],
    ["names like powers of ten", ["11E4", "12E4"], "VARCHAR", ["11E4", "12E4"], null],
    ["powers of ten", ["1.2E+05", "3.0e2"], "DOUBLE", ["120000.0", "300.0"], null],
    ["numbers of clauses", ["3.1", "3.10", "3.2"], "VARCHAR", ["3.1", "3.10", "3.2"], "twins"],
    ["decimals of one length", ["3.10", "12.50"], "DOUBLE", ["3.1", "12.5"], null],
    ["too many digits", ["12345678901234567890"], "VARCHAR", ["12345678901234567890"], "long"],
    ["dates that are none", ["2021-02-30", "2021-01-01"], "VARCHAR", ["2021-02-30", "2021-01-01"], null],
  ])("of %s is read as it is meant, and what was decided is told", async (_, cells, type, values, note) => {
    const { types, cells: read, told } = await column(cells);
    expect(read.map((row) => row[1])).toEqual(values);
    expect(types).toEqual(["VARCHAR", type]);
    expect(Object.keys(told)).toEqual(note === null ? [] : [note]);
  });

  test("stays text for a few cells, which are named with their lines", async () => {
    const { types, cells, told } = await column(["10", "20", "约30", "40", "50", "60"]);
    expect(types[1]).toBe("VARCHAR");
    expect(cells[2]).toEqual(["地丙", "约30"]);
    expect(told).toEqual({ mixed: ["值", 1, ["4 “约30”"]] });
  });

  test("of many rows is told by all of them", async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `${i},${i === 2990 ? "x" : i}`).join("\n");
    const { types, told } = await text(`n,m\n${rows}\n`);
    expect(types).toEqual(["BIGINT", "VARCHAR"]);
    expect(told).toEqual({ mixed: ["m", 1, ["2992 “x”"]] });
  });
});

test("rows that sum others are told", async () => {
  expect((await text("地区,件数\n甲市,1\n乙市,2\n合 计,3\n")).told).toEqual({ totals: [1, ["4"]] });
});

describe("a workbook", () => {
  test("with merged labels gives each row its label, but repeats no number", async () => {
    const rows = [
      ["地区", "类别", "件数"],
      ["甲市", "水", 10],
      [null, "气", null],
      ["乙市", "水", 7],
    ];
    const { cells, told } = await take(makeXlsx({ 表: { rows, merged: ["A2:A3", "C2:C3"] } }));
    expect(cells).toEqual([
      ["甲市", "水", "10"],
      ["甲市", "气", null],
      ["乙市", "水", "7"],
    ]);
    expect(told).toEqual({ mergedFilled: [1, ["A2:A3"]], mergedLeft: [1, ["C2:C3"]] });
  });

  test("with a head of two rows joins its names", async () => {
    const rows = [
      ["地区", "2022年", null, "2023年", null],
      [null, "件数", "金额", "件数", "金额"],
      ["甲市", 1, 2.5, 3, 4],
    ];
    const { types, told } = await take(makeXlsx({ 表: { rows, merged: ["A1:A2", "B1:C1", "D1:E1"] } }));
    expect(types).toEqual(["VARCHAR", "BIGINT", "DOUBLE", "BIGINT", "BIGINT"]);
    expect(told).toEqual({ heads: [2] });
  });

  test("lets its sheets be chosen, hidden ones last, and names those that are empty", async () => {
    const book = makeXlsx({
      字典: { rows: [["选项"], ["是"]], hidden: true },
      目录: [["表"], ["案件"]],
      案件: [["件数"], [5]],
      空: [[null]],
    });
    const first = await take(book);
    expect(first.sheets).toEqual(["目录", "案件", "字典"]);
    expect(first.told).toEqual({ sheets: ["目录", ["案件"]], hiddenSheets: [["字典"]], emptySheets: [["空"]] });
    expect((await take(book, { sheet: "案件" })).cells).toEqual([["5"]]);
    await expect(take(book, { sheet: "没有" })).rejects.toMatchObject({ fault: "noData" });
  });

  test("keeps texts that look like numbers as texts and says so; times and percentages are what their formats say", async () => {
    const cell = (style: number, value: string) => ({ raw: `<c r="?" s="${style}"><v>${value}</v></c>` });
    const rows = [
      ["条号", "占比", "时刻", "长数"],
      ["3.1", cell(2, "0.125"), cell(3, "0.354166666666667"), 0.57],
      ["3.10", cell(2, "1"), cell(3, "0.5"), 0.1],
    ];
    const { types, cells, told } = await take(makeXlsx({ 表: rows }));
    expect(types).toEqual(["VARCHAR", "DOUBLE", "TIME", "DOUBLE"]);
    expect(cells).toEqual([
      ["3.1", "0.125", "08:30:00", "0.57"],
      ["3.10", "1.0", "12:00:00", "0.1"],
    ]);
    expect(told).toEqual({ twins: ["条号"], textNumbers: [["条号"]], percent: [["占比"]] });
  });

  test("lists its errors and formulas without a result by their cells", async () => {
    const rows = [
      ["甲", "乙"],
      [1, { raw: '<c r="?" t="e"><v>#DIV/0!</v></c>' }],
      [2, { raw: '<c r="?"><f>A3*2</f></c>' }],
      [3, 4],
    ];
    const { cells, told } = await take(makeXlsx({ 表: rows }));
    expect(cells).toEqual([
      ["1", null],
      ["2", null],
      ["3", "4"],
    ]);
    expect(told).toEqual({ errors: [1, ["B2 #DIV/0!"]], uncomputed: [1, ["B3"]] });
  });

  test("of 60,000 rows is read whole", async () => {
    const rows = [["地区", "件数"], ...Array.from({ length: 60_000 }, (_, i) => [`地区${i % 7}`, i])];
    const { cells } = await take(makeXlsx({ 表: rows }));
    expect(cells).toHaveLength(60_000);
    expect(cells.at(-1)).toEqual(["地区2", "59999"]);
  });
});

async function makeParquet(select: string): Promise<Uint8Array<ArrayBuffer>> {
  const path = join(await mkdtemp(join(tmpdir(), "atlas-")), "a.parquet");
  await (await (await DuckDBInstance.create()).connect()).run(`COPY (${select}) TO '${path}' (FORMAT parquet)`);
  return Uint8Array.from(await readDisk(path));
}

describe("a Parquet file", () => {
  test("keeps decimals, times and dates exactly; what is no type of the engine's becomes its text", async () => {
    const { types, cells, told } = await take(
      await makeParquet(`SELECT 0.57::DECIMAL(10, 2) AS money, 12345678901234567.89::DECIMAL(20, 2) AS much, TIME '08:30:00' AS visited,
        TIMESTAMP '2023-05-06 07:08:09.123456' AS filed, INTERVAL '1 month 3 days 2 hours' AS took, '\\xAA'::BLOB AS bytes,
        0.57::FLOAT AS share, 255::UTINYINT AS small, 18446744073709551615::UBIGINT AS large, [1, 2] AS list, 'x'::ENUM('x', 'y') AS kind,
        '00000000-0000-0000-0000-000000000001'::UUID AS key, true AS ok
        UNION ALL SELECT NULL, -0.01, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL`),
    );
    expect(types.slice(0, 5)).toEqual(["DOUBLE", "DECIMAL(20,2)", "TIME", "TIMESTAMP", "VARCHAR"]);
    expect(cells[0]).toEqual([
      ...["0.57", "12345678901234567.89", "08:30:00", "2023-05-06 07:08:09.123456", "1 month 3 days 02:00:00", "\\xAA", "0.57", "255"],
      ...["18446744073709551615", "[1,2]", "x", "00000000-0000-0000-0000-000000000001", "true"],
    ]);
    expect(cells[1]?.[1]).toBe("-0.01");
    expect(told).toEqual({ nested: [["list"]], long: [["large"]] });
  });

  test("shows its instants in Beijing time and says so", async () => {
    const { cells, told } = await take(await makeParquet("SELECT TIMESTAMPTZ '2022-12-31 16:30:00+00' AS filed"));
    expect(cells).toEqual([["2023-01-01 00:30:00"]]);
    expect(told).toEqual({ zone: [["filed"]] });
  });

  test("keeps rows of NULL", async () => {
    const { cells } = await take(await makeParquet("SELECT 1 AS a, 'x' AS b UNION ALL SELECT NULL, NULL UNION ALL SELECT 2, 'y'"));
    expect(cells).toEqual([
      ["1", "x"],
      [null, null],
      ["2", "y"],
    ]);
  });

  test("of a million rows is read in a moment, texts that repeat kept once", { timeout: 60_000 }, async () => {
    const bytes = await makeParquet("SELECT i AS n, i / 7 AS share, 'place ' || (i % 90) AS place FROM range(1000000) AS t(i)");
    const { feed } = await readFile(bytes);
    expect(feed.kind).toBe("arrow");
    const table = await keepTable(db, "million", feed, () => Promise.resolve(feed));
    expect(table).toMatchObject({ rows: 1_000_000, notes: [] });
  });
});

test("an Arrow file compressed by Zstandard is read, its numbers of 64 bits too", async () => {
  // A frame that holds its bytes as they are: RFC 8878, 3.1.1.
  const encode = (data: Uint8Array) => {
    const head = [0x28, 0xb5, 0x2f, 0xfd, 0xa0, ...new Uint8Array(Uint32Array.of(data.length).buffer)];
    const block = (data.length << 3) | 1;
    return Uint8Array.from([...head, block & 255, (block >> 8) & 255, (block >> 16) & 255, ...data]);
  };
  const { decode } = compressionRegistry.get(CompressionType.ZSTD) ?? {};
  compressionRegistry.set(CompressionType.ZSTD, { encode, ...(decode === undefined ? {} : { decode }) });
  const table = tableFromArrays({
    money: Float64Array.from({ length: 60 }, (_, i) => i * 1.5),
    n: BigInt64Array.from({ length: 60 }, (_, i) => BigInt(i)),
  });
  const bytes = new RecordBatchStreamWriter({ compressionType: CompressionType.ZSTD }).writeAll(table).toUint8Array(true);
  const { cells, types } = await take(Uint8Array.from(bytes));
  expect(types).toEqual(["DOUBLE", "BIGINT"]);
  expect(cells).toHaveLength(60);
  expect(cells.at(-1)).toEqual(["88.5", "59"]);
});
