import { keysOf } from "../../src/model/indicator.js";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { loadRegister } from "../catalogue/bureau-names-register.js";
import { type Catalogue, knownIds, loadCatalogue } from "../catalogue/load.js";
import { loadCorpus } from "../corpus/store.js";
import { loadReference } from "../reference/load.js";
import { quietText } from "../../src/model/csv.js";
import type { Column, Row } from "../../src/model/columns.js";
import type { PageEntry } from "../../src/model/search-index.js";
import { type RelationName, RELATIONS, VIEWS, type ViewName } from "../../src/model/views.js";
import { ACCURACY, loadAccuracy } from "./accuracy-rows.js";
import { packArrow } from "./arrow.js";
import type { Engine } from "./engine.js";
import { indexBureaus } from "./bureau-index.js";
import { indexFile, packedFile } from "./packed.js";
import { buildTables, type Tables } from "./rows.js";
import { indexSearch } from "./search-index.js";

/** What can be found: rows, the catalogue with its wording, and the site's pages. */
export interface Indexed {
  tables: Tables;
  catalogue: Catalogue;
  pages: readonly PageEntry[];
}

/** Reads `data/catalogue`, `data/corpus` and `data/reference` below `root` and builds the tables; throws `file: field: reason`. */
export async function loadTables(root = "."): Promise<Tables> {
  const catalogue = await loadCatalogue(join(root, "data/catalogue"));
  const corpus = await loadCorpus(join(root, "data/corpus"), knownIds(catalogue));
  const reference = await loadReference(join(root, "data/reference"), catalogue);
  return buildTables(corpus, catalogue, reference, await loadAccuracy(join(root, ACCURACY)));
}

/** Writes every table and view in every form into `folder`, from `engine` over the same tables; the same data gives the same bytes. */
export async function packTables(tables: Tables, engine: Engine, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, rows] of Object.entries({ ...(await readViews(engine)), ...tables }) as [RelationName, Row[]][]) {
    await writeFile(packedFile(folder, name, "arrows"), packArrow(name, rows));
    await writeFile(packedFile(folder, name, "csv"), packCsv(name, rows));
    await writeFile(packedFile(folder, name, "json"), packJson(name, rows));
    await writeParquet(name, engine, packedFile(folder, name, "parquet"));
  }
}

/** The rows of every view, in an order that repeats. */
export async function readViews(engine: Engine): Promise<Record<ViewName, Row[]>> {
  const names = keysOf(VIEWS);
  const rows = await Promise.all(names.map(async (name) => [name, (await engine.query(inOrder(name))).rows] as const));
  return Object.fromEntries(rows) as Record<ViewName, Row[]>;
}

// Tables have an order of their own.
const inOrder = (name: RelationName): string => (Object.hasOwn(VIEWS, name) ? `FROM "${name}" ORDER BY ALL` : `FROM "${name}"`);

/** Writes the indexes for finding things into `folder`; `register` is the catalogue's folder, whose register has the traditional characters. */
export async function packIndexes(indexed: Indexed, register: string, folder: string): Promise<void> {
  const { tables, catalogue, pages } = indexed;
  const bureaus = indexBureaus(tables, [...loadRegister(register).traditional]);
  await writeFile(indexFile(folder, "bureau-index"), JSON.stringify(bureaus));
  await writeFile(indexFile(folder, "search-index"), JSON.stringify(indexSearch(tables, catalogue, pages)));
}

/** Rows as CSV with a header line, made for spreadsheets: an empty field is no value, and no text is a formula. */
export function packCsv(name: RelationName, rows: readonly Row[]): Uint8Array {
  const columns: readonly Column[] = RELATIONS[name];
  const options = { bom: true, header: true, columns: columns.map((column) => column.name), record_delimiter: "windows" as const };
  return Buffer.from(stringify([...rows], { ...options, cast: { boolean: String, string: quietText } }));
}

/** Rows as a JSON list, a row a line, every column in order; null is no value. */
export function packJson(name: RelationName, rows: readonly Row[]): Uint8Array {
  const columns = RELATIONS[name].map((column) => column.name);
  const lines = rows.map((row) => JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))));
  return Buffer.from(`[\n${lines.join(",\n")}\n]\n`);
}

/** Writes a table or view as Parquet, zstd-compressed, by the DuckDB that holds it. */
export async function writeParquet(name: RelationName, engine: Engine, path: string): Promise<void> {
  await engine.query(`COPY (${inOrder(name)}) TO '${path.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`);
}
