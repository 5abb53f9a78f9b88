import { basename } from "node:path";
import { FILE_NAMES, SHARE } from "../../../src/words/share.js";
import { renderLanguageChoice, renderThemeChoice } from "../../../src/charts/choices.js";
import { heightAt } from "../../../src/charts/frame-heights.js";
import { renderChart } from "../../../src/charts/render.js";
import {
  type EmbedChoice,
  type EmbedFacts,
  hostScript,
  PLACEHOLDER_SITE,
  type ShareData,
  writeComponentCode,
  writeEmbedCode,
} from "../../../src/charts/embed-code.js";
import { type ChartFile, chartFiles } from "../../../src/model/chart-files.js";
import type { CiteSubject, Edition } from "../../../src/model/cite.js";
import { editionOf } from "../../../src/model/edition.js";
import { chartPagePath, embedPath } from "../../../src/model/embed-address.js";
import { FIRST, partnerOf, writeExploration } from "../../../src/model/explore.js";
import { inEachLanguage, type Lang, type Words } from "../../../src/model/indicator.js";
import { PAGE_GROUPS, SITE } from "../../../src/words/pages.js";
import { EMBED } from "../../../src/words/embed.js";
import { fill, UI } from "../../../src/words/ui.js";
import { renderCitations } from "../../../src/pages/citations.js";
import { element, type Html, html, join } from "../../../src/html.js";
import type { RecordPage } from "../../../src/pages/record-pages.js";
import type { PublishedChart } from "../charts.js";
import { estimateHeights } from "./height.js";

const MOST_OWN = 8;
/** Width of a preview, in CSS pixels, before its page is laid out. */
const USUAL = 680;
const PAGES: Readonly<Record<string, Words>> = Object.assign({}, ...PAGE_GROUPS);

/** What the pages of all charts share. */
export interface ChartState {
  /** Hash of the release that keeps a chart's pages as they are now, for good; null where none does. */
  frozen(chart: Pick<PublishedChart, "definition" | "fingerprint">): string | null;
  /** What citations name, but for what a chart is drawn from. */
  edition: Edition;
}

/** Every chart's page. */
export function* drawChartPages(charts: readonly PublishedChart[], state: ChartState): Generator<RecordPage> {
  for (const chart of charts) {
    const { id, title, note } = chart.definition;
    const description = inEachLanguage((lang) => [chart.texts[lang].coverage, note[lang]].join(UI.stop[lang]).trim());
    yield { kind: "chart", id, title, description, from: [chart.rows, chart.texts], render: (lang) => renderChartPage(chart, state, lang) };
  }
}

/** A chart's own page: the chart, and everything to take away; right without a script, which adds choices and a preview that follows them. */
export function renderChartPage(chart: PublishedChart, state: ChartState, lang: Lang): Html {
  const { definition, texts, models } = chart;
  return html`<h1>${definition.title[lang]}</h1>
    <p>
      ${texts[lang].coverage}${UI.stop[lang]} ${SHARE.where[lang]}${UI.colon[lang]}<a href="../${definition.topic}.html#${definition.id}"
        >${PAGES[definition.topic]?.[lang] ?? definition.topic}</a
      >
    </p>
    <h2 class="atlas-unseen">${SHARE.chart[lang]}</h2>
    ${renderChart(models[lang], { root: "../", shared: false })} ${renderShare(chart, state, lang)}`;
}

function renderShare(chart: PublishedChart, state: ChartState, lang: Lang): Html {
  const { series, models } = chart;
  const data = shareData(chart, state);
  const facts = data[lang];
  return html`<div class="atlas-leaving" data-part="share" data-share="${JSON.stringify(data)}">
    ${renderOwn(chart, lang)} ${renderEmbedCode(data, lang)}
    <h2>${SHARE.files[lang]}</h2>
    <ul class="atlas-files">
      ${chartFiles(data.id, lang, series, models[lang].shown.length).map((file) => renderFile(file, lang))}
    </ul>
    <h2>${SHARE.words[lang]}</h2>
    ${renderText(SHARE.alt[lang], facts.alt, 4, lang)} ${renderText(SHARE.caption[lang], captionOf(chart, lang), 3, lang)}
    ${renderCitations(subjectOf(chart), editionOf(state.edition, chart.fingerprint), lang)}
  </div>`;
}

/** Ways to the reader's own bureaus, years and headline, one for each of the chart's indicators; a few at most. */
function renderOwn({ indicators }: PublishedChart, lang: Lang): Html | null {
  if (indicators.length === 0) return null;
  const links = indicators
    .slice(0, MOST_OWN)
    .map(
      ({ id, name }) =>
        html`<a href="../explore.html${writeExploration({ ...FIRST, indicator: id, with: partnerOf(id) })}#take">${name[lang]}</a>`,
    );
  return html`<p data-part="own">${SHARE.own[lang]}${join(links, UI.dot[lang])}</p>`;
}

