import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { tableFromIPC } from "apache-arrow";
import { parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { beforeAll, describe, expect, test } from "vitest";
import { packArrow } from "../../loaders/tables/arrow.js";
import { openEngine } from "../../loaders/tables/engine.js";
import { loadTables, packCsv, packParquet, tableArgument } from "../../loaders/tables/pack.js";
import type { Tables } from "../../loaders/tables/rows.js";
import { type Column, type Row, type TableName, TABLES } from "../../src/model/columns.js";

const NAMES = Object.keys(TABLES) as TableName[];
let tables: Tables;
beforeAll(async () => void (tables = await loadTables()));

const toBuffer = (bytes: Uint8Array) => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

describe.each(NAMES)("%s", (name) => {
  test("has rows, and every form of it repeats byte for byte", async () => {
    expect(tables[name].length).toBeGreaterThan(0);
    const again = await loadTables();
    expect(Buffer.compare(packArrow(name, tables[name]), packArrow(name, again[name]))).toBe(0);
    expect(Buffer.compare(packCsv(name, tables[name]), packCsv(name, again[name]))).toBe(0);
    expect(Buffer.compare(await packParquet(name, tables), await packParquet(name, again))).toBe(0);
  });

  test("Arrow gives the rows back, columns as declared", () => {
    const table = tableFromIPC(packArrow(name, tables[name]));
    const columns: readonly Column[] = TABLES[name];
    const types = { utf8: "Utf8", float64: "Float64", int32: "Int32", bool: "Bool" };
    expect(table.schema.fields.map((f) => [f.name, String(f.type), f.nullable])).toEqual(
      columns.map((c) => [c.name, types[c.type], c.nullable ?? false]),
    );
    expect(table.toArray().map((row) => row.toJSON() as Row)).toEqual(tables[name]);
  });

  test("Parquet reads the same in hyparquet and in DuckDB, compressed with zstd", async () => {
    const bytes = await packParquet(name, tables);
    const file = toBuffer(bytes);
    const metadata = await parquetMetadataAsync(file);
    expect(new Set(metadata.row_groups.flatMap((group) => group.columns.map((column) => column.meta_data?.codec)))).toEqual(
      new Set(["ZSTD"]),
    );
    expect(await parquetReadObjects({ file, compressors })).toEqual(tables[name]);
    expect(await readWithDuckdb(bytes)).toEqual(tables[name]);
  });

  test("CSV reads back, with a mark for Excel", () => {
    const bytes = packCsv(name, tables[name]);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = parse(Buffer.from(bytes), { columns: true, bom: true }) as Record<string, string>[];
    expect(rows).toEqual(
      tables[name].map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, String(cell ?? "")]))),
    );
  });
});

async function readWithDuckdb(bytes: Uint8Array): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "atlas-parquet-"));
  const engine = await openEngine({ observations: [], sources: [], bureaus: [], population: [], refused: [], indicators: [], checks: [] });
  try {
    await writeFile(join(folder, "table.parquet"), bytes);
    return (await engine.query(`SELECT * FROM '${join(folder, "table.parquet")}'`)).rows;
  } finally {
    engine.close();
    await rm(folder, { recursive: true });
  }
}

test("CSV quotes what would break a line", () => {
  const row = Object.fromEntries(TABLES.sources.map((column) => [column.name, null])) as Row;
  const text = Buffer.from(packCsv("sources", [{ ...row, title: '甲,"乙"\n丙' }])).toString();
  expect(text).toContain('"甲,""乙""\n丙"');
});

test("the loaders' argument names a table and nothing else", () => {
  expect(tableArgument(["node", "x", "--table=sources"])).toBe("sources");
  expect(() => tableArgument(["--table=toString"])).toThrow("tables unknown name: toString");
  expect(() => tableArgument([])).toThrow("tables unknown name: undefined");
});
