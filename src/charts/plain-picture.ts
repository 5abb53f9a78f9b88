import { writePicture } from "../marks/compose.js";
import { textWidth } from "../marks/point.js";
import { tilesOf } from "../marks/reflow.js";
import { type ChartModel, WIDTHS } from "./chart-model.js";
import type { ChartTexts } from "./chart-texts.js";
import { shapeNatural } from "./picture-shapes.js";

/** A chart with its texts as an SVG file whose letters are the reader's own: one with outlines would be ten times as large. */
export function writePlainPicture(texts: ChartTexts, chart: ChartModel, colours: ReadonlyMap<string, string>, document: Document): string {
  const { lang } = chart;
  const drawing = chart.drawing(WIDTHS.wide) ?? emptyDrawing(document);
  const { composition } = shapeNatural({ texts, lang, draw: () => tilesOf(drawing, guessWidth) }, guessWidth);
  return writePicture(composition, { colours, letters: null }, document);
}

const guessWidth = (text: string, size: number): number => (textWidth(text) * size) / 12;

function emptyDrawing(document: Document): Element {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", `0 0 ${WIDTHS.wide} 1`);
  svg.setAttribute("height", "1");
  return svg;
}
