import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadCatalogue } from "../catalogue/load.js";
import { compileLexicon } from "../classify/lexicon.js";
import type { Extractor } from "../parse.js";
import { EXTRACTOR } from "../record.js";

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

const RULES = [
  "parse.ts",
  "record.ts",
  "quote.ts",
  "align.ts",
  "read",
  "normalise",
  "grammar",
  "grid",
  "quantity",
  "classify",
  "catalogue",
  "corpus/reconcile",
];

/** Version of the extractor with the first 8 hexadecimal digits of the sha256 of its code and vocabulary, so that any change of a rule shows. */
export async function extractorVersion(): Promise<string> {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const listed = await Promise.all(
    RULES.map(async (name) => (extname(name) ? [name] : (await readdir(join(root, name))).sort().map((file) => join(name, file)))),
  );
  const hash = createHash("sha256");
  for (const name of listed.flat()) hash.update(basename(name)).update(await readFile(join(root, name)));
  return `${EXTRACTOR}+${hash.digest("hex").slice(0, 8)}`;
}
