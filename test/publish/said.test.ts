import { join } from "node:path";
import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, test } from "vitest";
import type { PublishedChart } from "../../loaders/publish/charts.js";
import { type ChartState, drawChartPages } from "../../loaders/publish/embed/chart-page.js";
import { openEmbeds } from "../../loaders/publish/embed/embeds.js";
import { renderGallery } from "../../loaders/publish/embed/gallery.js";
import { displayedJson, seriesFiles } from "../../loaders/publish/pictures/data.js";
import { openStudio } from "../../loaders/publish/pictures/charts.js";
import { drawPictures, type Studio } from "../../loaders/publish/pictures/draw.js";
import { writeReadme } from "../../loaders/publish/pictures/readme.js";
import { type ChartFacts, gatherFacts } from "../../src/charts/chart-facts.js";
import { LANGS } from "../../src/model/indicator.js";
import { drawCharts } from "../fixtures/charts.js";
import { EDITION } from "../fixtures/edition.js";
import { readOut, shorten } from "../fixtures/said.js";
import { inventWorld } from "../fixtures/world.js";

const IDS = ["fines-amount", "series-filed", "places-fines", "compensation-cases"] as const;
const VERSION = "0123456789ab";
const STATE: ChartState = { frozen: () => VERSION, edition: EDITION };
const SAID = join(import.meta.dirname, "said");

let charts: readonly PublishedChart[];
let facts: ChartFacts;
let studio: Studio;
beforeAll(async () => {
  const { tables } = await inventWorld();
  charts = await drawCharts(tables, IDS);
  facts = gatherFacts(tables, EDITION);
  studio = await openStudio("src/styles");
});
const chartOf = (id: string) => charts.find(({ definition }) => definition.id === id) as PublishedChart;

describe.each(IDS)("the chart %s of an invented world", (id) => {
  test("says what was reviewed on its own page and in frames", async () => {
    const page = [...drawChartPages(charts, STATE)].find((each) => each.id === id);
    const embeds = await openEmbeds(VERSION, ["penalty.amount"], { zh: "合成", en: "Synthetic" });
    const frames = [...embeds.draw(chartOf(id)), ...embeds.freeze(chartOf(id))].filter(([path]) => path.endsWith(".html"));
    const said = [...LANGS.map((lang) => page?.render(lang, "").text ?? ""), ...frames.map(([, html]) => html)].map((each) =>
      readOut(each),
    );
    await expect([...frames.map(([path]) => path), ...said].join("\n")).toMatchFileSnapshot(join(SAID, `${id}.page.txt`));
  });

  test("has the files that were reviewed", async () => {
    const chart = chartOf(id);
    const { csv, json } = seriesFiles(chart, facts);
    const texts = [writeReadme(chart, facts), displayedJson(chart.models.en, chart.texts.en, facts), csv, json];
    await expect(texts.map((text) => shorten(text.split("\n"))).join("\n")).toMatchFileSnapshot(join(SAID, `${id}.files.txt`));
  });

  test("is set in pictures as reviewed", async () => {
    const { svg, shapes } = describePictures(chartOf(id));
    await expect(`${shapes}\n${svg}`).toMatchFileSnapshot(join(SAID, `${id}.pictures.txt`));
  });
});

/** Sizes and places of the parts of a chart's picture, and what it says. */
function describePictures(chart: PublishedChart): { svg: string; shapes: string } {
  const { svg } = drawPictures(chart.models.en, chart.texts.en, studio);
  const { documentElement } = new JSDOM(svg, { contentType: "image/svg+xml" }).window.document;
  const parts = [...documentElement.querySelectorAll("[id]")].map((part) => `${part.id} ${part.getAttribute("transform") ?? ""}`);
  return { svg: shorten(svg.split(/(?=<)/)), shapes: [documentElement.getAttribute("viewBox"), ...parts.slice(0, 20)].join("\n") };
}

test("the gallery of an invented world says what was reviewed", async () => {
  await expect(LANGS.map((lang) => readOut(renderGallery(charts, lang).text)).join("\n")).toMatchFileSnapshot(join(SAID, "gallery.txt"));
});
