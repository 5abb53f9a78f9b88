import { FileAttachment } from "observablehq:stdlib";
import type { SearchIndex } from "../model/search-index.js";
import { Finder } from "../search/find.js";
import { loadBureauIndex } from "./bureau-index.js";

const FILE = FileAttachment("../data/search-index.json");

/** Fetches both indexes and makes the search from them. */
export async function loadFinder(): Promise<Finder> {
  const [index, bureaus] = await Promise.all([FILE.json() as Promise<SearchIndex>, loadBureauIndex()]);
  return new Finder(index, bureaus);
}
