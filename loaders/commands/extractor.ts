import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { loadCatalogue } from "../catalogue/load.js";
import { compileLexicon } from "../classify/wording.js";
import { parseReport, type Extractor } from "../parse.js";
import type { Parsed } from "../record.js";
import { ReadError } from "../read/read.js";

/** The project's folders that commands read and write. */
export const DATA = {
  catalogue: fileURLToPath(new URL("../../data/catalogue", import.meta.url)),
  corpus: fileURLToPath(new URL("../../data/corpus", import.meta.url)),
  reports: fileURLToPath(new URL("../../data/reference/reports.csv", import.meta.url)),
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
    if (error instanceof ReadError) return { error: `${path}: ${error.code}: ${error.message}` };
    const { code } = error as NodeJS.ErrnoException;
    if (code) return { error: `${path}: unreadable: ${code}` };
    throw error;
  }
}
