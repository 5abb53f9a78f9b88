import { JSDOM } from "jsdom";
import { embedPath, frozenPicturePath } from "../../../src/model/embed-address.js";
import { LANGS, type Words } from "../../../src/model/indicator.js";
import { readPalette } from "../pictures/palette.js";
import { bundleScript, bundleStyle, SCRIPTS } from "./assets.js";
import type { PublishedChart } from "../charts.js";
import { EMBED_WIDTHS, renderEmbed, renderLost } from "./page.js";
import { writePicture } from "../../../src/marks/compose.js";
import { textWidth } from "../../../src/marks/point.js";
import { tilesOf } from "../../../src/marks/reflow.js";
import type { ChartTexts } from "../../../src/charts/chart-texts.js";
import { type ChartModel, WIDTHS } from "../../../src/charts/chart-model.js";
import { shapeNatural } from "../pictures/shapes.js";

/** Every page of embedded charts with the files it needs, by path from the site's root: `live` ones follow the data, `frozen` ones lie in a folder of their version and need nothing outside it. */
export interface Embeds {
  live: Map<string, string>;
  frozen: Map<string, string>;
}

/** Draws charts of a data version for frames, one after another, and the files that all of them need. */
export interface EmbedStudio {
  draw(chart: PublishedChart): Embeds;
  /** The script of frames, the page for lost addresses, and the scripts for pages around them, which know the charts by their titles. */
  finish(charts: readonly Pick<PublishedChart, "definition">[]): Promise<Embeds>;
}

/** Opens what the pages of all embedded charts share; `notice` stands on each. */
export async function openEmbeds(version: string, notice: Words | null = null): Promise<EmbedStudio> {
  const [style, script, colours] = await Promise.all([bundleStyle(), bundleScript(SCRIPTS.embed), readPalette("src/styles")]);
  const { document } = new JSDOM("").window;
  return {
    draw: (chart) => {
      const { id } = chart.definition;
      const [live, frozen] = [new Map<string, string>(), new Map<string, string>()];
      for (const lang of LANGS) {
        const drawings = drawWidths(chart.models[lang]);
        const settings = { lang, version, style, notice };
        live.set(embedPath(id, lang), renderEmbed(chart, drawings, { ...settings, frozen: false }));
        frozen.set(frozenPicturePath(id, lang, version), writeFrozenPicture(chart.texts[lang], chart.models[lang], colours, document));
        frozen.set(embedPath(id, lang, version), renderEmbed(chart, drawings, { ...settings, frozen: true }));
      }
      return { live, frozen };
    },
    finish: async (charts) => ({
      live: new Map([
        [`embed/${SCRIPTS.embed}`, script],
        ["embed/404.html", renderLost(style)],
        [`embed/${SCRIPTS.host}`, await bundleScript(SCRIPTS.host)],
        [`embed/${SCRIPTS.component}`, await bundleScript(SCRIPTS.component, { CHART_TITLES: titlesOf(charts) })],
      ]),
      frozen: new Map([[`embed/${version}/${SCRIPTS.embed}`, script]]),
    }),
  };
}

/** Paths of all frozen pages of charts in a data version. */
export function frozenPaths(ids: readonly string[], version: string): string[] {
  return [
    `embed/${version}/${SCRIPTS.embed}`,
    ...ids.flatMap((id) => LANGS.flatMap((lang) => [frozenPicturePath(id, lang, version), embedPath(id, lang, version)])),
  ];
}

function drawWidths(chart: ChartModel): Map<number, Element> {
  return new Map(
    EMBED_WIDTHS.flatMap((width) => {
      const drawing = chart.drawing(width);
      return drawing === null ? [] : [[width, drawing] as const];
    }),
  );
}

function titlesOf(charts: readonly Pick<PublishedChart, "definition">[]): object {
  return Object.fromEntries(charts.map(({ definition }) => [definition.id, definition.title]));
}

/** The picture that stands in for a frozen chart where its frame is lost, as an SVG file whose letters are the reader's own: a release keeps it, where one with outlines would be ten times as large. */
function writeFrozenPicture(texts: ChartTexts, chart: ChartModel, colours: ReadonlyMap<string, string>, document: Document): string {
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
