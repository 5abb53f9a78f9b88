import { createHash } from "node:crypto";
import type { CorpusRecord } from "../../src/model/source.js";
import type { Catalogue } from "../catalogue/load.js";
import { NO_REFERENCE, type Reference } from "../reference/load.js";

/** Version of the data: the first 12 hexadecimal digits of the sha256 of all records, the reference and the catalogue's version. */
export function dataVersion(corpus: readonly CorpusRecord[], catalogue: Catalogue, reference: Reference = NO_REFERENCE): string {
  const hash = createHash("sha256").update(catalogue.version);
  for (const record of corpus) hash.update(JSON.stringify(record));
  hash.update(JSON.stringify(reference));
  return hash.digest("hex").slice(0, 12);
}
