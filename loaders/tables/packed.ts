import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type RelationName, RELATIONS } from "../../src/model/views.js";

/** Forms a table is offered in, by the ending of its file: Arrow IPC stream, Parquet (zstd), CSV (UTF-8 with BOM, for Excel), JSON (a list of rows). */
export const FORMATS = ["arrows", "parquet", "csv", "json"] as const;
export type Format = (typeof FORMATS)[number];

/** Where the build leaves the packed tables for the loaders of the site, each of which runs as a process of its own. */
export const PACKED = ".atlas/tables";

/** Files of JSON made from the tables: bureaus for the picker, everything for the search, headline figures for comparisons, the latest main ones by place. */
export const INDEXES = ["bureau-index", "search-index", "headlines", "places"] as const;
export type IndexName = (typeof INDEXES)[number];

/** Path of an index in `folder`. */
export const indexFile = (folder: string, name: IndexName): string => join(folder, `${name}.json`);

/** Path of a packed table or view in `folder`. */
export const packedFile = (folder: string, name: RelationName, format: Format): string => join(folder, `${name}.${format}`);

/** Name of a table or view from a loader's arguments (`--table=observations`); throws on any other name. */
export function tableArgument(args: readonly string[]): RelationName {
  const name = args.find((arg) => arg.startsWith("--table="))?.slice("--table=".length);
  if (name === undefined || !Object.hasOwn(RELATIONS, name)) throw new Error(`tables unknown name: ${name}`);
  return name as RelationName;
}

/** Bytes of the table or view that a loader's arguments name, as the build packed it into `folder`; throws if it has not. */
export async function readPacked(args: readonly string[], format: Format, folder = PACKED): Promise<Uint8Array> {
  return readFile(packedFile(folder, tableArgument(args), format));
}

/** An index as JSON text, as the build left it in `folder`; throws if it has not. */
export async function readIndex(name: IndexName, folder = PACKED): Promise<string> {
  return readFile(indexFile(folder, name), "utf8");
}
