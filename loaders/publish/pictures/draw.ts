import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { ChartModel } from "../../../src/charts/chart-model.js";
import type { ChartTexts } from "../../../src/charts/chart-texts.js";
import { type PngKind, writePictures, type WrittenPictures } from "../../../src/charts/picture.js";
import type { Fonts } from "./font.js";
import { encodePng } from "./png.js";

/** What all pictures share: letters, colours by day, and jsdom's document. */
export interface Studio {
  fonts: Fonts;
  colours: ReadonlyMap<string, string>;
  document: Document;
}

/** Pictures of one chart in one language: its SVG file, the SVG that a PNG is made of, and the PNG. */
export interface Pictures extends WrittenPictures {
  png(kind: PngKind): Promise<Buffer>;
}

/** Draws a chart with its texts inside; an error names the chart and what it lacks. */
export function drawPictures(chart: ChartModel, texts: ChartTexts, { fonts, colours, document }: Studio): Pictures {
  const written = writePictures(chart, texts, { letters: fonts, colours, document });
  return { ...written, png: (kind) => rasterise(written.write(kind)) };
}

/** An SVG file as PNG, of the size that it gives. */
export async function rasterise(svg: string): Promise<Buffer> {
  const image = await loadImage(Buffer.from(svg));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  return encodePng(context.getImageData(0, 0, canvas.width, canvas.height));
}
