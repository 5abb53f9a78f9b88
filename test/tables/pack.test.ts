import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { tableFromIPC } from "apache-arrow";
import { parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packColumns } from "../../loaders/tables/arrow.js";
import { openEngine } from "../../loaders/tables/engine.js";
import { csvForm, loadTables, packTables } from "../../loaders/tables/pack.js";
import { FORMATS, packedFile } from "../../loaders/tables/packed.js";
import type { Tables } from "../../loaders/tables/rows.js";
import { type Column, type Row, TABLES } from "../../src/model/columns.js";
import { type RelationName, RELATIONS } from "../../src/model/views.js";
import { readRelations } from "../fixtures/relations.js";

const NAMES = Object.keys(RELATIONS) as RelationName[];
let tables: Tables;
let relations: Readonly<Record<RelationName, readonly Row[]>>;
let folder: string;
beforeAll(async () => {
  tables = await loadTables();
  folder = await packInto(tables);
  const engine = await openEngine(tables);
  relations = await readRelations(tables, engine);
  engine.close();
});
afterAll(() => rm(folder, { recursive: true }));

async function packInto(data: Tables): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "atlas-tables-"));
  const engine = await openEngine(data);
  await packTables(data, engine, dir);
  engine.close();
  return dir;
}

test("every form of every table repeats byte for byte", async () => {
  const again = await packInto(await loadTables());
  for (const name of NAMES) {
    for (const format of FORMATS) {
      const [first, second] = await Promise.all([folder, again].map((dir) => readFile(packedFile(dir, name, format))));
      expect(Buffer.compare(first as Buffer, second as Buffer), `${name}.${format}`).toBe(0);
    }
  }
  await rm(again, { recursive: true });
});

const csvOf = (name: RelationName, rows: readonly Row[]) =>
  [csvForm(name)].map(({ head, piece, tail }) => head + piece(rows) + tail).join("");
const toBuffer = (bytes: Uint8Array) => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

describe.each(NAMES)("%s", (name) => {
  test("has rows", () => {
    expect(relations[name].length).toBeGreaterThan(0);
  });

  test("Arrow gives the rows back, columns as declared", () => {
    const table = tableFromIPC(packColumns(RELATIONS[name], relations[name]));
    const columns: readonly Column[] = RELATIONS[name];
    const types = { utf8: "Utf8", float64: "Float64", int32: "Int32", bool: "Bool" };
    expect(table.schema.fields.map((f) => [f.name, String(f.type), f.nullable])).toEqual(
      columns.map((c) => [c.name, types[c.type], c.nullable ?? false]),
    );
    expect(table.toArray().map((row) => row.toJSON() as Row)).toEqual(relations[name]);
  });

  test("Parquet reads the same in hyparquet and in DuckDB, compressed with zstd", async () => {
    const bytes = await readFile(packedFile(folder, name, "parquet"));
    const file = toBuffer(bytes);
    const metadata = await parquetMetadataAsync(file);
    expect(new Set(metadata.row_groups.flatMap((group) => group.columns.map((column) => column.meta_data?.codec)))).toEqual(
      new Set(["ZSTD"]),
    );
    expect(await parquetReadObjects({ file, compressors })).toEqual(relations[name]);
    expect(await readWithDuckdb(packedFile(folder, name, "parquet"))).toEqual(relations[name]);
  });

  test("CSV reads back, with a mark for Excel", () => {
    const bytes = Buffer.from(csvOf(name, relations[name]));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = parse(Buffer.from(bytes), { columns: true, bom: true }) as Record<string, string>[];
    expect(rows).toEqual(
      relations[name].map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, String(cell ?? "")]))),
    );
  });
});

async function readWithDuckdb(path: string): Promise<Row[]> {
  const engine = await openEngine(Object.fromEntries(NAMES.map((name) => [name, []])) as unknown as Tables);
  try {
    return (await engine.query(`SELECT * FROM '${path}'`)).rows;
  } finally {
    engine.close();
  }
}

test("CSV quotes what would break a line", () => {
  const row = Object.fromEntries(TABLES.sources.map((column) => [column.name, null])) as Row;
  const text = csvOf("sources", [{ ...row, title: '甲,"乙"\n丙' }]);
  expect(text).toContain('"甲,""乙""\n丙"');
});
