import { type Html, html } from "../html.js";
import type { Lang } from "../model/indicator.js";
import { CITE } from "../words/cite.js";
import { REPORT } from "../words/report.js";

/** Ways from a figure's row, which the page's script adds to each and answers itself: to how errors are reported, to how the page is cited. */
export function renderWays(lang: Lang): Html {
  return html`<a href="../methods.html#errors">${REPORT.reportError[lang]}</a> <a href="#cite">${CITE.one[lang]}</a>`;
}

/** The same once for all rows of a page, for readers without scripts. */
export function renderPlainWays(lang: Lang): Html {
  return html`<noscript><p class="atlas-note">${renderWays(lang)}</p></noscript>`;
}
