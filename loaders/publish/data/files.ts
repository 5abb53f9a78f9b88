import { keysOf } from "../../../src/model/indicator.js";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { join } from "node:path";
import { type RelationName, RELATIONS } from "../../../src/model/views.js";

/** A file that the site offers below `data/`; `name` is unique among resources, `bytes` and `sha256` are of the file as served. */
export interface PublishedFile {
  name: string;
  path: string;
  format: FileFormat;
  mediatype: string;
  bytes: number;
  sha256: string;
  /** The one table or view it holds; null for a file of all tables. */
  table: RelationName | null;
}

/** Formats by the ending of their files. */
export const FILE_FORMATS = {
  csv: "text/csv",
  json: "application/json",
  parquet: "application/vnd.apache.parquet",
  arrows: "application/vnd.apache.arrow.stream",
  sqlite: "application/vnd.sqlite3",
} as const;
export type FileFormat = keyof typeof FILE_FORMATS;

/** File of all tables at once. */
export const SQLITE_FILE = "enforcement-atlas.sqlite";

/** Files of the tables in `folder` with sizes and sums, tables in order, CSV first; throws if one is missing. */
export async function measureFiles(folder: string): Promise<PublishedFile[]> {
  const formats = keysOf(FILE_FORMATS).filter((format) => format !== "sqlite");
  const paths = keysOf(RELATIONS).flatMap((table) =>
    formats.map((format) => ({ table, format, path: `${table}.${format}`, name: format === "csv" ? table : `${table}-${format}` })),
  );
  const whole = { table: null, format: "sqlite", path: SQLITE_FILE, name: "enforcement-atlas-sqlite" } as const;
  return Promise.all([...paths, whole].map(async (file) => ({ ...file, ...(await measureFile(join(folder, file.path), file.format)) })));
}

async function measureFile(path: string, format: FileFormat): Promise<Pick<PublishedFile, "mediatype" | "bytes" | "sha256">> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return { mediatype: FILE_FORMATS[format], bytes: (await stat(path)).size, sha256: hash.digest("hex") };
}
