import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import type { SiteFile } from "./site-files.js";

/** Bytes of a file that are kept at most, and of all files together. */
export const MOST_OF_ONE = 1_000_000;
const MOST_OF_ALL = 64_000_000;

interface Wanted {
  path: string;
  packed: boolean;
}

/** Keeps the bytes of small files, plain and packed, those asked for last; each is read and packed once until it changes. */
export class KeptBytes {
  readonly #cache = new LRUCache<string, Buffer, Wanted>({
    maxSize: MOST_OF_ALL,
    sizeCalculation: ({ length }) => length + 1,
    fetchMethod: async (_key, _old, { context: { path, packed } }) => {
      const bytes = await readFile(path);
      return packed ? promisify(gzip)(bytes) : bytes;
    },
  });

  /** The bytes of a file as it is now; throws the error of reading it. */
  async read({ path, etag }: SiteFile, packed: boolean): Promise<Buffer> {
    const bytes = await this.#cache.fetch(`${path} ${etag} ${packed}`, { context: { path, packed } });
    if (bytes === undefined) throw new Error(`${path}: could not be read`);
    return bytes;
  }
}
