import { formatHedged, formatShort } from "../marks/format.js";
import { TILE_PLACES } from "../marks/tile-places.js";
import { figureHref, observationTitle } from "../charts/observed.js";
import { bordersOf, stepOf, valueLegend } from "../charts/tile-steps.js";
import type { Lang } from "../model/indicator.js";
import { provinceOf } from "../model/level.js";
import { INDICATOR_PLACES } from "../words/indicator-places.js";
import { OUTSIDE, PROVINCE_LETTERS, PROVINCES } from "../words/provinces.js";
import { TILE_SAYS } from "../words/tiles.js";
import { fill } from "../words/ui.js";
import { element, type Html, html } from "../html.js";
import type { IndicatorData } from "./indicator-data.js";
import type { PlaceValue, PlaceValues } from "./indicator-places.js";

/** Provinces with a value from which on values are told apart by colour; below it is how many figures there are. */
const FEWEST = 3;

/** What one province's tile says. */
interface Said {
  label: string;
  /** 1 to 5, `hollow` where no figure compares, `empty` where there is none. */
  tone: string;
  title: string;
  href: string | null;
}

/** The 34 provinces as tiles: the latest figure of each province's own bureau, or how many figures there are where few compare, and which of its prefectures state any. */
export function renderPlaceTiles(data: IndicatorData, { places, perHead }: PlaceValues, lang: Lang): Html {
  const values = new Map(places.filter(({ figure }) => figure.level === "province").map((place) => [place.figure.bureau_code, place]));
  const counts = countByProvince(data);
  const isValued = values.size >= FEWEST;
  const shown = isValued ? [...values.values()].map(({ value }) => value) : [...counts.values()];
  const borders = bordersOf(shown);
  const tiles = Object.keys(PROVINCES).map((code) => {
    const [count, value] = [counts.get(code) ?? 0, isValued ? values.get(code) : undefined];
    const said = value ? sayValue(value, borders, lang) : sayCount(code, count, isValued ? null : borders, lang);
    return renderTile(code, said, areasOf(code, data), lang);
  });
  const sentence = isValued
    ? sentenceOf([...values.values()], lang)
    : fill(INDICATOR_PLACES.counted[lang], counts.size, knownPrefectures(data));
  const unit = isValued && perHead ? INDICATOR_PLACES.perHead[lang] : INDICATOR_PLACES[isValued ? "latest" : "figures"][lang];
  return html`<p>${sentence} <small>${unit}</small></p>
    ${renderLegend(borders, isValued, lang)}
    <ul class="atlas-tiles" role="list">
      ${tiles}
    </ul>
    <p class="atlas-note">${INDICATOR_PLACES.tilesNote[lang]}</p>`;
}

function sentenceOf(values: readonly PlaceValue[], lang: Lang): string {
  const said = (place: PlaceValue | undefined) =>
    place ? [place.figure[`short_${lang}`] ?? "", valueOf(place, lang), place.figure.year] : [];
  return fill(INDICATOR_PLACES.valued[lang], values.length, ...said(values[0]), ...said(values.at(-1)));
}

const valueOf = ({ figure, value }: PlaceValue, lang: Lang): string => formatHedged(value, figure.qualifier, lang, formatShort);

function countByProvince({ rows }: IndicatorData): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { bureau_code: code, level } of rows) {
    if (level !== "national") counts.set(provinceOf(code), (counts.get(provinceOf(code)) ?? 0) + 1);
  }
  return counts;
}

function knownPrefectures({ rows }: IndicatorData): number {
  return new Set(rows.filter(({ level }) => level === "prefecture").map(({ bureau_code }) => bureau_code)).size;
}

/** Of each prefecture of a province, whether it states the indicator. */
function areasOf(code: string, { rows, prefectures }: IndicatorData): boolean[] {
  const speaking = new Set(rows.map(({ bureau_code }) => bureau_code));
  return (prefectures.get(code) ?? []).map((prefecture) => speaking.has(prefecture));
}

function sayValue(place: PlaceValue, borders: readonly number[], lang: Lang): Said {
  const { figure, value } = place;
  const href = `.${figureHref(figure.id, figure.bureau_code)}`;
  return { label: valueOf(place, lang), tone: String(stepOf(value, borders)), title: observationTitle(figure, lang), href };
}

/** A province without a value: how many figures it has, coloured by `borders` where counts are shown. */
function sayCount(code: string, count: number, borders: readonly number[] | null, lang: Lang): Said {
  if (count === 0)
    return { label: OUTSIDE.includes(code) ? TILE_SAYS.outside[lang] : TILE_SAYS.none[lang], tone: "empty", title: "", href: null };
  const title = fill(INDICATOR_PLACES.countOf[lang], PROVINCES[code]?.[lang] ?? "", count);
  return {
    ...{ label: borders ? String(count) : INDICATOR_PLACES.apart[lang], title },
    ...{ tone: borders ? String(stepOf(count, borders)) : "hollow", href: `../bureaus.html#province-${code}` },
  };
}

function renderTile(code: string, { label, tone, title, href }: Said, areas: readonly boolean[], lang: Lang): Html {
  const [column, row] = TILE_PLACES[code.slice(0, 2)] ?? [0, 0];
  const name = PROVINCES[code]?.[lang] ?? "";
  const named = element("span", { "data-short": lang === "zh" ? null : PROVINCE_LETTERS[code] }, name);
  const inner = html`${named}<b>${label}</b>`;
  const words = href === null ? inner : element("a", { href, title }, inner);
  return element("li", { style: `grid-area:${row + 1}/${column + 1}`, "data-tone": tone }, words, renderAreas(areas), "\n");
}

const ACROSS = 9;

/** Prefectures as small squares, dark where they state the indicator. */
function renderAreas(areas: readonly boolean[]): Html | null {
  if (!areas.includes(true)) return null;
  const path = (known: boolean) =>
    areas.map((area, i) => (area === known ? `M${(i % ACROSS) * 6} ${Math.floor(i / ACROSS) * 6}h5v5h-5z` : "")).join("");
  const height = Math.ceil(areas.length / ACROSS) * 6;
  return html`<svg viewBox="0 0 ${ACROSS * 6} ${height}" aria-hidden="true">
    <path opacity=".2" d="${path(false)}" />
    <path d="${path(true)}" />
  </svg>`;
}

function renderLegend(borders: readonly number[], isValued: boolean, lang: Lang): Html {
  const steps = valueLegend(borders, lang).map(({ tone, text }) => ({ tone: typeof tone === "object" ? String(tone.step) : tone, text }));
  const hollow = isValued ? [{ tone: "hollow", text: INDICATOR_PLACES.apartLegend[lang] }] : [];
  const entries = [...steps.slice(0, -1), ...hollow, ...steps.slice(-1)];
  return html`<ul class="atlas-steps" aria-label="${INDICATOR_PLACES.legend[lang]}">
    ${entries.map(({ tone, text }) => html`<li data-tone="${tone}">${text}</li> `)}
  </ul>`;
}
