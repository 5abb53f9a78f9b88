import { loadFinder } from "./search-data.js";
import { wireSearch } from "./search-box.js";

wireSearch(document, { load: loadFinder, query: new URLSearchParams(location.search).get("q") ?? "", remember: rememberQuery });

function rememberQuery(query: string): void {
  const search = query === "" ? "" : `?q=${encodeURIComponent(query)}`;
  history.replaceState(null, "", `${location.pathname}${search}${location.hash}`);
}
