import { plainText } from "../../../src/figures/chart-texts.js";
import { escapeHtml } from "../../../src/figures/html.js";
import { renderFootnotes } from "../../../src/figures/footnotes.js";
import { renderSources } from "../../../src/figures/render.js";
import { renderTable } from "../../../src/figures/table.js";
import { chartPagePath, embedPath } from "../../../src/model/embed-address.js";
import type { Lang } from "../../../src/model/indicator.js";
import { EMBED } from "../../../src/words/embed.js";
import { SITE } from "../../../src/words/pages.js";
import { fill, UI } from "../../../src/words/ui.js";
import { Html, html } from "../../../src/html.js";
import { POLICY_META } from "../../site/policy.js";
import { SCRIPTS } from "./assets.js";
import type { Chart } from "./charts.js";

/** Widths, in CSS pixels, that an embedded chart is drawn for; its style sheet shows the one that fits the frame. */
export const EMBED_WIDTHS = [272, 336, 680, 1040] as const;

/** Remarks that are read at once. */
const MOST_FLAGS = 4;

/** How one page of an embedded chart differs from another of the same chart. */
export interface EmbedSettings {
  lang: Lang;
  /** Version of the data. */
  version: string;
  /** Whether the page stays at this version, in a folder named by it. */
  frozen: boolean;
  style: string;
}

/** A whole page for a frame: one file but for a small script, drawn in every width, right without that script; `pictures` are the drawings by width. */
export function renderEmbed(chart: Chart, pictures: ReadonlyMap<number, string>, { lang, version, frozen, style }: EmbedSettings): string {
  const up = frozen ? "../../" : "../";
  const { figure } = chart;
  const { title, unit, coverage } = chart.texts[lang];
  const names = JSON.stringify(Object.fromEntries([...chart.bureaus].map(([code, name]) => [code, name[lang]])));
  const body = html`<h1>${title}</h1>
    <p class="atlas-unit">${UI.unit[lang]}${UI.colon[lang]}${unit}</p>
    ${renderParts(chart, pictures, `${up}${lang}/`, lang)}
    <footer>
      <p>${SITE[lang]} · ${fill(EMBED.version[lang], version)} · ${frozen ? EMBED.frozen[lang] : EMBED.live[lang]}</p>
      <p>
        ${frozen && html`<a href="${up}${lang}/check.html?q=${embedPath(figure.id, lang, version)}">${EMBED.changed[lang]}</a> · `}
        <a href="${up}${chartPagePath(figure.id, lang)}">${EMBED.more[lang]}</a>
      </p>
    </footer>`;
  return renderShell({
    lang,
    title: `${title} | ${SITE[lang]}`,
    description: [coverage, figure.note[lang]].join(UI.stop[lang]).trim(),
    attributes: ` data-chart="${figure.id}" data-bureaus="${escapeHtml(names)}"`,
    head: ['<base target="_blank">', `<script src="./${SCRIPTS.embed}"></script>`],
    ...{ style, body },
  });
}

function renderParts({ figure, rows, shown, texts }: Chart, pictures: ReadonlyMap<number, string>, pages: string, lang: Lang): Html {
  // The blocks of the pages see their links from the folder of the language.
  const placed = (text: string) => new Html(text.replaceAll('href="./', `href="${pages}`));
  const { coverage, flags } = texts[lang];
  const footnotes = (figure.footnotes ?? renderFootnotes)(rows, lang);
  const drawn = [...pictures].map(([width, svg]) => `<div class="embed-${width}">${svg}</div>`).join("");
  return html`<div data-part="picture">${pictures.size > 0 ? placed(drawn) : html`<p class="atlas-empty">${UI.noRows[lang]}</p>`}</div>
    <div data-part="address" role="status" hidden></div>
    <div data-part="footnotes">${placed(footnotes)}</div>
    ${renderFlags(
      flags.filter((flag) => !plainText(footnotes).includes(flag)),
      lang,
    )}
    <p class="atlas-note">${figure.note[lang]}</p>
    ${coverage !== "" && html`<p class="embed-coverage">${coverage}${UI.stop[lang]}</p>`}
    <p class="atlas-source">${placed(renderSources(shown, lang))}</p>
    <details class="atlas-data">
      <summary>${UI.showTable[lang]}</summary>
      ${placed(renderTable(figure.columns, shown, lang, figure.title[lang]))}
    </details>`;
}

/** Remarks on single figures, the gravest first; those beyond a few behind a fold. */
function renderFlags(flags: readonly string[], lang: Lang): Html | null {
  if (flags.length === 0) return null;
  const list = (some: readonly string[]) =>
    html`<ul class="atlas-footnotes">
      ${some.map((flag) => html`<li>${flag}</li>`)}
    </ul>`;
  const rest = flags.slice(MOST_FLAGS);
  return html`${list(flags.slice(0, MOST_FLAGS))}
  ${
    rest.length > 0 &&
    html`<details>
      <summary>${fill(EMBED.moreFlags[lang], rest.length)}</summary>
      ${list(rest)}
    </details>`
  }`;
}

/** What stands at an address of embedded charts that has none, in both languages; static hosts serve the `404.html` that lies nearest. */
export function renderLost(style: string): string {
  const body = html`<h1>${EMBED.lost.zh} · <span lang="en">${EMBED.lost.en}</span></h1>
    <p>${EMBED.lostText.zh}</p>
    <p lang="en">${EMBED.lostText.en}</p>`;
  const title = `${EMBED.lost.zh} · ${EMBED.lost.en}`;
  return renderShell({ lang: "zh", title, description: EMBED.lostText.zh, attributes: "", head: [], style, body });
}

interface Shell {
  lang: Lang;
  title: string;
  description: string;
  /** Of the root, each with a space before it. */
  attributes: string;
  head: readonly string[];
  style: string;
  body: Html;
}

function renderShell({ lang, title, description, attributes, head, style, body }: Shell): string {
  const lines = [
    "<!DOCTYPE html>",
    `<html lang="${lang === "zh" ? "zh-Hans" : "en"}"${attributes}>`,
    "<head>",
    '<meta charset="utf-8">',
    POLICY_META,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(description)}">`,
    `<style>${style}</style>`,
    ...head,
    "</head>",
    `<body><main class="embed">`,
    body.text.replaceAll(/\n\s*/g, "\n"),
    "</main></body>",
    "</html>",
    "",
  ];
  return lines.join("\n");
}
