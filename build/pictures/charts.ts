import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { JSDOM } from "jsdom";
import type { ChartFacts } from "../../src/figures/chart-facts.js";
import { chartTexts } from "../../src/figures/chart-texts.js";
import type { Figure } from "../../src/figures/figure.js";
import { chartFile, type ChartFileKind } from "../../src/model/chart-files.js";
import type { Row } from "../../src/model/columns.js";
import { type Lang, LANGS } from "../../src/model/indicator.js";
import { drawPictures, PNG_KINDS, type Studio } from "./draw.js";
import { loadFonts } from "./font.js";
import { readPalette } from "./palette.js";

/** A figure with all rows of its SQL. */
export interface Chart {
  figure: Figure;
  rows: readonly Row[];
}

/** Charts to make files of, and what the tables know beyond their rows. */
export interface Charts {
  charts: readonly Chart[];
  facts: ChartFacts;
}

/** Reads the letters and the colours of style sheets in `styles` that all pictures share. */
export async function openStudio(styles: string): Promise<Studio> {
  const { document } = new JSDOM("").window;
  return { fonts: await loadFonts(), colours: await readPalette(styles), document };
}

/** Writes the files of charts into `folder`, which becomes `charts/` of the site; returns how many. */
export async function writeCharts(
  { charts, facts }: Charts,
  folder: string,
  styles: string,
  langs: readonly Lang[] = LANGS,
): Promise<number> {
  await mkdir(folder, { recursive: true });
  const studio = await openStudio(styles);
  let written = 0;
  for (const chart of charts) {
    for (const lang of langs) written += await writePictures(chart, lang, facts, studio, folder);
  }
  return written;
}

async function writePictures({ figure, rows }: Chart, lang: Lang, facts: ChartFacts, studio: Studio, folder: string): Promise<number> {
  const pictures = drawPictures(figure, rows, chartTexts(figure, rows, lang, facts), lang, studio);
  const write = (kind: ChartFileKind, content: string | Uint8Array) =>
    writeFile(join(folder, basename(chartFile(figure.id, lang, kind).path)), content);
  await write("svg", pictures.svg);
  await Promise.all(PNG_KINDS.map(async (kind) => write(kind, await pictures.png(kind))));
  return 1 + PNG_KINDS.length;
}
