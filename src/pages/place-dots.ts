import { formatHedged, formatShort } from "../marks/format.js";
import { figureHref, observationTitle } from "../charts/observed.js";
import type { Lang } from "../model/indicator.js";
import { INDICATOR_PLACES } from "../words/indicator-places.js";
import { UI, fill } from "../words/ui.js";
import { element, type Html, html } from "../html.js";
import type { PlaceValue, PlaceValues } from "./indicator-places.js";

/** Places that are drawn, those of the newest years. */
const MOST = 40;
/** From this ratio of the largest to the smallest value on the axis is logarithmic. */
const WIDE = 30;

/** Every place's latest figure as a dot on one axis, the largest first, its year beside it. */
export function renderPlaceDots({ places, perHead }: PlaceValues, lang: Lang): Html {
  const newest = [...places].sort((a, b) => b.figure.year - a.figure.year).slice(0, MOST);
  const shown = newest.sort((a, b) => b.value - a.value);
  const values = shown.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const isLog = least > 0 && most / least > WIDE;
  const along = (value: number) => (isLog ? Math.log(value) : value);
  const [from, to] = [isLog ? along(least) : Math.min(0, least), along(most)];
  const percent = (value: number) => Math.round(20 + (960 * (along(value) - from)) / (to - from || 1)) / 10;
  const rows = shown.map((place) => renderDot(place, percent(place.value), lang));
  const unit = [perHead ? INDICATOR_PLACES.perHead[lang] : INDICATOR_PLACES.latest[lang], ...(isLog ? [INDICATOR_PLACES.log[lang]] : [])];
  const cut = places.length > MOST ? fill(INDICATOR_PLACES.newest[lang], MOST, places.length) : "";
  return html`<p><small>${unit.join(UI.semicolon[lang])}${UI.stop[lang]} ${cut}</small></p>
    <ul class="atlas-dots" role="list">
      ${rows}
    </ul>
    <p class="atlas-note">${INDICATOR_PLACES.dotsNote[lang]}</p>`;
}

function renderDot({ figure, value }: PlaceValue, left: number, lang: Lang): Html {
  const label = `${formatHedged(value, figure.qualifier, lang, formatShort)}${UI.dot[lang]}${figure.year}`;
  const href = `.${figureHref(figure.id, figure.bureau_code)}`;
  const dot = element("i", { style: `left:${left}%` });
  return html`<li>
    <a href="../bureau/${figure.bureau_code}.html">${figure[`short_${lang}`]}</a><span>${dot}</span
    ><a href="${href}" title="${observationTitle(figure, lang)}">${label}</a>
  </li> `;
}
