import { openDrawing } from "../../port/drawing-document.js";
import { embedPath, frozenPicturePath } from "../../../src/model/embed-address.js";
import { LANGS, type Words } from "../../../src/model/indicator.js";
import { readPalette } from "../pictures/palette.js";
import { bundleScript, bundleStyle, SCRIPTS } from "./assets.js";
import type { PublishedChart } from "../charts.js";
import { EMBED_WIDTHS } from "../../../src/charts/embed-body.js";
import { writePlainPicture } from "../../../src/charts/plain-picture.js";
import { viewPath } from "../../../src/model/chart-state.js";
import { renderEmbed, renderLost, renderViewPage } from "./page.js";
import type { ChartModel } from "../../../src/charts/chart-model.js";

/** Every page of embedded charts with the files it needs, by path from the site's root: `live` ones follow the data, `frozen` ones lie in a folder of their version and need nothing outside it. */
export interface Embeds {
  live: Map<string, string>;
  frozen: Map<string, string>;
}

/** Draws charts of a data version for frames, one after another, and the files that all of them need. */
export interface EmbedStudio {
  draw(chart: PublishedChart): Embeds["live"];
  /** The same for good, in the folder of the data version. */
  freeze(chart: PublishedChart): Embeds["frozen"];
  /** The script of frames, the page for lost addresses, and the scripts for pages around them, which know the charts by their titles. */
  finish(charts: readonly Pick<PublishedChart, "definition">[]): Promise<Embeds>;
}

/** Opens what the pages of all embedded charts share; `notice` stands on each. */
export async function openEmbeds(version: string, indicators: readonly string[], notice: Words | null = null): Promise<EmbedStudio> {
  const [style, script, colours] = await Promise.all([bundleStyle(), bundleScript(SCRIPTS.embed), readPalette("src/styles")]);
  const view = await bundleScript(SCRIPTS.view, { INDICATORS: indicators });
  const viewPages = (frozen: boolean) =>
    LANGS.map((lang) => [viewPath(lang, frozen ? version : null), renderViewPage({ lang, version, frozen, style, notice })] as const);
  const document = openDrawing();
  return {
    draw: (chart) =>
      new Map(
        LANGS.map((lang) => {
          const settings = { lang, version: chart.fingerprint, style, notice, frozen: false };
          return [embedPath(chart.definition.id, lang), renderEmbed(chart, drawWidths(chart.models[lang]), settings)];
        }),
      ),
    freeze: (chart) => {
      const { id } = chart.definition;
      return new Map(
        LANGS.flatMap((lang) => [
          [frozenPicturePath(id, lang, version), writePlainPicture(chart.texts[lang], chart.models[lang], colours, document)],
          [
            embedPath(id, lang, version),
            renderEmbed(chart, drawWidths(chart.models[lang]), { lang, version, style, notice, frozen: true }),
          ],
        ]),
      );
    },
    finish: async (charts) => ({
      live: new Map([
        [`embed/${SCRIPTS.embed}`, script],
        [`embed/${SCRIPTS.view}`, view],
        ...viewPages(false),
        ["embed/404.html", renderLost(style)],
        [`embed/${SCRIPTS.host}`, await bundleScript(SCRIPTS.host)],
        [`embed/${SCRIPTS.component}`, await bundleScript(SCRIPTS.component, { CHART_TITLES: titlesOf(charts) })],
      ]),
      frozen: new Map([[`embed/${version}/${SCRIPTS.embed}`, script], [`embed/${version}/${SCRIPTS.view}`, view], ...viewPages(true)]),
    }),
  };
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
