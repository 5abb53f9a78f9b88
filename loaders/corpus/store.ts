import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { CorpusRecord } from "../../src/model/source.js";
import { readText, writeWhole } from "../whole.js";
import { recordSchema } from "./schema.js";
import { checkUnique, type KnownIds, validateRecord } from "./validate.js";

/** Reads and validates every record of a folder, in order of its file name; throws `file: field: reason`. */
export async function loadCorpus(dir: string, known?: KnownIds): Promise<CorpusRecord[]> {
  const names = (await readdir(dir)).filter((name) => name.endsWith(".json")).sort();
  const records = await Promise.all(names.map((name) => loadRecord(join(dir, name), known)));
  for (const [i, { source }] of records.entries()) {
    if (`${source.id}.json` !== names[i]) throw new Error(`${names[i]}: source.id: is ${source.id}, unlike the name of its file`);
  }
  checkUnique(records);
  return records;
}

async function loadRecord(path: string, known?: KnownIds): Promise<CorpusRecord> {
  return validateRecord(parseJson(await readText(path), path), path, known);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: record: ${(error as Error).message}`, { cause: error });
  }
}

/** Writes `<dir>/<source id>.json` whole or not at all and returns its path; the same record gives the same bytes. */
export async function saveRecord(dir: string, record: CorpusRecord): Promise<string> {
  const path = join(dir, `${record.source.id}.json`);
  validateRecord(record, path);
  await writeWhole(path, formatRecord(record));
  return path;
}

/** JSON text of a record: keys in the order of the schema, one space of indent, a final newline. */
export function formatRecord(record: CorpusRecord): string {
  return `${JSON.stringify(recordSchema.parse(record), null, 1)}\n`;
}
