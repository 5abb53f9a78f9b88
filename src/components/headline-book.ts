import { FileAttachment } from "observablehq:stdlib";
import type { Book } from "../model/book.js";
import { OpenBook } from "../model/open-book.js";

const FILE = FileAttachment("../data/headlines.json");

let loading: Promise<OpenBook> | undefined;

/** Fetches the headline figures once; after a failure the next call tries again. */
export function loadBook(): Promise<OpenBook> {
  loading ??= FILE.json()
    .then((book) => new OpenBook(book as Book))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
