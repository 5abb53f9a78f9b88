import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { knownIds, loadCatalogue } from "../catalogue/load.js";
import { loadCorpus } from "../corpus/store.js";
import { loadReference } from "../reference/load.js";
import { type Column, type Row, type TableName, TABLES } from "../../src/model/columns.js";
import { packArrow } from "./arrow.js";
import { openEngine } from "./engine.js";
import { buildTables, type Tables } from "./rows.js";

/** Forms a table is offered in: Arrow IPC stream, Parquet (zstd), CSV (UTF-8 with BOM, for Excel). */
export type Format = "arrow" | "parquet" | "csv";

/** Reads `data/catalogue`, `data/corpus` and `data/reference` below `root` and builds the tables; throws `file: field: reason`. */
export async function loadTables(root = "."): Promise<Tables> {
  const catalogue = await loadCatalogue(join(root, "data/catalogue"));
  const corpus = await loadCorpus(join(root, "data/corpus"), knownIds(catalogue));
  return buildTables(corpus, catalogue, await loadReference(join(root, "data/reference"), catalogue));
}

/** Name of a table from a loader's arguments (`--table=observations`); throws on any other name. */
export function tableArgument(args: readonly string[]): TableName {
  const name = args.find((arg) => arg.startsWith("--table="))?.slice("--table=".length);
  if (name === undefined || !Object.hasOwn(TABLES, name)) throw new Error(`tables unknown name: ${name}`);
  return name as TableName;
}

/** One table of the project in the working directory, as bytes that repeat for the same data. */
export async function packTable(name: TableName, format: Format): Promise<Uint8Array> {
  const tables = await loadTables();
  if (format === "arrow") return packArrow(name, tables[name]);
  return format === "csv" ? packCsv(name, tables[name]) : packParquet(name, tables);
}

/** Rows as CSV with a header line; an empty field is no value. */
export function packCsv(name: TableName, rows: readonly Row[]): Uint8Array {
  const columns: readonly Column[] = TABLES[name];
  const options = { bom: true, header: true, columns: columns.map((column) => column.name), record_delimiter: "windows" as const };
  return Buffer.from(stringify([...rows], { ...options, cast: { boolean: String } }));
}

/** A table as Parquet, zstd-compressed, written by DuckDB. */
export async function packParquet(name: TableName, tables: Tables): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "atlas-"));
  const engine = await openEngine(tables);
  try {
    const path = join(folder, `${name}.parquet`);
    await engine.query(`COPY "${name}" TO '${path.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`);
    return await readFile(path);
  } finally {
    engine.close();
    await rm(folder, { recursive: true });
  }
}
