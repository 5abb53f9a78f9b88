import type { BureauIndex } from "../model/find-bureau.js";
import { fetchData } from "../site-file.js";

let loading: Promise<BureauIndex> | undefined;

/** All bureaus as they can be found, fetched once; after a failure the next call tries again. */
export function loadBureauIndex(): Promise<BureauIndex> {
  loading ??= fetchData("parts/bureau-index.json")
    .then((response) => response.json() as Promise<BureauIndex>)
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
