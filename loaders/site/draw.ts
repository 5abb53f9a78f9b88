import { rm } from "node:fs/promises";
import { JSDOM } from "jsdom";
import { gatherFacts } from "../../src/charts/chart-facts.js";
import { gatherBook } from "../../src/charts/headline-book.js";
import { CHARTS, VIEWS } from "../../src/charts/index.js";
import { TOOL_VIEWS } from "../../src/charts/tool-views.js";
import { inEachLanguage, LANGS } from "../../src/model/indicator.js";
import { renderCodes, renderIndicatorBook } from "../../src/pages/codebook.js";
import { renderCitations } from "../../src/pages/citations.js";
import { drawRecords } from "../../src/pages/record-pages.js";
import { type HeadlineRow, listHeadlines } from "../../src/queries/headlines.js";
import { renderDownloads, renderExamples } from "../publish/data/downloads.js";
import { describeSet, type Publication, publishTables } from "../publish/data/publish.js";
import { gatherCharts, type PublishedCharts } from "../publish/charts.js";
import { writeEmbeds } from "../publish/embed/write.js";
import { writeCharts } from "../publish/pictures/charts.js";
import { writePast } from "../publish/releases/site.js";
import { packIndexes, packTables } from "../tables/pack.js";
import { indexFile } from "../tables/packed.js";
import type { Engine } from "../tables/engine.js";
import { type Block, drawChart, drawView } from "./charts.js";
import { blockFile } from "./markdown.js";
import { listPages } from "./pages.js";
import { renderHosting } from "./policy.js";
import { type Paths, projectPaths } from "./paths.js";
import { openProject, type Project } from "./project.js";
import { bundleReader } from "./reader-bundle.js";
import { writeStated } from "./stated.js";
import { loadTexts } from "./texts.js";
import { writePages, writeText } from "./write.js";

/** Draws every block and file of the site but pictures into `.atlas`, from data that is checked first; returns what pictures are made of; throws `file: field: reason`. */
export async function drawBlocks(paths: Paths = projectPaths()): Promise<PublishedCharts> {
  const project = await openProject(paths);
  try {
    return await drawProject(project);
  } finally {
    project.engine.close();
  }
}

/** Draws everything, pictures included, into `.atlas`. */
export async function drawSite(paths: Paths = projectPaths()): Promise<void> {
  await writeCharts(await drawBlocks(paths), paths.charts, paths.styles);
}

/** Draws every block and file but pictures from an open project. */
export async function drawProject(project: Project): Promise<PublishedCharts> {
  const { paths, tables, edition, engine, version } = project;
  // Whoever is stopped from here on leaves something half drawn.
  await rm(paths.stamp, { force: true });
  const blocks = await drawRegistered(engine);
  await writeTables(project);
  for (const folder of [paths.loaderCache, paths.blocks, paths.site]) await rm(folder, { recursive: true, force: true });
  await bundleReader(paths.reader);
  await writeStated(tables, paths.reader);
  const publication = await publishTables(tables, paths.tables, paths.published, describeSet(project.citation, version));
  await writeBlocks(blocks, paths);
  await writePages(drawRecords(project, await loadTexts(paths.sources)), paths.blocks);
  await writeViews(project, publication);
  const facts = gatherFacts(tables, edition);
  const published = gatherCharts(blocks, facts);
  await writeEmbeds(published.charts, { version, edition }, paths);
  await writePast(project, published.charts, edition, paths);
  const answers = blocks.filter((block) => block.sql !== null).map(({ id, sql, columns, rows }) => ({ id, sql, columns, rows }));
  await writeText(paths.answers, JSON.stringify(answers));
  await writeText(paths.version, version);
  return published;
}

async function drawRegistered(engine: Engine): Promise<Block[]> {
  const { document } = new JSDOM("").window;
  const blocks: Block[] = [];
  for (const chart of CHARTS) blocks.push(await drawChart(chart, engine, document));
  for (const view of [...VIEWS, ...TOOL_VIEWS]) blocks.push(await drawView(view, engine));
  return blocks;
}

async function writeTables({ tables, engine, catalogue, paths }: Project): Promise<void> {
  await packTables(tables, engine, paths.tables);
  await packIndexes({ tables, catalogue, pages: await listPages() }, paths.catalogue, paths.tables);
  await writeText(
    indexFile(paths.tables, "headlines"),
    JSON.stringify(gatherBook((await engine.query<HeadlineRow>(listHeadlines())).rows)),
  );
}

/** Writes drawn blocks, one file for each language. */
export async function writeBlocks(blocks: readonly Pick<Block, "kind" | "id" | "html">[], paths: Paths): Promise<void> {
  for (const { kind, id, html } of blocks) {
    for (const lang of LANGS) await writeText(blockFile(paths.blocks, lang, kind, id), html[lang]);
  }
}

/** Views that are made of more than the rows of one query. */
async function writeViews({ indicators, edition, paths }: Project, { files, dataset }: Publication): Promise<void> {
  // `<` would end the script that holds it.
  const script = `<script type="application/ld+json">${JSON.stringify(dataset).replaceAll("<", "\\u003c")}</script>`;
  const subject = { kind: "dataset", id: "dataset", title: edition.title, path: { zh: "zh/data.html", en: "en/data.html" } } as const;
  const examples = { zh: await renderExamples(paths.examples, "zh"), en: await renderExamples(paths.examples, "en") };
  const views = {
    downloads: inEachLanguage((lang) => `${renderDownloads(files, lang).text}${script}`),
    examples: inEachLanguage((lang) => examples[lang].text),
    hosting: inEachLanguage(() => renderHosting().text),
    citations: inEachLanguage((lang) => renderCitations(subject, edition, lang).text),
    "codebook-indicators": inEachLanguage((lang) => renderIndicatorBook(indicators, lang).text),
    "codebook-codes": inEachLanguage((lang) => renderCodes(lang).text),
  };
  await writeBlocks(
    Object.entries(views).map(([id, html]) => ({ kind: "view", id, html })),
    paths,
  );
}
