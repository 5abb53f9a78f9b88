import { type Html, html, join, linkTo } from "../html.js";
import type { Lang } from "../model/indicator.js";
import { EXAMPLES, SEARCH } from "../words/search.js";
import { UI } from "../words/ui.js";
import type { View } from "./view.js";

/** The search page: its field, what to try, and without scripts the lists to look through instead. */
export const SEARCH_VIEW: View = {
  id: "search",
  sql: null,
  render: (_, lang) =>
    html`<div data-part="search">
      <form class="atlas-search-form" role="search" action="./search.html" method="get">
        <label class="atlas-quiet" for="atlas-query">${SEARCH.label[lang]}</label>
        <input
          id="atlas-query"
          name="q"
          type="search"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          placeholder="${SEARCH.hint[lang]}"
        /><button type="submit">${SEARCH.short[lang]}</button>
      </form>
      <noscript><p>${SEARCH.noScript[lang]} ${renderLists(lang)}</p></noscript>
      <p class="atlas-found" data-part="found" role="status"></p>
      <div data-part="answer"></div>
      <div data-part="hits"></div>
      <div data-part="start">
        <p>
          ${SEARCH.examples[lang]}${join(
            EXAMPLES[lang].map((query) => html`<a href="./search.html?q=${encodeURIComponent(query)}">${query}</a>`),
            UI.dot[lang],
          )}
        </p>
        <p class="atlas-note">${SEARCH.keys[lang]} ${SEARCH.limits[lang]}</p>
      </div>
    </div>`,
};

/** Links to the lists of bureaus, indicators and sources, from a page beside them. */
export function renderLists(lang: Lang): Html {
  const lists = [
    ["./bureaus.html", SEARCH.bureaus],
    ["./indicators.html", SEARCH.indicators],
    ["./data.html#sources", SEARCH.sources],
  ] as const;
  return join(
    lists.map(([href, words]) => linkTo(href, words[lang])),
    UI.dot[lang],
  );
}
