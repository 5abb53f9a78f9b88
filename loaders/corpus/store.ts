import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { CorpusRecord } from "../../src/model/source.js";
import { readText, writeWhole } from "../whole.js";
import { recordSchema } from "./schema.js";
import { checkUnique, type KnownIds, validateRecord } from "./validate.js";

/** Reads and validates every record of a folder, in order of its file name, and stops at the first that is wrong; throws `file: field: reason`, or lists every bureau that `known` lacks with its files. */
export async function loadCorpus(dir: string, known?: KnownIds): Promise<CorpusRecord[]> {
  const names = (await readdir(dir)).filter((name) => name.endsWith(".json")).sort();
  const records: CorpusRecord[] = [];
  const strangers = new Map<string, string[]>();
  // A bureau may be missing for good reason, and then in many files: all of them are told at once.
  const bureaus = { has: (code: string) => known?.bureaus.has(code) === true || noteStranger(strangers, code, names[records.length]) };
  for (const name of names) {
    const record = await loadRecord(join(dir, name), known && { ...known, bureaus });
    if (`${record.source.id}.json` !== name) throw new Error(`${name}: source.id: is ${record.source.id}, unlike the name of its file`);
    records.push(record);
  }
  const lines = [...strangers].map(([code, files]) => `${dir}: bureau_code: not in the catalogue: ${code}, in ${files.join(", ")}`);
  if (lines.length > 0) throw new Error(lines.join("\n"));
  checkUnique(records);
  return records;
}

function noteStranger(strangers: Map<string, string[]>, code: string, file = ""): true {
  const files = strangers.get(code) ?? [];
  if (!files.includes(file)) strangers.set(code, [...files, file]);
  return true;
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
