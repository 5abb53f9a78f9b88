import { keysOf } from "../../src/model/indicator.js";
import { createWriteStream } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { loadRegister } from "../catalogue/bureau-names-register.js";
import { type Catalogue, knownIds, loadCatalogue } from "../catalogue/load.js";
import { loadConfidence } from "../confidence/load.js";
import { loadCorpus } from "../corpus/store.js";
import { loadReference } from "../reference/load.js";
import { quietText } from "../../src/model/csv.js";
import { type Column, type Row, type TableName, TABLES } from "../../src/model/columns.js";
import type { PageEntry } from "../../src/model/search-index.js";
import { type RelationName, RELATIONS } from "../../src/model/views.js";
import { ACCURACY, loadAccuracy } from "./accuracy-rows.js";
import { CONFIDENCE } from "./calibration-rows.js";
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
  const [accuracy, confidence] = await Promise.all([loadAccuracy(join(root, ACCURACY)), loadConfidence(join(root, CONFIDENCE))]);
  return buildTables(corpus, catalogue, reference, accuracy, confidence);
}

/** Writes every table and view in every form into `folder`, from `engine` over the same tables; the same data gives the same bytes. */
export async function packTables(tables: Tables, engine: Engine, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of keysOf(RELATIONS)) {
    const rows = await readRelation(name, tables, engine);
    await writeFile(packedFile(folder, name, "arrows"), packArrow(name, rows));
    await pipeline(packCsv(name, rows), createWriteStream(packedFile(folder, name, "csv")));
    await pipeline(packJson(name, rows), createWriteStream(packedFile(folder, name, "json")));
    await writeParquet(name, engine, packedFile(folder, name, "parquet"));
  }
}

/** The rows of a table, or of a view in an order that repeats. */
export async function readRelation(name: RelationName, tables: Tables, engine: Engine): Promise<readonly Row[]> {
  return isTable(name) ? tables[name] : (await engine.query(inOrder(name))).rows;
}

const isTable = (name: RelationName): name is TableName => Object.hasOwn(TABLES, name);

// Tables have an order of their own.
const inOrder = (name: RelationName): string => (isTable(name) ? `FROM "${name}"` : `FROM "${name}" ORDER BY ALL`);

/** Writes the indexes for finding things into `folder`, which is there; `register` is the catalogue's folder, whose register has the traditional characters. */
export async function packIndexes(indexed: Indexed, register: string, folder: string): Promise<void> {
  const { tables, catalogue, pages } = indexed;
  const bureaus = indexBureaus(tables, [...loadRegister(register).traditional]);
  await writeFile(indexFile(folder, "bureau-index"), JSON.stringify(bureaus));
  await writeFile(indexFile(folder, "search-index"), JSON.stringify(indexSearch(tables, catalogue, pages)));
}

/** Rows that are written at once: the text of a large table would fill the memory. */
const PIECE = 5000;

function* piecesOf(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += PIECE) yield rows.slice(from, from + PIECE);
}

/** Rows as CSV with a header line, in pieces, made for spreadsheets: an empty field is no value, and no text is a formula. */
export function* packCsv(name: RelationName, rows: readonly Row[]): Generator<string> {
  const columns: readonly Column[] = RELATIONS[name];
  const options = { columns: columns.map((column) => column.name), record_delimiter: "windows" as const };
  const cast = { boolean: String, string: quietText };
  yield stringify([], { ...options, bom: true, header: true });
  for (const piece of piecesOf(rows)) yield stringify([...piece], { ...options, cast });
}

/** Rows as a JSON list, a row a line, in pieces, every column in order; null is no value. */
export function* packJson(name: RelationName, rows: readonly Row[]): Generator<string> {
  const columns = RELATIONS[name].map((column) => column.name);
  let before = "[\n";
  for (const piece of piecesOf(rows)) {
    const lines = piece.map((row) => JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))));
    yield before + lines.join(",\n");
    before = ",\n";
  }
  yield rows.length === 0 ? "[\n\n]\n" : "\n]\n";
}

/** Writes a table or view as Parquet, zstd-compressed, by the DuckDB that holds it. */
export async function writeParquet(name: RelationName, engine: Engine, path: string): Promise<void> {
  await engine.query(`COPY (${inOrder(name)}) TO '${path.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`);
}
