import type { Book } from "../model/book.js";
import { OpenBook } from "../model/open-book.js";
import { unpacked } from "../model/unpacked.js";
import { fetchData } from "../site-file.js";

let loading: Promise<OpenBook> | undefined;

/** Fetches the headline figures once; after a failure the next call tries again. */
export function loadBook(): Promise<OpenBook> {
  loading ??= fetchData("parts/headlines.json.gz")
    .then(async (response) => new OpenBook((await (await unpacked(response)).json()) as Book))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
