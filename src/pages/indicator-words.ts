import type { Lang, Words } from "../model/indicator.js";
import { INDICATOR } from "../words/indicator.js";
import { unitName } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { original } from "./figure-cells.js";
import { type Html, html } from "../html.js";
import type { IndicatorData } from "./indicator-data.js";
import { countPhrases, readWording, type ReadableWording, wordsOf } from "./indicator-wording.js";

const MOST_PHRASES = 20;
const REACHES = { own: INDICATOR.withOwn, sentence: INDICATOR.withSentence, above: INDICATOR.withAbove };

/** How sources word an indicator: phrases that its figures came with, counted, and behind a fold all that the catalogue recognises. */
export function renderWording({ indicator, rows }: IndicatorData, lang: Lang): Html {
  const lines = indicator.wording.map(readWording);
  const phrases = lines.flatMap((line) => line.any);
  const quotes = rows.filter((row) => row.status !== "E").map((row) => row.quote);
  return html`${renderPhrases(phrases, quotes, lang)}
    <details class="atlas-data">
      <summary>${INDICATOR.recognised[lang]}</summary>
      <p>${INDICATOR.wordingNote[lang]}</p>
      <ul>
        ${lines.map((line, i) => renderLine(line, i + 1, lang))}
      </ul>
    </details>`;
}

function renderPhrases(phrases: readonly string[], quotes: readonly string[], lang: Lang): Html | null {
  const { counts, none } = countPhrases(phrases, quotes);
  if (counts.length === 0) return null;
  const items = counts.slice(0, MOST_PHRASES).map(({ phrase, count }) => {
    const times = fill(INDICATOR.times[lang], count);
    return html`<li>${original(phrase, lang)} <small>${times}</small></li> `;
  });
  return html`<p>${fill(INDICATOR.matched[lang], quotes.length, none)}</p>
    <ul class="atlas-phrases">
      ${items}
    </ul>`;
}

function renderLine({ any, groups, without, units }: ReadableWording, place: number, lang: Lang): Html {
  const conditions = [
    ...groups.map(({ reach, words }) => withWords(REACHES[reach], words, lang)),
    ...(without.length > 0 ? [withWords(INDICATOR.without, without, lang)] : []),
    ...(units.length > 0 ? [html`${fill(INDICATOR.onlyUnits[lang], units.map((unit) => unitName(unit, lang)).join(" / "))}`] : []),
  ];
  const said = conditions.map((condition, i) => html`${i > 0 && UI.semicolon[lang]}${condition}`);
  return html`<li id="wording-${place}">
    <span lang="zh-Hans">${any.join(" / ")}</span>${said.length > 0 && html`<br /><small>${said}</small>`}
  </li> `;
}

function withWords(template: Words, words: readonly string[], lang: Lang): Html {
  const [before = "", after = ""] = template[lang].split("{0}");
  return html`${before}${original(words.join(" / "), lang)}${after}`;
}

/** The words that rule an indicator out. */
export function renderNot({ indicator }: IndicatorData, lang: Lang): Html {
  const words = [...new Set((indicator.not ?? []).flatMap(wordsOf))];
  if (words.length === 0) return html`<p>${INDICATOR.noNot[lang]}</p>`;
  return html`<p>${INDICATOR.notNote[lang]}</p>
    <p lang="zh-Hans">${words.join(" / ")}</p>`;
}
