import { type Catalogue, knownIds, loadCatalogue } from "../loaders/catalogue/load.js";
import { loadCorpus } from "../loaders/corpus/store.js";
import { loadReference } from "../loaders/reference/load.js";
import { loadAccuracy } from "../loaders/tables/accuracy-rows.js";
import { buildTables, type Tables } from "../loaders/tables/rows.js";
import { dataVersion } from "../loaders/tables/version.js";
import type { CorpusRecord } from "../src/model/source.js";
import type { Paths } from "./paths.js";

/** What a site is made of, and its version. */
export interface Data {
  catalogue: Catalogue;
  corpus: readonly CorpusRecord[];
  tables: Tables;
  version: string;
}

/** Reads and checks the project's data; throws `file: field: reason`. */
export async function readData(paths: Pick<Paths, "catalogue" | "corpus" | "reference" | "accuracy">): Promise<Data> {
  const catalogue = await loadCatalogue(paths.catalogue);
  const corpus = await loadCorpus(paths.corpus, knownIds(catalogue));
  const reference = await loadReference(paths.reference, catalogue);
  const tables = buildTables(corpus, catalogue, reference, await loadAccuracy(paths.accuracy));
  return { catalogue, corpus, tables, version: dataVersion(corpus, catalogue, reference) };
}
