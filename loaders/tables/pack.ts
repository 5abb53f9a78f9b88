import { keysOf } from "../../src/model/indicator.js";
import { createWriteStream } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { basename, join } from "node:path";
import { loadRegister } from "../catalogue/bureau-names-register.js";
import { type Catalogue, knownIds, loadCatalogue } from "../catalogue/load.js";
import { loadConfidence } from "../confidence/load.js";
import { loadCorpus } from "../corpus/store.js";
import { gzip } from "../port/gzip.js";
import { loadReference } from "../reference/load.js";
import { sheetLine, writeSheet } from "../../src/model/csv.js";
import { type Column, type Row, type TableName, TABLES } from "../../src/model/columns.js";
import { type PageEntry, searchPartFile } from "../../src/model/search-index.js";
import { type RelationName, RELATIONS } from "../../src/model/views.js";
import { ACCURACY, loadAccuracy } from "./accuracy-rows.js";
import { CONFIDENCE } from "./calibration-rows.js";
import { openArrow } from "./arrow.js";
import type { Engine } from "./engine.js";
import { indexBureaus } from "./bureau-index.js";
import { indexFile, packedFile } from "./packed.js";
import { buildTables, type Tables } from "./rows.js";
import { indexSearch } from "./search-index.js";
import { splitSearch } from "./search-parts.js";

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
    await packForms(name, readPieces(name, tables, engine), folder);
    await writeParquet(name, engine, packedFile(folder, name, "parquet"));
  }
}

/** Rows that are written at once: the text of a large table, or all rows of a view, would fill the memory. */
const PIECE = 5000;

/** The rows of a table, or of a view in an order that repeats, in pieces. */
export async function* readPieces(name: RelationName, tables: Tables, engine: Engine): AsyncGenerator<readonly Row[]> {
  if (!isTable(name)) return yield* engine.stream(inOrder(name));
  const rows: readonly Row[] = tables[name];
  for (let from = 0; from < rows.length; from += PIECE) yield rows.slice(from, from + PIECE);
}

const isTable = (name: RelationName): name is TableName => Object.hasOwn(TABLES, name);

// Tables have an order of their own.
const inOrder = (name: RelationName): string => (isTable(name) ? `FROM "${name}"` : `FROM "${name}" ORDER BY ALL`);

async function packForms(name: RelationName, pieces: AsyncIterable<readonly Row[]>, folder: string): Promise<void> {
  const texts = ([csvForm(name), jsonForm(name)] as const).map((form, i) => {
    const file = createWriteStream(packedFile(folder, name, i === 0 ? "csv" : "json"));
    return { form, file, write: (text: string) => file.write(text) || once(file, "drain") };
  });
  const arrow = openArrow(RELATIONS[name]);
  await Promise.all(texts.map(({ form, write }) => write(form.head)));
  for await (const rows of pieces) {
    await Promise.all(texts.map(({ form, write }) => write(form.piece(rows))));
    arrow.add(rows);
  }
  for (const { form, file } of texts) await finished(file.end(form.tail));
  await writeFile(packedFile(folder, name, "arrows"), arrow.end());
}

/** Writes the indexes for finding things into `folder`, which is there; `register` is the catalogue's folder, whose register has the traditional characters. */
export async function packIndexes(indexed: Indexed, register: string, folder: string): Promise<void> {
  const { tables, catalogue, pages } = indexed;
  const bureaus = indexBureaus(tables, [...loadRegister(register).traditional]);
  await writeFile(indexFile(folder, "bureau-index"), JSON.stringify(bureaus));
  const { first, parts } = splitSearch(indexSearch(tables, catalogue, pages));
  await writeFile(indexFile(folder, "search-index"), JSON.stringify(first));
  for (const [i, part] of parts.entries()) await writeFile(join(folder, basename(searchPartFile(i))), gzip(JSON.stringify(part)));
}

/** A form of rows as text: what stands before, each piece of rows, what stands after. */
export interface TextForm {
  head: string;
  piece(rows: readonly Row[]): string;
  tail: string;
}

/** Rows as CSV with a header line, made for spreadsheets: an empty field is no value, and no text is a formula. */
export function csvForm(name: RelationName): TextForm {
  const columns = (RELATIONS[name] as readonly Column[]).map((column) => column.name);
  const piece = (rows: readonly Row[]) => rows.map((row) => sheetLine(columns.map((column) => row[column]))).join("");
  return { head: writeSheet(columns, []), piece, tail: "" };
}

/** Rows as a JSON list, a row a line, every column in order; null is no value. */
export function jsonForm(name: RelationName): TextForm {
  const columns = (RELATIONS[name] as readonly Column[]).map((column) => [column.name, JSON.stringify(column.name)] as const);
  let before = "";
  const piece = (rows: readonly Row[]) => {
    const lines = rows.map((row) => `{${columns.map(([column, key]) => `${key}:${JSON.stringify(row[column] ?? null)}`).join(",")}}`);
    const text = before + lines.join(",\n");
    if (lines.length > 0) before = ",\n";
    return text;
  };
  return { head: "[\n", piece, tail: "\n]\n" };
}

/** Writes a table or view as Parquet, zstd-compressed, by the DuckDB that holds it. */
export async function writeParquet(name: RelationName, engine: Engine, path: string): Promise<void> {
  await engine.query(`COPY (${inOrder(name)}) TO '${path.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`);
}
