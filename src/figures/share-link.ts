import type { Lang } from "../model/indicator.js";
import { SHARE } from "../words/share.js";

/** The link below every chart to its own page, which a script opens as a dialog. */
export function renderShareLink(id: string, lang: Lang): string {
  return `<p class="atlas-share-link"><a data-part="share-link" href="./chart/${id}.html">${SHARE.open[lang]}</a></p>`;
}
