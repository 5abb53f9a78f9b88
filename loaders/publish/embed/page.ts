import { renderEmbedBody } from "../../../src/charts/embed-body.js";
import { chartPagePath, embedPath } from "../../../src/model/embed-address.js";
import type { Lang, Words } from "../../../src/model/indicator.js";
import { EMBED } from "../../../src/words/embed.js";
import { SITE } from "../../../src/words/pages.js";
import { VIEW_NOTES, VIEW_PLAIN } from "../../../src/words/view.js";
import { fill, UI } from "../../../src/words/ui.js";
import { type Attributes, element, Html, html, join } from "../../../src/html.js";
import { POLICY_META } from "../../site/policy.js";
import { SCRIPTS } from "./assets.js";
import type { PublishedChart } from "../charts.js";

/** How one page of an embedded chart differs from another of the same chart. */
export interface EmbedSettings {
  lang: Lang;
  /** Version of the data. */
  version: string;
  /** Whether the page stays at this version, in a folder named by it. */
  frozen: boolean;
  style: string;
  /** What every page of the site must say of its data. */
  notice: Words | null;
}

/** A whole page for a frame: one file but for a small script, drawn in every width, right without that script; `drawings` are those of the chart by width. */
export function renderEmbed(
  chart: PublishedChart,
  drawings: ReadonlyMap<number, Element>,
  { lang, version, frozen, style, notice }: EmbedSettings,
): string {
  const up = frozen ? "../../" : "../";
  const { id, note } = chart.models[lang];
  const { title, unit, coverage } = chart.texts[lang];
  const names = JSON.stringify(Object.fromEntries([...chart.bureaus].map(([code, name]) => [code, name[lang]])));
  const body = html`${notice && html`<p class="atlas-notice">${notice[lang]}</p>`}
    <h1>${title}</h1>
    <p class="atlas-unit">${UI.unit[lang]}${UI.colon[lang]}${unit}</p>
    ${renderEmbedBody(chart.models[lang], chart.texts[lang], drawings, `${up}${lang}/`)}
    <footer>
      <p>${SITE[lang]} · ${fill(EMBED.version[lang], version)} · ${frozen ? EMBED.frozen[lang] : EMBED.live[lang]}</p>
      <p>
        ${frozen && html`<a href="${up}${lang}/check.html?q=${embedPath(id, lang, version)}">${EMBED.changed[lang]}</a> · `}
        <a href="${up}${chartPagePath(id, lang)}">${EMBED.more[lang]}</a>
      </p>
    </footer>`;
  return renderShell({
    lang,
    title: `${title} | ${SITE[lang]}`,
    description: [coverage, note].join(UI.stop[lang]).trim(),
    attributes: { "data-chart": id, "data-bureaus": names },
    head: html`<base target="_blank" />
      <script src="./${SCRIPTS.embed}"></script>`,
    ...{ style, body },
  });
}

/** What stands at an address of embedded charts that has none, in both languages; static hosts serve the `404.html` that lies nearest. */
export function renderLost(style: string): string {
  const body = html`<h1>${EMBED.lost.zh} · <span lang="en">${EMBED.lost.en}</span></h1>
    <p>${EMBED.lostText.zh}</p>
    <p lang="en">${EMBED.lostText.en}</p>`;
  const title = `${EMBED.lost.zh} · ${EMBED.lost.en}`;
  return renderShell({ lang: "zh", title, description: EMBED.lostText.zh, attributes: {}, head: null, style, body });
}

/** The page for a frame that draws any chart of a reader, by its address; `frozen` stays at a data version, in a folder named by it. */
export function renderViewPage({ lang, version, frozen, style, notice }: EmbedSettings): string {
  const up = frozen ? "../../" : "../";
  const body = html`${notice && html`<p class="atlas-notice">${notice[lang]}</p>`}
    <noscript
      ><h1>${VIEW_PLAIN.title[lang]}</h1>
      <p>${VIEW_PLAIN.noScript[lang]} <a href="${up}${lang}/explore.html">${VIEW_NOTES.start[lang]}</a></p></noscript
    >`;
  const facts = { title: VIEW_PLAIN.title[lang], description: VIEW_PLAIN.noScript[lang] };
  const attributes = { "data-up": up, "data-version": version, "data-frozen": frozen && version };
  const head = html`<base target="_blank" />
    <script src="./${SCRIPTS.view}" defer></script>`;
  return renderShell({ lang, ...facts, attributes, head, style, body });
}

interface Shell {
  lang: Lang;
  title: string;
  description: string;
  /** Of the root. */
  attributes: Attributes;
  head: Html | null;
  style: string;
  body: Html;
}

function renderShell({ lang, title, description, attributes, head, style, body }: Shell): string {
  const facts = html`<meta charset="utf-8" />
    ${new Html(POLICY_META)}
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>${title}</title>
    <meta name="description" content="${description}" />
    <style>
      ${new Html(style)}
    </style>
    ${head}`;
  const root = { lang: lang === "zh" ? "zh-Hans" : "en", ...attributes };
  const content = [element("head", {}, "\n", facts, "\n"), element("body", {}, element("main", { class: "embed" }, "\n", body, "\n"))];
  return `<!DOCTYPE html>\n${element("html", root, "\n", join(content, "\n"), "\n").text}\n`;
}