function renderFile({ kind, path }: ChartFile, lang: Lang): Html {
  const isPage = path.endsWith(".html");
  const link = element("a", { href: `../../${path}`, download: !isPage, "data-unpack": path.endsWith(".gz") }, FILE_NAMES[kind][lang]);
  const place = path.startsWith("charts/") ? null : html` <small>${isPage ? SHARE.onData[lang] : basename(path)}</small>`;
  return html`<li>${link}${place}</li>`;
}

function renderEmbedCode(data: ShareData, lang: Lang): Html {
  const facts = data[lang];
  const site = data.site || PLACEHOLDER_SITE;
  const choice: EmbedChoice = { lang, version: null, theme: "auto", bureaus: [], script: false };
  return html`<h2>${SHARE.embed[lang]}</h2>
    <p>${SHARE.embedNote[lang]}</p>
    ${renderChoices(data, lang)} ${renderText(SHARE.code[lang], writeEmbedCode(facts, choice, site), 8, lang, "code")}
    ${data.site === "" && html`<p class="atlas-note" data-part="placeholder">${SHARE.placeholder[lang]}</p>`}
    <details data-part="more-code">
      <summary>${SHARE.otherCode[lang]}</summary>
      ${renderFrozenCode(facts, { ...choice, version: data.frozen }, site)}
      <p>${SHARE.scriptNote[lang]}</p>
      ${renderText(SHARE.script[lang], hostScript(site), 1, lang, "host")}
      <p>${SHARE.componentNote[lang]}</p>
      ${renderText(SHARE.component[lang], writeComponentCode(facts, choice, site), 4, lang, "component")}
    </details>
    <h3>${SHARE.preview[lang]}</h3>
    <div class="atlas-preview">
      <iframe
        data-part="preview"
        src="../../${embedPath(data.id, lang)}"
        title="${fill(SHARE.previewOf[lang], facts.title)}"
        height="${heightAt(facts.heights, USUAL)}"
        loading="lazy"
      ></iframe>
    </div>`;
}

function renderFrozenCode(facts: EmbedFacts, choice: EmbedChoice, site: string): Html {
  const { lang, version } = choice;
  if (version === null) return html`<p class="atlas-note">${SHARE.unreleased[lang]}</p>`;
  return html`<div data-part="frozen-code">${renderText(SHARE.frozenCode[lang], writeEmbedCode(facts, choice, site), 8, lang)}</div>`;
}

/** The choices of an embed code, which a script shows and follows. */
function renderChoices(data: ShareData, lang: Lang): Html {
  return html`<form class="atlas-choices" data-part="choices" aria-label="${SHARE.embed[lang]}" hidden>
    <fieldset>
      <legend>${SHARE.follows[lang]}</legend>
      <label><input type="radio" name="version" value="" checked /> ${SHARE.live[lang]}</label>
      ${data.frozen !== null && html`<label><input type="radio" name="version" value="${data.frozen}" /> ${fill(SHARE.frozen[lang], data.frozen)}</label>`}
    </fieldset>
    ${renderLanguageChoice(lang)} ${renderThemeChoice(lang)}
    <label>${SHARE.bureaus[lang]} <input name="bureaus" autocomplete="off" spellcheck="false" placeholder="440300" /></label>
    <label><input type="checkbox" name="script" /> ${SHARE.withScript[lang]}</label>
  </form>`;
}

function subjectOf({ definition: { id, title } }: PublishedChart): CiteSubject {
  return { kind: "chart", id: `chart-${id}`, title, path: { zh: chartPagePath(id, "zh"), en: chartPagePath(id, "en") } };
}

/** A text to take away: it can be selected without a script, which shows the button that copies it. */
function renderText(label: string, text: string, rows: number, lang: Lang, part = "text"): Html {
  return html`<div class="atlas-take">
    <label>${label}<textarea readonly rows="${rows}" data-part="${part}" spellcheck="false">${text}</textarea></label>
    <p class="atlas-actions"><button type="button" name="copy" hidden>${SHARE.copy[lang]}</button> <span role="status"></span></p>
  </div>`;
}

/** What a chart's page hands to the controls of its embed code. */
export function shareData(chart: PublishedChart, state: ChartState): ShareData {
  const frozen = state.frozen(chart);
  return { id: chart.definition.id, frozen, site: state.edition.site, ...inEachLanguage((lang) => factsOf(chart, frozen, lang)) };
}

function factsOf(chart: PublishedChart, frozen: string | null, lang: Lang): EmbedFacts {
  const { definition, texts, fingerprint } = chart;
  const { title, description } = texts[lang];
  return {
    ...{ id: definition.id, name: definition.title[lang], title, alt: fill(SHARE.altOf[lang], description, fingerprint) },
    ...{ site: SITE[lang], version: fill(EMBED.version[lang], frozen ?? fingerprint), heights: estimateHeights(chart, lang) },
  };
}

function captionOf({ texts, fingerprint }: PublishedChart, lang: Lang): string {
  const { title, unit, coverage } = texts[lang];
  return fill(SHARE.captionOf[lang], title, unit, coverage, SITE[lang], fingerprint);
}
