import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { loadCatalogue } from "../catalogue/load.js";
import { compileLexicon } from "../classify/wording.js";
import { parseReport, type Extractor } from "../parse.js";
import { EXTRACTOR, type Parsed } from "../record.js";
import { ReadError } from "../read/read.js";
import { fingerprint } from "./fingerprint.js";

/** The project's folders that commands read and write. */
export const DATA = {
  catalogue: fileURLToPath(new URL("../../data/catalogue", import.meta.url)),
  corpus: fileURLToPath(new URL("../../data/corpus", import.meta.url)),
  reports: fileURLToPath(new URL("../../data/reference/reports.csv", import.meta.url)),
  reference: fileURLToPath(new URL("../../data/reference", import.meta.url)),
  accuracy: fileURLToPath(new URL("../../data/accuracy.json", import.meta.url)),
  names: fileURLToPath(new URL("../../src/words/catalogue-names.ts", import.meta.url)),
  corrections: fileURLToPath(new URL("../../data/corrections", import.meta.url)),
};

/** The catalogue of the project, compiled for extraction; throws with file, field and reason where an entry is broken. */
export async function loadExtractor(): Promise<Extractor> {
  const catalogue = await loadCatalogue(DATA.catalogue);
  return { lexicon: compileLexicon(catalogue.indicators), catalogue: catalogue.version };
}

/** A report from a file, or the one line that says why it cannot be read. */
export async function parseFile(path: string, extractor: Extractor): Promise<Parsed | { error: string }> {
  try {
    return await parseReport(await readFile(path), extractor);
  } catch (error) {
    return { error: describeFault(path, error) };
  }
}

/** `path: code: reason` for a file that cannot be read; other errors are faults of the program and are thrown again. */
export function describeFault(path: string, error: unknown): string {
  if (error instanceof ReadError) return `${path}: ${error.code}: ${error.message}`;
  const { code } = error as NodeJS.ErrnoException;
  if (code) return `${path}: unreadable: ${code}`;
  throw error;
}

const RULES = [
  "parse.ts",
  "record.ts",
  "quote.ts",
  "read",
  "normalise",
  "grammar",
  "quantity",
  "classify",
  "catalogue",
  "corpus/reconcile",
];

/** Version of the extractor with the first 8 hexadecimal digits of the fingerprint of its code and vocabulary, so that any change of a rule shows, and none of a comment. */
export async function extractorVersion(): Promise<string> {
  return `${EXTRACTOR}+${(await fingerprint(fileURLToPath(new URL("..", import.meta.url)), RULES)).slice(0, 8)}`;
}
