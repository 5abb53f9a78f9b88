import type { ChartModel } from "../../../src/charts/chart-model.js";
import type { ChartTexts } from "../../../src/charts/chart-texts.js";
import { type PngKind, writePictures, type WrittenPictures } from "../../../src/charts/picture.js";
import type { Fonts } from "./font.js";

/** What all pictures share: letters, colours by day, and a document to draw in. */
export interface Studio {
  fonts: Fonts;
  colours: ReadonlyMap<string, string>;
  document: Document;
  /** Makes a PNG of an SVG file, here or elsewhere. */
  rasterise(svg: string): Promise<Uint8Array>;
}

/** Pictures of one chart in one language: its SVG file, the SVG that a PNG is made of, and the PNG. */
export interface Pictures extends WrittenPictures {
  png(kind: PngKind): Promise<Uint8Array>;
}

/** Draws a chart with its texts inside; an error names the chart and what it lacks. */
export function drawPictures(chart: ChartModel, texts: ChartTexts, { fonts, colours, document, rasterise }: Studio): Pictures {
  const written = writePictures(chart, texts, { letters: fonts, colours, document });
  return { ...written, png: (kind) => rasterise(written.write(kind)) };
}
