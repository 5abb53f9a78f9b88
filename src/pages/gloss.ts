import type { Lang } from "../model/indicator.js";
import { glossScope } from "../words/scopes.js";
import { REPORT } from "../words/report.js";
import { fill } from "../words/ui.js";
import { type Html, html } from "../html.js";
import { original, valueText } from "./figure-cells.js";

type Quoted = Parameters<typeof valueText>[0] & { quote: string; raw: string };

/** Words of a source; on an English page with a reading of the number in them. */
export function renderQuoted(figure: Quoted, name: string | null, lang: Lang): Html {
  if (lang === "zh") return html`<q>${figure.quote}</q>`;
  const words = html`<q lang="zh-Hans">${figure.quote}</q>`;
  const raw = html`<span lang="zh-Hans">${figure.raw}</span>`;
  const reading = fill(REPORT.reads[lang], valueText(figure, lang)) + (name === null ? "" : `, ${name}`);
  return html`${words}<br /><small class="atlas-gloss">${raw} ${reading}</small>`;
}

/** What a figure covers, as its source words it; on an English page with a gloss. */
export function renderScope(scope: string, lang: Lang): Html {
  return html`${original(scope, lang)}${lang === "en" && html` <small class="atlas-gloss">(${glossScope(scope)})</small>`}`;
}
