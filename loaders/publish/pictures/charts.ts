import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { openDrawing } from "../../port/drawing-document.js";
import type { ChartFacts } from "../../../src/charts/chart-facts.js";
import { displayedCsv } from "../../../src/charts/chart-rows.js";
import { chartFile, type ChartFileKind } from "../../../src/model/chart-files.js";
import { type Lang, LANGS } from "../../../src/model/indicator.js";
import type { PublishedChart, PublishedCharts } from "../charts.js";
import { sweepHeap } from "../../site/heap.js";
import { displayedJson, seriesFiles } from "./data.js";
import { PNG_KINDS } from "../../../src/charts/picture.js";
import { drawPictures, type Studio } from "./draw.js";
import { loadFonts } from "./font.js";
import { rasterise as rasteriseHere } from "./rasterise.js";
import { readPalette } from "./palette.js";
import { editionOf } from "../../../src/model/edition.js";
import { writeReadme } from "./readme.js";
import { sealFile } from "./seal.js";

/** Reads the letters and the colours of style sheets in `styles` that all pictures share. */
export async function openStudio(styles: string, rasterise: Studio["rasterise"] = rasteriseHere): Promise<Studio> {
  const document = openDrawing();
  return { fonts: await loadFonts(), colours: await readPalette(styles), document, rasterise };
}

/** Writes the files of charts into `folder`, which becomes `charts/` of the site; returns how many. */
export async function writeCharts(
  { charts, facts }: PublishedCharts,
  folder: string,
  styles: string,
  langs: readonly Lang[] = LANGS,
): Promise<number> {
  await mkdir(folder, { recursive: true });
  const studio = await openStudio(styles);
  let written = 0;
  for (const chart of charts) {
    const files = await drawFiles(chart, facts, studio, langs);
    const seal = (path: string, content: string | Uint8Array) => sealFile(path, content, chart.testimony);
    for (const [path, content] of files) await writeFile(join(folder, basename(path)), seal(path, content));
    written += files.size;
  }
  return written;
}

/** The files of a chart by path from the site's root: pictures and displayed data in each language, its full series, what it is. */
export async function drawFiles(
  chart: PublishedChart,
  known: ChartFacts,
  studio: Studio,
  langs: readonly Lang[] = LANGS,
): Promise<Map<string, string | Uint8Array>> {
  const facts = { ...known, edition: editionOf(known.edition, chart.fingerprint) };
  const files = new Map<string, string | Uint8Array>();
  for (const lang of langs) {
    await addPictures(files, chart, lang, facts, studio);
    chart.models[lang].forget();
    sweepHeap();
  }
  const add = (kind: ChartFileKind, content: string) => files.set(chartFile(chart.definition.id, "zh", kind).path, content);
  if (chart.series === "own") {
    const { csv, json } = seriesFiles(chart, facts);
    add("fullCsv", csv);
    add("fullJson", json);
  }
  add("readme", writeReadme(chart, facts));
  return files;
}

/** The pictures and displayed data of a chart in one language, by path. */
async function addPictures(
  files: Map<string, string | Uint8Array>,
  { models, texts }: PublishedChart,
  lang: Lang,
  facts: ChartFacts,
  studio: Studio,
): Promise<void> {
  const { id, shown } = models[lang];
  const add = (kind: ChartFileKind, content: string | Uint8Array) => files.set(chartFile(id, lang, kind, shown.length).path, content);
  const pictures = drawPictures(models[lang], texts[lang], studio);
  add("svg", pictures.svg);
  add("csv", displayedCsv(models[lang], facts));
  add("json", displayedJson(models[lang], texts[lang], facts));
  await Promise.all(PNG_KINDS.map(async (kind) => add(kind, await pictures.png(kind))));
}
