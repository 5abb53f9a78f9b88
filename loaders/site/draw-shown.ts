import { appendFileSync } from "node:fs";
import { CHARTS, VIEWS } from "../../src/charts/index.js";
import { TOOL_VIEWS } from "../../src/charts/tool-views.js";
import { LANGS } from "../../src/model/indicator.js";
import { writePast } from "../publish/releases/site.js";
import type { Result } from "../tables/engine.js";
import { type Block, drawView } from "./charts.js";
import { type ChartOrder, drawCharts, type ListedAndShown } from "./draw-charts.js";
import { sweepHeap } from "./heap.js";
import { openKept } from "./kept.js";
import { blockFile } from "./markdown.js";
import type { Paths } from "./paths.js";
import type { OpenData } from "./project.js";
import { openStanding } from "./standing.js";
import { writeText } from "./write.js";

/** How much of a site is drawn: pictures take as long as all the rest. */
export interface SiteDrawing {
  pictures: boolean;
  /** Whether pages that a release keeps are drawn, too. */
  freeze?: boolean;
}

/** Draws and writes the charts and views of open data, and what the site tells of its past, which names charts; what a build before drew from the same is taken from there. */
export async function drawShown(project: OpenData, drawing: SiteDrawing): Promise<ListedAndShown[]> {
  const [kept, standing] = [await openKept(project.paths, "charts"), openStanding(project.paths, "charts")];
  const charts = await drawRegistered(project, { kept, standing, ...drawing });
  await writePast(project, charts, project.edition, project.paths, standing);
  if (drawing.pictures) await kept.sweep();
  standing.close();
  return charts;
}

/** Draws and writes charts and views, and tells the tests what native DuckDB answered to the SQL of each. */
async function drawRegistered(project: OpenData, order: Omit<ChartOrder, "charts" | "tell">): Promise<ListedAndShown[]> {
  const { engine, paths } = project;
  let before = "[\n";
  // At once: what a stream has not yet written stays in memory while charts are drawn.
  await writeText(paths.answers, "");
  const tell = (id: string, sql: string, { columns, rows }: Result) => {
    appendFileSync(paths.answers, before + JSON.stringify({ id, sql, columns, rows }));
    before = ",\n";
  };
  const charts = await drawCharts(project, { charts: CHARTS, ...order, tell: ({ id, sql }, result) => tell(id, sql, result) });
  for (const view of [...VIEWS, ...TOOL_VIEWS]) {
    const block = await drawView(view, engine);
    await writeBlocks([block], paths);
    if (block.sql !== null) tell(block.id, block.sql, block);
    sweepHeap();
  }
  appendFileSync(paths.answers, "\n]\n");
  return charts;
}

/** Writes drawn blocks, one file for each language. */
export async function writeBlocks(blocks: readonly Pick<Block, "kind" | "id" | "html">[], paths: Paths): Promise<void> {
  for (const { kind, id, html } of blocks) {
    for (const lang of LANGS) await writeText(blockFile(paths.blocks, lang, kind, id), html[lang]);
  }
}
