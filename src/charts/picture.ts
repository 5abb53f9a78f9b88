import { measureWith, preparePicture } from "../marks/compose.js";
import type { Letters } from "../marks/letters.js";
import { tilesOf } from "../marks/reflow.js";
import type { ChartModel } from "./chart-model.js";
import type { ChartTexts } from "./chart-texts.js";
import { shapeNatural, shapePost, type Shaped } from "./picture-shapes.js";

/** What all pictures share: letters, colours by day, and a document to draw in or the reader's. */
export interface PictureInk {
  letters: Letters;
  colours: ReadonlyMap<string, string>;
  document: Document;
}

/** Kinds of PNG files. */
export const PNG_KINDS = ["png", "png2x", "square", "card"] as const;
export type PngKind = (typeof PNG_KINDS)[number];

/** The SVG file of one chart in one language, and the SVG that each PNG is made of. */
export interface WrittenPictures {
  svg: string;
  write(kind: PngKind): string;
}

/** Writes a chart with its texts inside, the same at build and in the page; an error names the chart and what it lacks. */
export function writePictures(chart: ChartModel, texts: ChartTexts, { letters, colours, document }: PictureInk): WrittenPictures {
  const { id, lang } = chart;
  const measure = measureWith(letters);
  const draw = remember((width) => tilesOf(chart.drawing(width) ?? document.createElement("svg"), measure));
  const drawable = { texts, lang, draw };
  const prepare = (shape: () => Shaped) =>
    nameError(`picture ${id}.${lang}`, () => {
      const { composition, scale } = shape();
      const write = preparePicture(composition, { colours, letters }, document);
      return (times: number) => write(scale * times);
    });
  const natural = prepare(() => shapeNatural(drawable, measure));
  const svg = natural(1);
  const write = (kind: PngKind) => {
    if (kind === "square" || kind === "card") return prepare(() => shapePost(kind, drawable, measure))(1);
    return kind === "png" ? svg : natural(2);
  };
  return { svg, write };
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
