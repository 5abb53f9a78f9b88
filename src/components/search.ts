import { wireSearch } from "./search-box.js";
import { FileAttachment } from "observablehq:stdlib";
import type { SearchIndex } from "../model/search-index.js";
import { Finder } from "../search/find.js";
import { loadBureauIndex } from "./bureau-index.js";

const FILE = FileAttachment("../data/search-index.json");

wireSearch(document, { load: loadFinder, query: new URLSearchParams(location.search).get("q") ?? "", remember: rememberQuery });

function rememberQuery(query: string): void {
  const search = query === "" ? "" : `?q=${encodeURIComponent(query)}`;
  history.replaceState(null, "", `${location.pathname}${search}${location.hash}`);
}

/** Fetches both indexes and makes the search from them. */
async function loadFinder(): Promise<Finder> {
  const [index, bureaus] = await Promise.all([FILE.json() as Promise<SearchIndex>, loadBureauIndex()]);
  return new Finder(index, bureaus);
}
