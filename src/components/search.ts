import { wireSearch } from "./search-box.js";
import { type SearchIndex, type SearchPart, searchPartFile } from "../model/search-index.js";
import { Finder } from "../search/find.js";
import { SearchParts } from "../search/parts.js";
import { fetchData } from "../site-file.js";
import { unpacked } from "../model/unpacked.js";
import { loadBureauIndex } from "./bureau-index.js";

wireSearch(document, { load: loadFinder, query: new URLSearchParams(location.search).get("q") ?? "", remember: rememberQuery });

function rememberQuery(query: string): void {
  const search = query === "" ? "" : `?q=${encodeURIComponent(query)}`;
  history.replaceState(null, "", `${location.pathname}${search}${location.hash}`);
}

/** Fetches both indexes and makes the search from them, which goes on to the parts. */
async function loadFinder(): Promise<{ finder: Finder; parts: SearchParts }> {
  const [response, bureaus] = await Promise.all([fetchData("parts/search-index.json"), loadBureauIndex()]);
  const index = (await response.json()) as SearchIndex;
  const finder = new Finder(index, bureaus);
  return { finder, parts: new SearchParts(finder, index.parts, fetchPart) };
}

const fetchPart = async (place: number): Promise<SearchPart> =>
  (await (await unpacked(await fetchData(searchPartFile(place)))).json()) as SearchPart;
