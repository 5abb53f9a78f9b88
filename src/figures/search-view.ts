import type { Lang } from "../model/indicator.js";
import { EXAMPLES, SEARCH } from "../words/search.js";
import { UI } from "../words/ui.js";
import { escapeHtml } from "./html.js";
import type { View } from "./view.js";

/** The search page: its field, what to try, and without scripts the lists to look through instead. */
export const SEARCH_VIEW: View = {
  id: "search",
  sql: null,
  render: (_, lang) => `<div data-part="search">
<form class="atlas-search-form" role="search" action="./search.html" method="get"><label class="atlas-quiet" for="atlas-query">${SEARCH.label[lang]}</label>
<input id="atlas-query" name="q" type="search" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" placeholder="${escapeHtml(SEARCH.hint[lang])}"><button type="submit">${SEARCH.short[lang]}</button></form>
<noscript><p>${SEARCH.noScript[lang]} ${renderLists(lang)}</p></noscript>
<p class="atlas-found" data-part="found" role="status"></p>
<div data-part="hits"></div>
<div data-part="start">
<p>${SEARCH.examples[lang]}${EXAMPLES[lang].map((query) => `<a href="./search.html?q=${encodeURIComponent(query)}">${escapeHtml(query)}</a>`).join(UI.dot[lang])}</p>
<p class="atlas-note">${SEARCH.keys[lang]} ${SEARCH.limits[lang]}</p>
</div>
</div>`,
};

/** Links to the lists of bureaus, indicators and sources, from a page beside them, as HTML. */
export function renderLists(lang: Lang): string {
  const lists = [
    ["./bureaus.html", SEARCH.bureaus],
    ["./indicators.html", SEARCH.indicators],
    ["./data.html#sources", SEARCH.sources],
  ] as const;
  return lists.map(([href, words]) => `<a href="${href}">${words[lang]}</a>`).join(UI.dot[lang]);
}
