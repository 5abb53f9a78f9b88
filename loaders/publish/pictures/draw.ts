import { createCanvas, loadImage } from "@napi-rs/canvas";
import { encodePng } from "./png.js";
import { tilesOf } from "../../../src/charts/reflow.js";
import { measureWith, writePicture } from "../../../src/charts/compose.js";
import type { ChartTexts } from "../../../src/figures/chart-texts.js";
import type { Figure } from "../../../src/figures/figure.js";
import { shownRows } from "../../../src/figures/chart-facts.js";
import type { Row } from "../../../src/model/columns.js";
import type { Lang } from "../../../src/model/indicator.js";
import type { Fonts } from "./font.js";
import { shapeNatural, shapePost, type Shaped } from "./shapes.js";

/** What all pictures share: letters, colours by day, and jsdom's document. */
export interface Studio {
  fonts: Fonts;
  colours: ReadonlyMap<string, string>;
  document: Document;
}

/** Kinds of PNG files. */
export const PNG_KINDS = ["png", "png2x", "square", "card"] as const;
export type PngKind = (typeof PNG_KINDS)[number];

/** Pictures of one chart in one language: its SVG file, the SVG that a PNG is made of, and the PNG. */
export interface Pictures {
  svg: string;
  write(kind: PngKind): string;
  png(kind: PngKind): Promise<Buffer>;
}

/** Draws a figure over all rows of its SQL with its texts inside; an error names the chart and what it lacks. */
export function drawPictures(figure: Figure, rows: readonly Row[], texts: ChartTexts, lang: Lang, studio: Studio): Pictures {
  const { fonts, colours, document } = studio;
  const shown = shownRows(figure, rows);
  const measure = measureWith(fonts);
  const draw = remember((width) => tilesOf(figure.draw(shown, { lang, width, document }), measure));
  const chart = { texts, lang, draw };
  const write = (shape: () => Shaped) =>
    nameError(`picture ${figure.id}.${lang}`, () => {
      const { composition, scale } = shape();
      return writePicture(composition, { colours, letters: fonts }, document, scale);
    });
  const svg = write(() => shapeNatural(chart, measure));
  const writeKind = (kind: PngKind) =>
    kind === "square" || kind === "card" ? write(() => shapePost(kind, chart, measure)) : kind === "png" ? svg : enlarge(svg, 2);
  return { svg, write: writeKind, png: (kind) => rasterise(writeKind(kind)) };
}

/** The same file with more pixels. */
function enlarge(svg: string, times: number): string {
  return svg.replace(/ width="(\d+)" height="(\d+)" role/, (_, width: string, height: string) => {
    return ` width="${times * Number(width)}" height="${times * Number(height)}" role`;
  });
}

/** An SVG file as PNG, of the size that it gives. */
export async function rasterise(svg: string): Promise<Buffer> {
  const image = await loadImage(Buffer.from(svg));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  return encodePng(context.getImageData(0, 0, canvas.width, canvas.height));
}

function remember<Value>(make: (key: number) => Value): (key: number) => Value {
  const made = new Map<number, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

function nameError<Value>(name: string, make: () => Value): Value {
  try {
    return make();
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
  }
}
