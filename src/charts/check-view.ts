import { html, join } from "../html.js";
import { CHECK, FEEDS } from "../words/check.js";
import { UI } from "../words/ui.js";
import type { View } from "./view.js";

/** Questions that show what can be asked: a live embed, an observation. */
const EXAMPLES = ["embed/series-fines.zh.html", "371500-2020/staff.certified@770"];

/** The page that says whether something changed: its field, a place for the answer, and without scripts how to look by hand. */
export const CHECK_VIEW: View = {
  id: "check",
  sql: null,
  render: (_, lang) => {
    const links = EXAMPLES.map((query) => html`<a href="./check.html?q=${encodeURIComponent(query)}"><code>${query}</code></a>`);
    const files = [
      html`<a href="../data/changes.csv">${CHECK.changesFile[lang]}</a>`,
      html`<a href="../data/releases.csv">${CHECK.releasesFile[lang]}</a>`,
      html`<a href="../feeds/all.atom" type="application/atom+xml">${FEEDS.link[lang]}</a>`,
    ];
    return html`<div class="atlas-check">
      <form action="./check.html" method="get">
        <label for="atlas-question">${CHECK.label[lang]}</label>
        <input
          id="atlas-question"
          name="q"
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          inputmode="url"
          placeholder="${CHECK.hint[lang]}"
        /><button type="submit">${CHECK.submit[lang]}</button>
      </form>
      <p class="check-picture">
        <label for="atlas-picture">${CHECK.picture[lang]}</label>
        <input id="atlas-picture" type="file" accept="image/png,image/svg+xml" disabled />
        <small>${CHECK.pictureStays[lang]}</small>
      </p>
      <noscript><p class="atlas-warning">${CHECK.noScript[lang]}</p></noscript>
      <p class="atlas-note">${CHECK.examples[lang]}${join(links, UI.dot[lang])}</p>
      <div data-part="answer" role="status"></div>
      <p>${join(files, UI.dot[lang])}</p>
    </div>`;
  },
};
