import { fileURLToPath } from "node:url";
import { loadCatalogue } from "../catalogue/load.js";
import { compileLexicon } from "../classify/lexicon.js";
import type { Extractor } from "../parse.js";
import { EXTRACTOR } from "../record.js";
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
  const { indicators, version } = await loadCatalogue(DATA.catalogue);
  return { lexicon: compileLexicon(indicators), catalogue: version };
}

const RULES = [
  "parse.ts",
  "record.ts",
  "told-bureaus.ts",
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

/** Version of the extractor with the first 8 hexadecimal digits of the fingerprint of its code and vocabulary, so that any change of a rule shows, and none of a comment. */
export async function extractorVersion(): Promise<string> {
  return `${EXTRACTOR}+${(await fingerprint(fileURLToPath(new URL("..", import.meta.url)), RULES)).slice(0, 8)}`;
}
