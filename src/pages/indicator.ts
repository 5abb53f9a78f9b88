import { group } from "d3-array";
import { formatExact } from "../marks/format.js";
import { figureHref } from "../charts/observed.js";
import type { Lang } from "../model/indicator.js";
import { INDICATOR_PLACES } from "../words/indicator-places.js";
import { INDICATOR, KIND_NAMES } from "../words/indicator.js";
import { LEAVE } from "../words/leave.js";
import { familyName, unitName } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { linkFigures } from "./figure-links.js";
import { original, renderFacts } from "./figure-cells.js";
import { type Html, html } from "../html.js";
import type { IndicatorData, IndicatorFigure } from "./indicator-data.js";
import { latestOfPlaces } from "./indicator-places.js";
import { renderNotes } from "./indicator-notes.js";
import { renderRankings } from "./indicator-ranking.js";
import { renderWho } from "./indicator-who.js";
import { renderNot, renderWording } from "./indicator-words.js";
import { renderPlaceDots } from "./place-dots.js";
import { renderPlaceTiles } from "./place-tiles.js";
import { countedIn, renderSparkCards } from "./spark-cards.js";
import { renderTabs, type Tab } from "./tabs.js";
import { spanText } from "./year-grid.js";

const MOST_CHARTS = 12;

/** Everything an indicator's page says: what it counts and under which law, its figures by bureau and year, how sources word it, and what does not compare. */
export function renderIndicator(data: IndicatorData, lang: Lang): Html {
  const { indicator, rows } = data;
  return html`<h1>${indicator.name[lang]}</h1>
    <p>${indicator.definition[lang]}</p>
    <p>
      ${countsOf(rows, lang)}
      ${
        rows.length > 0 &&
        html`<a href="../explore.html?indicator=${indicator.id}">${INDICATOR.explore[lang]}</a> ·
          <a href="../explore.html?indicator=${indicator.id}#take">${LEAVE.open[lang]}</a> · `
      }
      ${linkFigures("indicator", indicator.id, lang)}
    </p>
    ${rows.length > 0 && renderFigures(data, lang)}
    <h2 id="definition">${INDICATOR_PLACES.definition[lang]}</h2>
    ${renderHead(data, lang)}
    <h2 id="wording">${INDICATOR.wording[lang]}</h2>
    ${renderWording(data, lang)}
    <h2 id="not">${INDICATOR.not[lang]}</h2>
    ${renderNot(data, lang)}`;
}

function countsOf(rows: readonly IndicatorFigure[], lang: Lang): string {
  if (rows.length === 0) return INDICATOR.nothing[lang];
  const years = rows.map((row) => row.year);
  const bureaus = new Set(rows.map((row) => row.bureau_code)).size;
  const standing = rows.filter(({ headline }) => headline).length;
  return fill(INDICATOR.counts[lang], bureaus, formatExact(rows.length, lang), spanText(years), standing);
}

function renderHead({ indicator }: IndicatorData, lang: Lang): Html {
  const { id, family, name, definition, unit, kind, legal_basis } = indicator;
  const other =
    lang === "zh"
      ? html`<span lang="en">${name.en}: ${definition.en}</span>`
      : html`<span lang="zh-Hans">${name.zh}：${definition.zh}</span>`;
  return renderFacts([
    [UI.family[lang], html`<a href="../indicators.html#${family}">${familyName(family, lang)}</a>`],
    [INDICATOR.unit[lang], unitName(unit, lang)],
    [INDICATOR.kind[lang], KIND_NAMES[kind][lang]],
    [INDICATOR.law[lang], legal_basis === "" ? INDICATOR.noLaw[lang] : original(legal_basis, lang)],
    [INDICATOR.otherLanguage[lang], other],
    [INDICATOR.id[lang], html`<code>${id}</code>`],
  ]);
}

function renderFigures(data: IndicatorData, lang: Lang): Html {
  return html`<h2 id="places">${INDICATOR_PLACES.heading[lang]}</h2>
    ${renderTabs("places", INDICATOR_PLACES.views[lang], viewsOf(data, lang))}
    <h2 id="trends">${INDICATOR.trends[lang]}</h2>
    ${renderTrends(data.rows, lang)}
    <h2 id="ranking">${INDICATOR.ranking[lang]}</h2>
    ${renderRankings(data, lang)}
    <h2 id="comparability">${INDICATOR.notes[lang]}</h2>
    ${renderNotes(data, lang)}`;
}

/** Figures of places as tiles, as dots, and in a table of years; only those views that have two places or more. */
function viewsOf(data: IndicatorData, lang: Lang): Tab[] {
  const values = latestOfPlaces(data);
  const bureaus = new Set(data.rows.filter(({ level }) => level !== "national").map(({ bureau_code }) => bureau_code));
  const tab = (id: "tiles" | "dots" | "table", content: Html): Tab => ({ id, name: INDICATOR_PLACES[id][lang], content });
  return [
    ...(bureaus.size > 1 ? [tab("tiles", renderPlaceTiles(data, values, lang))] : []),
    ...(values.places.length > 1 ? [tab("dots", renderPlaceDots(values, lang))] : []),
    tab("table", renderWho(data, lang)),
  ];
}

function renderTrends(rows: readonly IndicatorFigure[], lang: Lang): Html {
  const series = [
    ...group(
      rows.filter(({ headline }) => headline),
      (row) => row.bureau_code,
    ),
  ]
    .filter(([, own]) => own.length > 1)
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, MOST_CHARTS);
  if (series.length === 0) return html`<p>${INDICATOR.noTrends[lang]}</p>`;
  const cards = series.map(([code, own]) => ({
    heading: html`<a href="../bureau/${code}.html">${own[0]?.[`short_${lang}`] ?? ""}</a> <small>${countedIn(own, lang)}</small>`,
    rows: own,
  }));
  return html`<p>${fill(INDICATOR.trendsNote[lang], cards.length)}</p>
    ${renderSparkCards(cards, lang, (row) => `.${figureHref(row.id, row.bureau_code)}`)}`;
}
