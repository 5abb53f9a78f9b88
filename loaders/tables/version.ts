import { createHash } from "node:crypto";
import type { CorpusRecord } from "../../src/model/source.js";
import type { Catalogue } from "../catalogue/load.js";

/** Version of the data: the first 12 hexadecimal digits of the sha256 of all records and the catalogue's version. */
export function dataVersion(corpus: readonly CorpusRecord[], catalogue: Catalogue): string {
  const hash = createHash("sha256").update(catalogue.version);
  for (const record of corpus) hash.update(JSON.stringify(record));
  return hash.digest("hex").slice(0, 12);
}
