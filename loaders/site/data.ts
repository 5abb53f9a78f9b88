import { type Catalogue, knownIds, loadCatalogue } from "../catalogue/load.js";
import { loadConfidence } from "../confidence/load.js";
import { loadCorpus } from "../corpus/store.js";
import { loadReference } from "../reference/load.js";
import { loadAccuracy } from "../tables/accuracy-rows.js";
import { buildTables, type Tables } from "../tables/rows.js";
import { dataVersion } from "../tables/version.js";
import type { CorpusRecord } from "../../src/model/source.js";
import type { Paths } from "./paths.js";

/** What a site is made of, and its version. */
export interface Data {
  catalogue: Catalogue;
  corpus: readonly CorpusRecord[];
  tables: Tables;
  version: string;
}

/** Reads and checks the project's data; throws `file: field: reason`. */
export async function readData(paths: Pick<Paths, "catalogue" | "corpus" | "reference" | "accuracy" | "confidence">): Promise<Data> {
  const catalogue = await loadCatalogue(paths.catalogue);
  const corpus = await loadCorpus(paths.corpus, knownIds(catalogue));
  const reference = await loadReference(paths.reference, catalogue);
  const [accuracy, confidence] = await Promise.all([loadAccuracy(paths.accuracy), loadConfidence(paths.confidence)]);
  const tables = buildTables(corpus, catalogue, reference, accuracy, confidence);
  return { catalogue, corpus, tables, version: dataVersion(corpus, catalogue, reference) };
}
