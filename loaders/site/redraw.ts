import { readFile } from "node:fs/promises";
import { JSDOM } from "jsdom";
import { gatherFacts } from "../../src/figures/chart-facts.js";
import { langOfPath } from "../../src/components/chrome.js";
import { makeChart } from "../../src/figures/chart-model.js";
import { renderChart } from "../../src/figures/render.js";
import type { Lang } from "../../src/model/indicator.js";
import type { Figure } from "../../src/figures/figure.js";
import { FIGURES, VIEWS } from "../../src/figures/index.js";
import { TOOL_VIEWS } from "../../src/figures/tool-views.js";
import type { View } from "../../src/figures/view.js";
import { drawRecords } from "../../src/pages/record-pages.js";
import { gatherCharts } from "../publish/charts.js";
import { drawChartPages } from "../publish/embed/chart-page.js";
import { drawProject, writeBlocks } from "./draw.js";
import { drawFigure, drawView } from "./figures.js";
import { blockFile, findBlocks } from "./markdown.js";
import { RECORD_KINDS } from "./page-facts.js";
import type { Project } from "./project.js";
import { loadTexts } from "./texts.js";
import { writeRecord, writeText } from "./write.js";

export { openProject } from "./project.js";

/** Draws anew what the page at a path such as `/en/fines` or `/zh/bureau/440300` shows, and nothing else unless a block of it needs everything. */
export async function redrawPage(path: string, project: Project): Promise<void> {
  const [, lang = "", folder = "", id = ""] = path
    .replace(/\/$/, "/index")
    .replace(/\.html$/, "")
    .split("/");
  if (id !== "") return redrawRecord(folder, id, project);
  const text = await readFile(`src/${lang}/${folder}.md`, "utf8").catch(() => "");
  const { document } = new JSDOM("").window;
  for (const block of findBlocks(text)) {
    const drawing = findDrawing(block.id);
    if (drawing === undefined) return void (await drawProject(project));
    if ("draw" in drawing) await redrawFigure(drawing, langOfPath(path), project, document);
    else await writeBlocks([await drawView(drawing, project.engine)], project.paths);
  }
}

/** Draws a figure in one language only, for drawing is what a reader of the page waits for. */
async function redrawFigure(figure: Figure, lang: Lang, { engine, paths }: Project, document: Document): Promise<void> {
  const { rows } = await engine.query(figure.sql);
  await writeText(blockFile(paths.blocks, lang, "figure", figure.id), renderChart(makeChart(figure, rows, lang, document)).text);
}

function findDrawing(id: string): Figure | View | undefined {
  return FIGURES.find((figure) => figure.id === id) ?? [...VIEWS, ...TOOL_VIEWS].find((view) => view.id === id);
}

async function redrawRecord(folder: string, id: string, project: Project): Promise<void> {
  const kind = RECORD_KINDS.find((name) => name === folder);
  if (kind === undefined) return;
  const pages = kind === "chart" ? await drawChart(id, project) : drawRecords(project, await loadTexts(project.paths.sources));
  for (const page of pages) if (page.kind === kind && page.id === id) return writeRecord(page, project.paths.blocks);
}

async function drawChart(id: string, { engine, tables, edition, version }: Project) {
  const figures = FIGURES.filter((figure) => figure.id === id);
  const { document } = new JSDOM("").window;
  const blocks = await Promise.all(figures.map((figure) => drawFigure(figure, engine, document)));
  return drawChartPages(gatherCharts(blocks, gatherFacts(tables, edition), figures).charts, { edition, version, released: false });
}
