import { JSDOM } from "jsdom";
import type { ChartModel } from "../../../src/charts/chart-model.js";
import { embedPath, frozenPicturePath } from "../../../src/model/embed-address.js";
import { LANGS, type Words } from "../../../src/model/indicator.js";
import { readPalette } from "../pictures/palette.js";
import { bundleScript, bundleStyle, SCRIPTS } from "./assets.js";
import type { PublishedChart } from "../charts.js";
import { writeFrozenPicture } from "./frozen-picture.js";
import { EMBED_WIDTHS, renderEmbed, renderLost } from "./page.js";

/** Every page of embedded charts with the files it needs, by path from the site's root: `live` ones follow the data, `frozen` ones lie in a folder of their version and need nothing outside it. */
export interface Embeds {
  live: Map<string, string>;
  frozen: Map<string, string>;
}

/** Draws all charts of a data version for frames, and the scripts for pages around them. */
export async function renderEmbeds(charts: readonly PublishedChart[], version: string, notice: Words | null = null): Promise<Embeds> {
  const [style, script, colours] = await Promise.all([bundleStyle(), bundleScript(SCRIPTS.embed), readPalette("src/styles")]);
  const live = new Map([
    [`embed/${SCRIPTS.embed}`, script],
    ["embed/404.html", renderLost(style)],
    [`embed/${SCRIPTS.host}`, await bundleScript(SCRIPTS.host)],
    [`embed/${SCRIPTS.component}`, await bundleScript(SCRIPTS.component, { CHART_TITLES: titlesOf(charts) })],
  ]);
  const frozen = new Map([[`embed/${version}/${SCRIPTS.embed}`, script]]);
  const { document } = new JSDOM("").window;
  for (const chart of charts) {
    for (const lang of LANGS) {
      const drawings = drawWidths(chart.models[lang]);
      const settings = { lang, version, style, notice };
      live.set(embedPath(chart.definition.id, lang), renderEmbed(chart, drawings, { ...settings, frozen: false }));
      frozen.set(
        frozenPicturePath(chart.definition.id, lang, version),
        writeFrozenPicture(chart.texts[lang], chart.models[lang], colours, document),
      );
      frozen.set(embedPath(chart.definition.id, lang, version), renderEmbed(chart, drawings, { ...settings, frozen: true }));
    }
  }
  return { live, frozen };
}

function drawWidths(chart: ChartModel): Map<number, Element> {
  return new Map(
    EMBED_WIDTHS.flatMap((width) => {
      const drawing = chart.drawing(width);
      return drawing === null ? [] : [[width, drawing] as const];
    }),
  );
}

function titlesOf(charts: readonly PublishedChart[]): object {
  return Object.fromEntries(charts.map(({ definition }) => [definition.id, definition.title]));
}
