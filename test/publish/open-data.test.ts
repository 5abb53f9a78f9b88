import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { tableFromIPC } from "apache-arrow";
import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import openSqlite from "sql.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCitation } from "../../loaders/publish/data/citation.js";
import { describePackage } from "../../loaders/publish/data/datapackage.js";
import { renderDownloads } from "../../loaders/publish/data/downloads.js";
import { measureFiles } from "../../loaders/publish/data/files.js";
import { type Publication, describeSet, publishTables } from "../../loaders/publish/data/publish.js";
import { writeLlms } from "../../loaders/publish/guide/llms.js";
import { describeApi } from "../../loaders/publish/guide/openapi.js";
import { openEngine } from "../../loaders/tables/engine.js";
import { loadTables, packTables } from "../../loaders/tables/pack.js";
import type { Tables } from "../../loaders/tables/rows.js";
import type { Row } from "../../src/model/columns.js";
import { type RelationName, RELATIONS } from "../../src/model/views.js";
import { readRelations } from "../fixtures/relations.js";

const NAMES = Object.keys(RELATIONS) as RelationName[];
const [packed, folder] = ["packed", "published"].map((name) => mkdtempSync(join(tmpdir(), `atlas-${name}-`))) as [string, string];
let tables: Tables;
let relations: Readonly<Record<RelationName, readonly Row[]>>;
let publication: Publication;

beforeAll(async () => {
  tables = await loadTables();
  const engine = await openEngine(tables);
  await packTables(tables, engine, packed);
  relations = await readRelations(tables, engine);
  const set = describeSet(await readCitation(), "0123456789ab");
  publication = await publishTables(tables, engine, packed, folder, set, "https://atlas.example/");
  engine.close();
});
afterAll(() => Promise.all([packed, folder, `${folder}-long`].map((dir) => rm(dir, { recursive: true, force: true }))));

const bytesOf = (name: string) => readFileSync(join(folder, name));
const inColumns = (table: RelationName, row: Row): Row => Object.fromEntries(RELATIONS[table].map(({ name }) => [name, row[name] ?? null]));
const rowsOf = (table: RelationName): Row[] => relations[table].map((row) => inColumns(table, row));

describe("every file holds the same rows, read by another reader", () => {
  test.each(NAMES)("%s as JSON", (name) => {
    expect(JSON.parse(bytesOf(`${name}.json`).toString())).toEqual(rowsOf(name));
  });

  test.each(NAMES)("%s as CSV", (name) => {
    const read: Record<string, string>[] = parse(bytesOf(`${name}.csv`), { bom: true, columns: true });
    const printed = rowsOf(name).map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, cell === null ? "" : String(cell)])),
    );
    expect(read).toEqual(printed);
  });

  test.each(NAMES)("%s as Parquet", async (name) => {
    const bytes = bytesOf(`${name}.parquet`);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const read = await parquetReadObjects({ file, compressors });
    expect(read.map((row) => inColumns(name, row as Row))).toEqual(rowsOf(name));
  });

  test.each(NAMES)("%s as Arrow", (name) => {
    const read = tableFromIPC(bytesOf(`${name}.arrows`))
      .toArray()
      .map((row: { toJSON(): Row }) => row.toJSON());
    expect(read).toEqual(rowsOf(name));
  });

  test.each(NAMES)("%s in SQLite", async (name) => {
    const { Database } = await openSqlite();
    const database = new Database(bytesOf("enforcement-atlas.sqlite"));
    const statement = database.prepare(`SELECT * FROM "${name}"`);
    const read: unknown[] = [];
    while (statement.step()) read.push(statement.getAsObject());
    expect(database.exec("PRAGMA foreign_key_check")).toEqual([]);
    database.close();
    const expected = rowsOf(name).map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, toSqlite(cell)])));
    expect(read).toEqual(expected);
  });
});

const toSqlite = (cell: unknown) => (typeof cell === "boolean" ? Number(cell) : cell);

test("sizes and sums are those of the files, in the list, the package and SHA256SUMS", () => {
  const sums = bytesOf("SHA256SUMS").toString();
  const { resources } = JSON.parse(bytesOf("datapackage.json").toString()) as {
    resources: { path: string; hash: string; bytes: number }[];
  };
  expect(publication.files.length).toBe(4 * NAMES.length + 1);
  for (const { path, bytes, sha256 } of publication.files) {
    const content = bytesOf(path);
    expect({ bytes, sha256 }).toEqual({ bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") });
    expect(sums).toContain(`${sha256}  ${path}\n`);
    expect(resources.find((resource) => resource.path === path)).toMatchObject({ bytes, hash: `sha256:${sha256}` });
  }
});

test("long files are packed, but those that pages read, and everything that lists them says so", async () => {
  const long = `${folder}-long`;
  await cp(folder, long, { recursive: true });
  const files = await measureFiles(long, 100_000);
  const paths = new Set(files.map(({ path }) => path));
  const packed = files.filter((file) => file.packed).map(({ path }) => path);
  expect(packed).toEqual(expect.arrayContaining(["observations.csv.gz", "observations.arrows.gz", "enforcement-atlas.sqlite.gz"]));
  expect([paths.has("observations.csv"), paths.has("bureaus.arrows"), paths.has("observations.parquet")]).toEqual([false, true, true]);
  expect(gunzipSync(readFileSync(join(long, "observations.csv.gz"))).equals(bytesOf("observations.csv"))).toBe(true);
  const { resources } = describePackage(describeSet(await readCitation(), "0123456789ab"), files) as {
    resources: { path: string; compression?: string }[];
  };
  expect(resources.filter(({ compression }) => compression === "gz").map(({ path }) => path)).toEqual(packed);
  expect(renderDownloads(files, "en").text).toContain("unpack them first");
  const at = new Set(packed.map((path) => `data/${path}`));
  expect(writeLlms([], [], at, "")).toContain("[data/observations.json.gz](data/observations.json.gz)");
  const api = describeApi(await readCitation(), "1", [], at, "") as {
    paths: Record<string, { parameters: { schema: { enum: string[] } }[] }>;
  };
  const tablesAt = (path: string) => api.paths[path]?.parameters[0]?.schema.enum;
  expect(tablesAt("/data/{table}.json.gz")).toContain("observations");
  expect(tablesAt("/data/{table}.json")).not.toContain("observations");
});

test("search engines and portals are told of every file at its address", () => {
  const { dataset } = publication as { dataset: { distribution: { contentUrl: string }[]; temporalCoverage: string } };
  expect(dataset.distribution.map(({ contentUrl }) => contentUrl)).toContain("https://atlas.example/data/observations.csv");
  expect(dataset.temporalCoverage).toMatch(/^\d{4}\/\d{4}$/);
  const catalogue = JSON.parse(bytesOf("catalog.jsonld").toString()) as Record<string, { "dcat:downloadURL": { "@id": string } }[]>;
  expect(catalogue["dcat:distribution"]?.map((file) => file["dcat:downloadURL"]["@id"])).toEqual(
    publication.files.map(({ path }) => `https://atlas.example/data/${path}`),
  );
});
