import { writePicture } from "../../../src/marks/compose.js";
import { textWidth } from "../../../src/marks/point.js";
import { tilesOf } from "../../../src/marks/reflow.js";
import type { ChartTexts } from "../../../src/charts/chart-texts.js";
import { type ChartModel, WIDTHS } from "../../../src/charts/chart-model.js";
import { shapeNatural } from "../../../src/charts/picture-shapes.js";

/** The picture that stands in for a frozen chart where its frame is lost, as an SVG file whose letters are the reader's own: a release keeps it, where one with outlines would be ten times as large. */
export function writeFrozenPicture(texts: ChartTexts, chart: ChartModel, colours: ReadonlyMap<string, string>, document: Document): string {
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
