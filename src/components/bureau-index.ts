import { FileAttachment } from "observablehq:stdlib";
import type { BureauIndex } from "../model/find-bureau.js";

const FILE = FileAttachment("../data/bureau-index.json");

let loading: Promise<BureauIndex> | undefined;

/** All bureaus as they can be found, fetched once; after a failure the next call tries again. */
export function loadBureauIndex(): Promise<BureauIndex> {
  loading ??= (FILE.json() as Promise<BureauIndex>).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
