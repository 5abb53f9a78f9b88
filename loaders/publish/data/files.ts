import { keysOf } from "../../../src/model/indicator.js";
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { join } from "node:path";
import { createGzip } from "node:zlib";
import { TABLES } from "../../../src/model/columns.js";
import { type RelationName, RELATIONS } from "../../../src/model/views.js";

/** A file that the site offers below `data/`; `name` is unique among resources, `bytes` and `sha256` are of the file as served. */
export interface PublishedFile {
  name: string;
  path: string;
  format: FileFormat;
  mediatype: string;
  bytes: number;
  sha256: string;
  /** Whether it is packed by gzip, which its path says too. */
  packed: boolean;
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

/** Bytes from which a file is packed: some hosts take no larger ones, and nobody should wait for ten times what is needed. */
const MOST_PLAIN = 4_000_000;

/** Files of the tables in `folder` with sizes and sums, tables in order, CSV first; long ones are packed, but those that pages read. Throws if one is missing. */
export async function measureFiles(folder: string, mostPlain = MOST_PLAIN): Promise<PublishedFile[]> {
  const formats = keysOf(FILE_FORMATS).filter((format) => format !== "sqlite");
  const paths = keysOf(RELATIONS).flatMap((table) =>
    formats.map((format) => ({ table, format, path: `${table}.${format}`, name: format === "csv" ? table : `${table}-${format}` })),
  );
  const whole = { table: null, format: "sqlite", path: SQLITE_FILE, name: "enforcement-atlas-sqlite" } as const;
  const files: PublishedFile[] = [];
  for (const file of [...paths, whole]) {
    const { size } = await stat(join(folder, file.path));
    const packed = size > mostPlain && file.format !== "parquet" && !(file.format === "arrows" && isFetched(file.table));
    const path = packed ? await packFile(folder, file.path) : file.path;
    files.push({ ...file, path, packed, mediatype: FILE_FORMATS[file.format], ...(await measureFile(join(folder, path))) });
  }
  return files;
}

// Pages read the observations by their parts, and views by SQL.
const isFetched = (table: RelationName): boolean => Object.hasOwn(TABLES, table) && table !== "observations";

async function packFile(folder: string, path: string): Promise<string> {
  const packed = `${path}.gz`;
  await pipeline(createReadStream(join(folder, path)), createGzip(), createWriteStream(join(folder, packed)));
  await rm(join(folder, path));
  return packed;
}

async function measureFile(path: string): Promise<Pick<PublishedFile, "bytes" | "sha256">> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return { bytes: (await stat(path)).size, sha256: hash.digest("hex") };
}
