import { CHECK, FEEDS } from "../words/check.js";
import { UI } from "../words/ui.js";
import { escapeHtml } from "./html.js";
import type { View } from "./view.js";

/** Questions that show what can be asked: a live embed, an observation. */
const EXAMPLES = ["embed/series-fines.zh.html", "371500-2020/staff.certified@770"];

/** The page that says whether something changed: its field, a place for the answer, and without scripts how to look by hand. */
export const CHECK_VIEW: View = {
  id: "check",
  sql: null,
  render: (_, lang) => {
    const links = EXAMPLES.map((query) => `<a href="./check.html?q=${encodeURIComponent(query)}"><code>${escapeHtml(query)}</code></a>`);
    const files = [
      `<a href="../data/changes.csv">${CHECK.changesFile[lang]}</a>`,
      `<a href="../data/releases.csv">${CHECK.releasesFile[lang]}</a>`,
      `<a href="../feeds/all.atom" type="application/atom+xml">${FEEDS.link[lang]}</a>`,
    ];
    return `<div class="atlas-check">
<form action="./check.html" method="get"><label for="atlas-question">${CHECK.label[lang]}</label>
<input id="atlas-question" name="q" type="text" autocomplete="off" autocapitalize="off" spellcheck="false" inputmode="url" placeholder="${escapeHtml(CHECK.hint[lang])}"><button type="submit">${CHECK.submit[lang]}</button></form>
<noscript><p class="atlas-warning">${CHECK.noScript[lang]}</p></noscript>
<p class="atlas-note">${CHECK.examples[lang]}${links.join(UI.dot[lang])}</p>
<div data-part="answer" role="status"></div>
<p>${files.join(UI.dot[lang])}</p>
</div>`;
  },
};
