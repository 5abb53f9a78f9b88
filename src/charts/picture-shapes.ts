import { type Composition, chartTop, frame, PAD } from "../marks/compose.js";
import type { LineWidth, PictureLimits } from "../marks/picture-lines.js";
import { tile, type Tile, type Tiling } from "../marks/reflow.js";
import type { ChartTexts } from "./chart-texts.js";
import type { Lang } from "../model/indicator.js";
import { POST_SIZES } from "../model/chart-files.js";
import { PICTURE } from "../words/pictures.js";
import { fill, UI } from "../words/ui.js";

/** A chart that can be drawn at any width, in CSS pixels; drawings are not changed, so that one may be given again. */
export interface Drawable {
  texts: ChartTexts;
  lang: Lang;
  draw(width: number): readonly Tile[];
}

/** A composition with how many pixels it has a CSS pixel. */
export interface Shaped {
  composition: Composition;
  scale: number;
}

const NATURAL = 680;

/** The chart as on its page, as tall as it needs to be. */
export function shapeNatural(chart: Drawable, measure: LineWidth): Shaped {
  const { texts, lang } = chart;
  const tiles = chart.draw(NATURAL);
  const width = NATURAL + 2 * PAD;
  const limits = { title: Infinity, flags: 8, note: Infinity, more: (count: number) => moreText(count, texts, lang) };
  const { head, foot, taken } = frame(texts, unitText(texts, lang), width, limits, measure);
  const height = Math.max(0, ...tiles.map((part) => part.y + part.height));
  const composition = {
    ...{ texts, head, foot, tiles, chart: { width: NATURAL, height, zoom: 1 }, lang: langTag(lang) },
    ...{ place: { x: PAD, y: chartTop(head) }, width, height: Math.ceil(taken + height) },
  };
  return { composition, scale: 1 };
}

/** Sizes of text that a post may have, in CSS pixels of its width: the smaller the width, the larger the letters. */
const POSTS = {
  square: { widths: [560, 620, 680, 720, 780], limits: { title: 3, flags: 3, note: 3 } },
  card: { widths: [720, 820, 920, 1020], limits: { title: 2, flags: 3, note: 1 } },
} as const;
/** Widths that a chart is drawn at before its panels are set anew. */
const DRAWN = [680, 520, 340, 280];
/** How far a chart may grow to fill its room. */
const MOST_ZOOM = 1.3;
/** Part of the room left over that stands above a chart. */
const ABOVE = 0.35;

/** The chart on a post of a fixed shape, its letters as large as its panels allow; panels without room are counted in a remark. */
export function shapePost(shape: keyof typeof POSTS, chart: Drawable, measure: LineWidth): Shaped {
  const { width: pixels, height } = POST_SIZES[shape];
  const { widths, limits } = POSTS[shape];
  const tries = widths.map((width) => tryWidth({ width, height: (width * height) / pixels, limits, chart, measure }));
  const letter = ({ zoom, composition }: Try) => zoom / composition.width;
  const [best] = tries.sort((a, b) => a.left - b.left || letter(b) - letter(a));
  if (best === undefined) throw new Error(`picture ${chart.texts.id}: no shape ${shape}`);
  return { composition: best.composition, scale: pixels / best.composition.width };
}

interface Attempt {
  width: number;
  height: number;
  limits: Omit<PictureLimits, "more">;
  chart: Drawable;
  measure: LineWidth;
}

interface Try {
  composition: Composition;
  left: number;
  zoom: number;
}

function tryWidth({ width, height, limits, chart: { texts, lang, draw }, measure }: Attempt): Try {
  const inner = width - 2 * PAD;
  const more = (count: number) => moreText(count, texts, lang);
  const framed = (said: ChartTexts) => frame(said, unitText(texts, lang), width, { ...limits, more }, measure);
  const plain = framed(texts);
  const first = arrange(draw, inner, height - plain.taken);
  const partial = first.left > 0 ? { ...texts, flags: [panelsText(first, texts, lang), ...texts.flags] } : texts;
  const { head, foot, taken } = first.left > 0 ? framed(partial) : plain;
  const room = height - taken;
  const tiling = first.left > 0 ? arrange(draw, inner, room) : first;
  const zoom = zoomTo(inner, room, tiling);
  const place = { x: PAD, y: Math.round(chartTop(head) + (room - tiling.height * zoom) * ABOVE) };
  const chart = { width: tiling.width, height: tiling.height, zoom };
  const composition = { texts: partial, head, foot, tiles: tiling.tiles, chart, place, width, height, lang: langTag(lang) };
  return { composition, left: tiling.left, zoom };
}

/** The drawing whose panels, set anew, fit into a room and can be largest there; or the one with most of them, a row at least. */
function arrange(draw: Drawable["draw"], inner: number, room: number): Tiling {
  if (draw(NATURAL).length === 1) return tile(shrink(draw, inner, room), Infinity, Infinity);
  const tallest = (parts: readonly Tile[]) => Math.max(...parts.map(({ height }) => height));
  const tilings = DRAWN.map(draw).map((parts) => tile(parts, inner, Math.max(room, tallest(parts))));
  const [best] = tilings.sort((a, b) => a.left - b.left || zoomTo(inner, room, b) - zoomTo(inner, room, a));
  if (best === undefined) throw new Error("picture without panels");
  return best;
}

const zoomTo = (inner: number, room: number, { width, height }: Tiling): number => Math.min(MOST_ZOOM, inner / width, room / height);

/** A drawing of one part that is taller than the room is drawn wider, to be made smaller. */
function shrink(draw: Drawable["draw"], inner: number, room: number): readonly Tile[] {
  const tallest = Math.max(...draw(inner).map(({ height }) => height));
  return tallest <= room ? draw(inner) : draw(Math.round((inner * tallest) / room));
}

const langTag = (lang: Lang): string => (lang === "zh" ? "zh-Hans" : "en");
const unitText = ({ unit }: ChartTexts, lang: Lang): string => `${UI.unit[lang]}${UI.colon[lang]}${unit}`;

function moreText(count: number, { address }: ChartTexts, lang: Lang): string {
  return address === "" ? fill(PICTURE.moreInData[lang], count) : fill(PICTURE.more[lang], count, address);
}

function panelsText({ tiles, left }: Tiling, { address }: ChartTexts, lang: Lang): string {
  const counts = [tiles.length, tiles.length + left] as const;
  return address === "" ? fill(PICTURE.shownPanelsOnly[lang], ...counts) : fill(PICTURE.shownPanels[lang], ...counts, address);
}
