import { createHash } from "node:crypto";
import { type ChartFacts, fullSeries, indicatorsOf, observationsOf, placeOfSeries } from "../../src/charts/chart-facts.js";
import type { ChartTexts } from "../../src/charts/chart-texts.js";
import { renderChart } from "../../src/charts/render.js";
import { oembedPath } from "../../src/model/embed-address.js";
import { inEachLanguage, type Lang, LANGS, type Words } from "../../src/model/indicator.js";
import type { ChartRow } from "../../src/queries/shapes.js";
import type { PublishedChart } from "./charts.js";
import { type ChartState, drawChartPages, shareData } from "./embed/chart-page.js";
import type { EmbedStudio } from "./embed/embeds.js";
import { renderOembed } from "./embed/oembed.js";

/** A chart as it stands everywhere but in pictures, as plain values. */
export interface DrawnChart {
  /** Its block on the pages of its topic. */
  figure: Record<Lang, string>;
  /** Its own page. */
  page: { title: Words; description: Words; html: Record<Lang, string> };
  /** Pages for frames, and oEmbed documents, by path from the site's root. */
  files: ReadonlyMap<string, string>;
  /** What lists of charts say of it. */
  texts: Record<Lang, Pick<ChartTexts, "coverage" | "description">>;
  /** Ids of the observations that it shows, or leaves out by name. */
  observations: readonly string[];
}

/** Draws a chart for every place but pictures. */
export function drawEverywhere(chart: PublishedChart, studio: EmbedStudio, state: ChartState): DrawnChart {
  const { models, texts } = chart;
  // Frames are drawn in widths whose heights the page's codes name.
  const live = studio.draw(chart);
  const [page] = drawChartPages([chart], state);
  if (page === undefined) throw new Error(`chart without a page: ${chart.definition.id}`);
  const share = shareData(chart, state);
  const documents = LANGS.map((lang) => [oembedPath(share.id, lang), renderOembed(share, lang)] as const);
  return {
    figure: inEachLanguage((lang) => renderChart(models[lang]).text),
    page: { title: page.title, description: page.description, html: inEachLanguage((lang) => page.render(lang, chart.fingerprint).text) },
    files: new Map([...live, ...documents]),
    texts: inEachLanguage((lang) => ({ coverage: texts[lang].coverage, description: texts[lang].description })),
    observations: [...models.zh.observations],
  };
}

/** What tells apart states of the observations that charts and their files say anything of, each with its source and bureau. */
export function digestObservations({ observations, sources, bureaus }: ChartFacts): ReadonlyMap<string, string> {
  const around = (map: ReadonlyMap<string, object>) => new Map([...map].map(([id, row]) => [id, JSON.stringify(row)]));
  const [bySource, byBureau] = [around(sources), around(bureaus)];
  return new Map(
    [...observations].map(([id, row]) => {
      const hash = createHash("sha1").update(JSON.stringify(row));
      hash.update(bySource.get(row.source_id) ?? "").update(byBureau.get(row.bureau_code) ?? "");
      return [id, hash.digest("base64")];
    }),
  );
}

/** Everything that a chart and its files are drawn from but code, catalogue and state of the site: its rows, who states their indicators, and what is known of the observations that they and a full series of its own name. */
export function chartInput(rows: readonly ChartRow[], facts: ChartFacts, digests: ReadonlyMap<string, string>): unknown {
  const indicators = indicatorsOf(rows, facts);
  const whole = fullSeries(rows, facts, indicators);
  const series = placeOfSeries(rows, facts, indicators, whole);
  const named = new Set(rows.flatMap(({ indicator }) => indicator ?? []));
  const stating = [...named].map((indicator) => [indicator, facts.reach.get(indicator)]);
  const told = [...rows.flatMap((row) => observationsOf(row, facts)), ...(series === "own" ? whole : [])];
  return [rows, stating, series, told.map(({ id }) => digests.get(id)).join("")];
}
