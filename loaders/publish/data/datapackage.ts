import type { Column, ColumnType } from "../../../src/model/columns.js";
import { type RelationName, RELATIONS } from "../../../src/model/views.js";
import { TABLE_NAMES } from "../../../src/words/terms.js";
import { CODE_LISTS, EMPTY_MEANS, FOREIGN_KEYS, PRIMARY_KEYS } from "../../../src/pages/codes.js";
import type { PublishedFile } from "./files.js";

const PROFILES = "https://datapackage.org/profiles/2.0";
const NOTHING = [{ value: "", label: "no value / 空值：没有，不是零" }];
const FIELD_TYPES: Readonly<Record<ColumnType, string>> = { utf8: "string", float64: "number", int32: "integer", bool: "boolean" };

/** What a description says of the whole data set. */
export interface DataSet {
  title: string;
  description: string;
  /** Version of the program and hash of the data, such as `0.1.0+5a31…`. */
  version: string;
  licence: { name: string; path: string; title: string };
  keywords: readonly string[];
}

/** A Frictionless Data Package (version 2) of the CSV tables with their schemas, and of every other file with its bytes and hash. */
export function describePackage(set: DataSet, files: readonly PublishedFile[]): object {
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: "enforcement-atlas",
    title: set.title,
    description: set.description,
    version: set.version,
    licenses: [set.licence],
    keywords: set.keywords,
    contributors: [{ title: "The Enforcement Atlas contributors", roles: ["creator"] }],
    resources: files.map((file) => describeResource(file)),
  };
}

function describeResource({ name, path, format, mediatype, bytes, sha256, table, packed }: PublishedFile): object {
  const file = { name, path, format, mediatype, ...(packed && { compression: "gz" }), bytes, hash: `sha256:${sha256}` };
  if (table === null || format !== "csv") return file;
  return {
    ...file,
    type: "table",
    title: `${TABLE_NAMES[table]?.zh} · ${TABLE_NAMES[table]?.en}`,
    encoding: "utf-8",
    dialect: { $schema: `${PROFILES}/tabledialect.json`, delimiter: ",", lineTerminator: "\r\n", header: true },
    schema: describeSchema(table),
  };
}

function describeSchema(table: RelationName): object {
  const [primaryKey, foreignKeys] = [PRIMARY_KEYS[table], FOREIGN_KEYS[table] ?? []];
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fieldsMatch: "equal",
    fields: RELATIONS[table].map((column) => describeField(table, column)),
    missingValues: NOTHING,
    ...(primaryKey.length > 0 ? { primaryKey } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys: foreignKeys.map((key) => describeForeignKey(table, key)) } : {}),
  };
}

function describeField(table: RelationName, { name, type, nullable, doc }: Column): object {
  const codes = CODE_LISTS[table]?.[name];
  const empty = EMPTY_MEANS[table]?.[name];
  return {
    name,
    type: FIELD_TYPES[type],
    title: doc.en,
    description: `${doc.zh} · ${doc.en}`,
    ...(codes ? { categories: Object.entries(codes).map(([value, { zh, en }]) => ({ value, label: `${zh} · ${en}`.trim() })) } : {}),
    ...(empty ? { missingValues: [{ value: "", label: `${empty.zh} · ${empty.en}` }] } : {}),
    ...(nullable ? {} : { constraints: { required: true } }),
  };
}

// A table that refers to itself leaves the resource out.
function describeForeignKey(table: RelationName, [field, other, otherField]: readonly [string, RelationName, string]): object {
  return { fields: [field], reference: { ...(other === table ? {} : { resource: other }), fields: [otherField] } };
}
