import { readFile } from "node:fs/promises";
import { openDrawing } from "../port/drawing-document.js";
import { gatherFacts } from "../../src/charts/chart-facts.js";
import { langOfPath } from "../../src/components/chrome.js";
import { makeChart } from "../../src/charts/chart-model.js";
import { renderChart } from "../../src/charts/render.js";
import type { Lang } from "../../src/model/indicator.js";
import type { Chart } from "../../src/charts/chart.js";
import { CHARTS, VIEWS } from "../../src/charts/index.js";
import { TOOL_VIEWS } from "../../src/charts/tool-views.js";
import type { View } from "../../src/charts/view.js";
import { drawRecords } from "../../src/pages/record-pages.js";
import { gatherCharts } from "../publish/charts.js";
import { drawChartPages } from "../publish/embed/chart-page.js";
import { drawWorked, WORKED_BLOCKS } from "./draw-worked.js";
import { drawProject } from "./draw.js";
import { writeBlocks } from "./draw-shown.js";
import { drawChart, drawView } from "./charts.js";
import { blockFile, findBlocks } from "./markdown.js";
import { digestOf } from "./kept.js";
import { RECORD_KINDS } from "./page-facts.js";
import type { Project } from "./project.js";
import { loadTexts } from "./texts.js";
import { shortOf } from "./site-version.js";
import { drawPage, writeRecord, writeText } from "./write.js";

export { openProject } from "./project.js";

/** Draws anew what the page at a path such as `/en/fines` or `/zh/bureau/440300` shows, and nothing else unless a block of it needs everything. */
export async function redrawPage(path: string, project: Project): Promise<void> {
  const [, lang = "", folder = "", id = ""] = path
    .replace(/\/$/, "/index")
    .replace(/\.html$/, "")
    .split("/");
  if (id !== "") return redrawRecord(folder, id, project);
  const text = await readFile(`src/${lang}/${folder}.md`, "utf8").catch(() => "");
  const document = openDrawing();
  for (const block of findBlocks(text)) {
    if (WORKED_BLOCKS.has(block.id)) {
      await drawWorked(project);
      continue;
    }
    const drawing = findDrawing(block.id);
    if (drawing === undefined) return void (await drawProject(project, { pictures: false }));
    if ("draw" in drawing) await redrawChart(drawing, langOfPath(path), project, document);
    else await writeBlocks([await drawView(drawing, project.engine)], project.paths);
  }
}

/** Draws a chart in one language only, for drawing is what a reader of the page waits for. */
async function redrawChart(chart: Chart, lang: Lang, { engine, paths }: Project, document: Document): Promise<void> {
  const { rows } = await engine.query(chart.sql);
  await writeText(blockFile(paths.blocks, lang, "figure", chart.id), renderChart(makeChart(chart, rows, lang, document)).text);
}

function findDrawing(id: string): Chart | View | undefined {
  return CHARTS.find((chart) => chart.id === id) ?? [...VIEWS, ...TOOL_VIEWS].find((view) => view.id === id);
}

async function redrawRecord(folder: string, id: string, project: Project): Promise<void> {
  const kind = RECORD_KINDS.find((name) => name === folder);
  if (kind === undefined) return;
  if (kind === "worked") return drawWorked(project);
  const pages = kind === "chart" ? await drawChartPage(id, project) : drawRecords(project, await loadTexts(project.paths.sources));
  for (const page of pages)
    if (page.kind === kind && page.id === id) return writeRecord(page, project.paths.blocks, drawPage(page, shortOf(digestOf(page.from))));
}

async function drawChartPage(id: string, { engine, tables, edition }: Project) {
  const figures = CHARTS.filter((chart) => chart.id === id);
  const document = openDrawing();
  const blocks = await Promise.all(figures.map((chart) => drawChart(chart, engine, document)));
  return drawChartPages(gatherCharts(blocks, gatherFacts(tables, edition), figures).charts, { edition, frozen: () => null });
}
