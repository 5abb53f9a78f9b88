import { escapeMarkup } from "../model/escape.js";
import type { Letters } from "./letters.js";
import { layFoot, layHead, type LineWidth, type PictureBlock, type PictureLimits, type PictureTexts } from "./picture-lines.js";
import type { Tile } from "./reflow.js";
import { SvgFile, type SvgInk } from "./svg-file.js";

/** A picture to make: its texts, its parts with their places in the room for the chart, and its size in CSS pixels. */
export interface Composition {
  texts: PictureTexts & { description: string };
  head: PictureBlock;
  foot: PictureBlock;
  tiles: readonly Tile[];
  /** Size of the chart before it is scaled by `zoom`. */
  chart: { width: number; height: number; zoom: number };
  /** Left edge and top of the chart. */
  place: { x: number; y: number };
  width: number;
  height: number;
  lang: string;
}

/** Room around everything, in CSS pixels. */
export const PAD = 22;
const RULE = 2;
const BETWEEN = { head: 14, foot: 14 };

/** Head and foot for a width of the whole picture, and how much height they leave for other than themselves. */
export function frame(
  texts: PictureTexts,
  unitLabel: string,
  width: number,
  limits: PictureLimits,
  measure: LineWidth,
): { head: PictureBlock; foot: PictureBlock; taken: number } {
  const inner = width - 2 * PAD;
  const head = layHead(texts, unitLabel, inner, limits, measure);
  const foot = layFoot(texts, inner, limits, measure);
  return { head, foot, taken: 2 * PAD + RULE + head.height + BETWEEN.head + BETWEEN.foot + foot.height };
}

/** Top of the chart below a head. */
export function chartTop(head: PictureBlock): number {
  return PAD + RULE + head.height + BETWEEN.head;
}

/** How wide lines are: by the letters that a picture carries, or as guessed for those of the reader's machine. */
export function measureWith(letters: Letters): LineWidth {
  return (text, size, bold) => (letters.width(text, bold) * size) / 1000;
}

/** A picture as the text of an SVG file; with letters it needs no font. */
export function writePicture(composition: Composition, ink: SvgInk, document: Document): string {
  return preparePicture(composition, ink, document)(1);
}

/** Writes a picture that can be given in several sizes, each as many pixels a CSS pixel as asked for. */
export function preparePicture(composition: Composition, ink: SvgInk, document: Document): (scale: number) => string {
  const { texts, head, foot, tiles, chart, place, width, height, lang } = composition;
  const file = new SvgFile(ink);
  const colour = (name: string) => ink.colours.get(name) ?? "none";
  const drawn = tiles.map(({ element, x, y }) => {
    const copy = element.cloneNode(true) as Element;
    copy.setAttribute("x", String(x));
    copy.setAttribute("y", String(y));
    return file.write(copy);
  });
  const zoom = chart.zoom === 1 ? "" : ` scale(${chart.zoom.toFixed(4)})`;
  const body = [
    `<rect id="paper" width="${width}" height="${height}" fill="${colour("paper")}"/>`,
    `<rect id="rule" x="${PAD}" y="${PAD - RULE}" width="${width - 2 * PAD}" height="${RULE}" fill="${colour("ink")}"/>`,
    writeBlock(head, PAD + RULE, file, document),
    `<g id="chart" transform="translate(${place.x},${place.y})${zoom}" fill="${colour("ink")}" font-size="10" text-anchor="middle">${drawn.join("")}</g>`,
    writeBlock(foot, height - PAD - foot.height, file, document),
  ];
  const fonts = ink.letters === null ? ` font-family="system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif"` : "";
  const content = `<title id="name">${escapeMarkup(texts.title)}</title>
<desc id="words">${escapeMarkup(texts.description)}</desc>
${file.defs()}
${body.join("\n")}
`;
  return (
    scale,
  ) => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xml:lang="${lang}" viewBox="0 0 ${width} ${height}" width="${width * scale}" height="${height * scale}" role="img" aria-labelledby="name words"${fonts}>
${content}</svg>
`;
}

const SVG = "http://www.w3.org/2000/svg";

function writeBlock({ name, lines }: PictureBlock, top: number, file: SvgFile, document: Document): string {
  const group = document.createElementNS(SVG, "g");
  group.setAttribute("id", name);
  group.setAttribute("transform", `translate(${PAD},${top})`);
  for (const { text, x, y, size, bold, colour } of lines) {
    const element = document.createElementNS(SVG, "text");
    const attributes = { x, y, "font-size": size, "font-weight": bold ? 700 : 400, fill: `var(--${colour})` };
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
    element.textContent = text;
    group.append(element);
  }
  return file.write(group);
}
