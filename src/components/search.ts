import { wireSearch } from "./search-box.js";
import type { SearchIndex } from "../model/search-index.js";
import { Finder } from "../search/find.js";
import { fetchData } from "../site-file.js";
import { loadBureauIndex } from "./bureau-index.js";

wireSearch(document, { load: loadFinder, query: new URLSearchParams(location.search).get("q") ?? "", remember: rememberQuery });

function rememberQuery(query: string): void {
  const search = query === "" ? "" : `?q=${encodeURIComponent(query)}`;
  history.replaceState(null, "", `${location.pathname}${search}${location.hash}`);
}

/** Fetches both indexes and makes the search from them. */
async function loadFinder(): Promise<Finder> {
  const [response, bureaus] = await Promise.all([fetchData("parts/search-index.json"), loadBureauIndex()]);
  return new Finder((await response.json()) as SearchIndex, bureaus);
}
