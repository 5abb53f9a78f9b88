import { existsSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { type Change, CHANGE_COLUMNS, CHANGE_KINDS, findFaults, type Release, RELEASE_COLUMNS } from "../../../src/model/history.js";
import { writeCsv } from "../../../src/model/csv.js";
import { readText, writeWhole } from "../../whole.js";

/** Everything that was ever released, oldest first. */
export interface History {
  releases: Release[];
  changes: Change[];
}

/** Names of the files of a history, in its folder and among the files to download. */
export const HISTORY_FILES = { releases: "releases.csv", changes: "changes.csv" } as const;

const count = z.coerce.number().int().nonnegative();
const RELEASE = z.strictObject({
  version: z.string().regex(/^\d{4}\.\d\d\.\d\d(\.\d+)?$/),
  date: z.iso.date(),
  hash: z.string().regex(/^[0-9a-f]{12}$/),
  ...{ observations: count, added: count, corrected: count, withdrawn: count, note: z.string() },
});
const CHANGE = z.strictObject({
  version: z.string(),
  kind: z.enum(CHANGE_KINDS),
  ...{ id: z.string().min(1), indicator: z.string().min(1), bureau_code: z.string().min(1), year: count },
  ...{ old: z.string(), new: z.string(), reason: z.string() },
});

/** Reads the history in `folder`, empty where there was no release yet; throws `file: row.field: reason`, or what does not fit together. */
export async function readHistory(folder: string): Promise<History> {
  const releases = await readRows(join(folder, HISTORY_FILES.releases), RELEASE);
  const changes = withoutUnlisted(await readRows(join(folder, HISTORY_FILES.changes), CHANGE), releases);
  const faults = findFaults(releases, changes);
  if (faults.length > 0) throw new Error(faults.map((fault) => `${folder}: ${fault}`).join("\n"));
  return { releases, changes };
}

async function readRows<T>(path: string, row: z.ZodType<T>): Promise<T[]> {
  if (!existsSync(path)) return [];
  const read = z.array(row).safeParse(parseCsv(await readText(path), path));
  if (read.success) return read.data;
  throw new Error(
    read.error.issues.map(({ path: [i, field], message }) => `${path}: ${Number(i) + 1}.${String(field)}: ${message}`).join("\n"),
  );
}

function parseCsv(text: string, path: string): unknown {
  try {
    return parse(text, { bom: true, columns: true });
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
}

/** Changes without those at the end of a release that was interrupted before it was listed: the same command writes them anew. */
function withoutUnlisted(changes: Change[], releases: readonly Release[]): Change[] {
  const end = changes.findLastIndex(({ version }) => releases.some((release) => release.version === version)) + 1;
  const rest = new Set(changes.slice(end).map(({ version }) => version));
  const [torn = ""] = rest;
  return rest.size === 1 && torn > (releases.at(-1)?.version ?? "") ? changes.slice(0, end) : changes;
}

/** Writes a history into `folder` as two CSV files, made for review line by line; the release is listed last, so that it is whole or not there. */
export async function writeHistory({ releases, changes }: History, folder: string): Promise<void> {
  await writeWhole(join(folder, HISTORY_FILES.changes), table(CHANGE_COLUMNS, changes));
  await writeWhole(join(folder, HISTORY_FILES.releases), table(RELEASE_COLUMNS, releases));
}

function table<T extends object>(columns: readonly (keyof T & string)[], rows: readonly T[]): string {
  return writeCsv(
    columns,
    rows.map((row) => columns.map((column) => String(row[column]))),
  );
}
