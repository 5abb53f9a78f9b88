import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { describePackage } from "../../loaders/publish/data/datapackage.js";
import { readCitation } from "../../loaders/publish/data/citation.js";
import { describeSet } from "../../loaders/publish/data/publish.js";
import { FILE_FORMATS, type PublishedFile } from "../../loaders/publish/data/files.js";
import { openEngine } from "../../loaders/tables/engine.js";
import { csvForm, loadTables } from "../../loaders/tables/pack.js";
import type { Row } from "../../src/model/columns.js";
import { type RelationName, RELATIONS } from "../../src/model/views.js";
import { readRelations } from "../fixtures/relations.js";

const NAMES = Object.keys(RELATIONS) as RelationName[];

/** What the specification demands of a package (datapackage.org, version 2), strict on what the atlas writes. */
const NAME = z.string().regex(/^[a-z0-9._/-]+$/);
const LABELLED = z.array(z.strictObject({ value: z.string(), label: z.string().min(1) })).min(1);
const FIELD = z.strictObject({
  name: z.string().min(1),
  type: z.enum(["string", "number", "integer", "boolean"]),
  title: z.string(),
  description: z.string(),
  categories: LABELLED.optional(),
  missingValues: LABELLED.optional(),
  constraints: z.strictObject({ required: z.literal(true) }).optional(),
});
const SCHEMA = z.strictObject({
  $schema: z.literal("https://datapackage.org/profiles/2.0/tableschema.json"),
  fieldsMatch: z.literal("equal"),
  fields: z.array(FIELD).min(1),
  missingValues: LABELLED,
  primaryKey: z.array(z.string()).min(1).optional(),
  foreignKeys: z
    .array(
      z.strictObject({
        fields: z.array(z.string()).min(1),
        reference: z.strictObject({ resource: z.string().optional(), fields: z.array(z.string()).min(1) }),
      }),
    )
    .min(1)
    .optional(),
});
const FILE = { name: NAME, path: z.string().regex(/^[^/.][^:]*$/), format: z.string(), mediatype: z.string().regex(/^[a-z]+\/[\w.+-]+$/) };
const SIZED = { ...FILE, bytes: z.int().positive(), hash: z.string().regex(/^sha256:[0-9a-f]{64}$/) };
const TABLE = z.strictObject({
  ...SIZED,
  type: z.literal("table"),
  title: z.string(),
  encoding: z.literal("utf-8"),
  dialect: z.strictObject({ $schema: z.url(), delimiter: z.literal(","), lineTerminator: z.literal("\r\n"), header: z.literal(true) }),
  schema: SCHEMA,
});
const PACKAGE = z.strictObject({
  $schema: z.literal("https://datapackage.org/profiles/2.0/datapackage.json"),
  name: NAME,
  title: z.string(),
  description: z.string(),
  version: z.string(),
  licenses: z.array(z.strictObject({ name: z.string(), path: z.url(), title: z.string() })).min(1),
  keywords: z.array(z.string()),
  contributors: z.array(z.strictObject({ title: z.string(), roles: z.array(z.string()) })).min(1),
  resources: z.array(z.union([TABLE, z.strictObject(SIZED)])).min(1),
});

const csvOf = (name: RelationName, own: readonly Row[]) =>
  [csvForm(name)].map(({ head, piece, tail }) => head + piece(own) + tail).join("");
const rows = new Map<RelationName, Record<string, string>[]>();
let described: z.infer<typeof PACKAGE>;
beforeAll(async () => {
  const tables = await loadTables();
  const engine = await openEngine(tables);
  const relations = await readRelations(tables, engine);
  engine.close();
  for (const name of NAMES) rows.set(name, parse(csvOf(name, relations[name]), { bom: true, columns: true }));
  const file = (table: RelationName, format: "csv" | "json"): PublishedFile => ({
    ...{ name: format === "csv" ? table : `${table}-${format}`, path: `${table}.${format}`, format, table },
    ...{ mediatype: FILE_FORMATS[format], bytes: 1, sha256: "0".repeat(64), packed: false },
  });
  const files = NAMES.flatMap((table) => [file(table, "csv"), file(table, "json")]);
  described = PACKAGE.parse(JSON.parse(JSON.stringify(describePackage(describeSet(await readCitation(), "0123456789ab"), files))));
});

const tableOf = (name: RelationName): z.infer<typeof TABLE> => TABLE.parse(described.resources.find((resource) => resource.name === name));
const rowsOf = (name: string) => rows.get(name as RelationName) ?? [];

test("names of resources are unique", () => {
  const names = described.resources.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

const FITS: Record<z.infer<typeof FIELD>["type"], RegExp> = {
  string: /[^]/,
  number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i,
  integer: /^-?\d+$/,
  boolean: /^(true|false)$/,
};

describe.each(NAMES)("%s.csv is as its schema says:", (name) => {
  test("columns", () => {
    expect(Object.keys(rowsOf(name)[0] ?? {})).toEqual(tableOf(name).schema.fields.map((field) => field.name));
  });

  test("types, required values, categories", () => {
    for (const { name: column, type, constraints, categories } of tableOf(name).schema.fields) {
      const cells = rowsOf(name).map((row) => row[column] ?? "");
      const wrong = cells.filter((cell) => (cell === "" ? constraints !== undefined : !FITS[type].test(cell)));
      expect(wrong, column).toEqual([]);
      const codes = categories?.map(({ value }) => value);
      expect(codes ? cells.filter((cell) => cell !== "" && !codes.includes(cell)) : [], column).toEqual([]);
    }
  });

  test("keys", () => {
    const { primaryKey, foreignKeys = [] } = tableOf(name).schema;
    const keys = rowsOf(name).map((row) => primaryKey?.map((column) => row[column]).join(" "));
    if (primaryKey) expect(new Set(keys).size).toBe(keys.length);
    for (const { fields, reference } of foreignKeys) {
      const known = new Set(rowsOf(reference.resource ?? name).map((row) => row[reference.fields[0] ?? ""]));
      const cells = rowsOf(name).map((row) => row[fields[0] ?? ""] ?? "");
      expect(
        cells.filter((cell) => cell !== "" && !known.has(cell)),
        fields[0],
      ).toEqual([]);
    }
  });
});
