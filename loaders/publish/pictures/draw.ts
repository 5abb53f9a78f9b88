import { createCanvas, loadImage } from "@napi-rs/canvas";
import { encodePng } from "./png.js";
import { tilesOf } from "../../../src/marks/reflow.js";
import { measureWith, preparePicture } from "../../../src/marks/compose.js";
import type { ChartTexts } from "../../../src/charts/chart-texts.js";
import type { ChartModel } from "../../../src/charts/chart-model.js";
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

/** Draws a chart with its texts inside; an error names the chart and what it lacks. */
export function drawPictures(chart: ChartModel, texts: ChartTexts, { fonts, colours, document }: Studio): Pictures {
  const { id, lang } = chart;
  const measure = measureWith(fonts);
  const draw = remember((width) => tilesOf(chart.drawing(width) ?? document.createElement("svg"), measure));
  const drawable = { texts, lang, draw };
  const prepare = (shape: () => Shaped) =>
    nameError(`picture ${id}.${lang}`, () => {
      const { composition, scale } = shape();
      const write = preparePicture(composition, { colours, letters: fonts }, document);
      return (times: number) => write(scale * times);
    });
  const natural = prepare(() => shapeNatural(drawable, measure));
  const svg = natural(1);
  const writeKind = (kind: PngKind) => {
    if (kind === "square" || kind === "card") return prepare(() => shapePost(kind, drawable, measure))(1);
    return kind === "png" ? svg : natural(2);
  };
  return { svg, write: writeKind, png: (kind) => rasterise(writeKind(kind)) };
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
