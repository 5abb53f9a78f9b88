import { fileURLToPath } from "node:url";
import { loadCatalogue } from "../catalogue/load.js";
import { compileLexicon } from "../classify/lexicon.js";
import type { Extractor } from "../parse.js";
import { type Judge, judgeBy } from "../confidence/judge.js";
import { loadConfidence } from "../confidence/load.js";
import { EXTRACTOR } from "../record.js";
import { fingerprint } from "./fingerprint.js";

/** The project's folders that commands read and write. */
export const DATA = {
  catalogue: fileURLToPath(new URL("../../data/catalogue", import.meta.url)),
  corpus: fileURLToPath(new URL("../../data/corpus", import.meta.url)),
  reports: fileURLToPath(new URL("../../data/reference/reports.csv", import.meta.url)),
  reference: fileURLToPath(new URL("../../data/reference", import.meta.url)),
  accuracy: fileURLToPath(new URL("../../data/accuracy.json", import.meta.url)),
  confidence: fileURLToPath(new URL("../../data/confidence.json", import.meta.url)),
  names: fileURLToPath(new URL("../../src/words/catalogue-names.ts", import.meta.url)),
  corrections: fileURLToPath(new URL("../../data/corrections", import.meta.url)),
  contributions: fileURLToPath(new URL("../../data/contributions", import.meta.url)),
  sources: fileURLToPath(new URL("../../data/sources", import.meta.url)),
};

/** The catalogue of the project, compiled for extraction, and a judge of confidence, by the trained weights unless another is given; throws with file, field and reason where an entry is broken. */
export async function loadExtractor(other?: Judge): Promise<Extractor> {
  const catalogue = await loadCatalogue(DATA.catalogue);
  const judge = other ?? judgeBy((await loadConfidence(DATA.confidence)).model);
  return { lexicon: compileLexicon(catalogue.indicators), catalogue: catalogue.version, judge };
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
  "confidence",
  "catalogue",
  "corpus/reconcile",
];

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const WEIGHTS = "../data/confidence.json";

/** Version of the extractor with the first 8 hexadecimal digits of the fingerprint of its code, vocabulary and weights, so that any change of a rule shows, and none of a comment. */
export const extractorVersion = (): Promise<string> => versionOf([...RULES, WEIGHTS]);

/** The same of its rules alone, which the weights are trained with. */
export const rulesVersion = (): Promise<string> => versionOf(RULES);

const versionOf = async (names: readonly string[]): Promise<string> => `${EXTRACTOR}+${(await fingerprint(ROOT, names)).slice(0, 8)}`;
