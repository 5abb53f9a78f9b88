import { join } from "node:path";
import type { RelationName } from "../../src/model/views.js";

/** Forms a table is offered in, by the ending of its file: Arrow IPC stream, Parquet (zstd), CSV (UTF-8 with BOM, for Excel), JSON (a list of rows). */
export const FORMATS = ["arrows", "parquet", "csv", "json"] as const;
export type Format = (typeof FORMATS)[number];

/** Files of JSON made from the tables: bureaus for the picker, everything for the search, headline figures for comparisons, the latest main ones by place. */
export const INDEXES = ["bureau-index", "search-index", "headlines", "places"] as const;
export type IndexName = (typeof INDEXES)[number];

/** Path of an index in `folder`. */
export const indexFile = (folder: string, name: IndexName): string => join(folder, `${name}.json`);

/** Path of a packed table or view in `folder`. */
export const packedFile = (folder: string, name: RelationName, format: Format): string => join(folder, `${name}.${format}`);
