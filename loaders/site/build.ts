import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { type Engine, openEngine } from "../tables/engine.js";
import { packIndexes, packTables } from "../tables/pack.js";
import { indexFile } from "../tables/packed.js";
import { gatherFacts } from "../../src/figures/chart-facts.js";
import { gatherBook } from "../../src/figures/headline-book.js";
import { FIGURES, VIEWS } from "../../src/figures/index.js";
import { TOOL_VIEWS } from "../../src/figures/tool-views.js";
import type { Edition } from "../../src/model/cite.js";
import { LANGS } from "../../src/model/indicator.js";
import { listHeadlines } from "../../src/queries/headlines.js";
import { gatherBureaus } from "../../src/pages/bureau-data.js";
import { gatherCharts } from "../publish/embed/charts.js";
import { writeEmbeds } from "../publish/embed/write.js";
import { readData } from "./data.js";
import { renderCodes, renderIndicatorBook } from "../../src/pages/codebook.js";
import { gatherIndicators, type IndicatorData } from "../../src/pages/indicator-data.js";
import { type Block, drawFigure, drawView } from "./figures.js";
import { finishSite } from "./finish.js";
import { runFramework } from "./framework.js";
import { findBrokenLinks } from "./links.js";
import { blockFile } from "./markdown.js";
import { renderCitations } from "../../src/pages/citations.js";
import { describeEdition, readCitation } from "../publish/data/citation.js";
import { renderDownloads, renderExamples } from "../publish/data/downloads.js";
import { describeSet, type Publication, publishTables } from "../publish/data/publish.js";
import { listPages } from "./pages.js";
import { type Paths, projectPaths } from "./paths.js";
import { type Charts, writeCharts } from "../publish/pictures/charts.js";
import { drawRecords } from "../../src/pages/record-pages.js";
import { headersFile } from "./policy.js";
import { writePast } from "../publish/releases/site.js";
import { readHistory } from "../publish/releases/store.js";
import { loadTexts } from "./texts.js";
import { writePages, writeText } from "./write.js";

/** Builds the site of the project in the working directory into `dist`; returns the number of pages. */
export async function buildSite(): Promise<number> {
  const paths = projectPaths();
  const charts = await drawBlocks();
  // Framework runs in a process of its own, on another core.
  await Promise.all([runFramework("build"), writeCharts(charts, paths.charts, paths.styles)]);
  await cp(paths.published, join(paths.dist, "data"), { recursive: true });
  await cp(paths.past, paths.dist, { recursive: true });
  await cp(paths.charts, join(paths.dist, "charts"), { recursive: true });
  const pages = await finishSite(paths.dist, paths.blocks);
  await writeText(join(paths.dist, "_headers"), headersFile());
  // Whole pages of their own, of which the frozen ones never change.
  await cp(paths.embeds, paths.dist, { recursive: true });
  const broken = await findBrokenLinks(paths.dist);
  if (broken.length) throw new Error(broken.map(({ page, href }) => `${page}: link leads nowhere: ${href}`).join("\n"));
  return pages;
}

/** Draws every figure, view and report into `.atlas`, from data that was checked first; returns what pictures of its charts are made of; throws `file: field: reason`. */
export async function drawBlocks(paths: Paths = projectPaths()): Promise<Charts> {
  const { catalogue, corpus, tables, version } = await readData(paths);
  const engine = await openEngine(tables);
  const blocks = await drawRegistered(engine);
  const bureaus = await gatherBureaus(tables, engine);
  await packTables(tables, engine, paths.tables);
  await packIndexes({ tables, catalogue, pages: await listPages() }, paths.catalogue, paths.tables);
  await writeText(indexFile(paths.tables, "headlines"), JSON.stringify(gatherBook((await engine.query(listHeadlines())).rows)));
  engine.close();
  const citation = await readCitation();
  const edition = describeEdition(citation, version, (await readHistory(paths.releases)).releases.at(-1)?.date);
  const publication = await publishTables(tables, paths.tables, paths.published, describeSet(citation, version));

  await rm(paths.loaderCache, { recursive: true, force: true });
  await rm(paths.blocks, { recursive: true, force: true });
  await rm(paths.charts, { recursive: true, force: true });
  for (const { kind, id, html } of blocks) {
    for (const lang of LANGS) await writeText(blockFile(paths.blocks, lang, kind, id), html[lang]);
  }
  const texts = await loadTexts(paths.sources);
  const indicators = gatherIndicators(tables, catalogue);
  await writePages(drawRecords({ corpus, catalogue, tables, bureaus, indicators, edition }, texts), paths.blocks);
  await writeDownloads(publication, paths);
  await writeCitations(edition, paths);
  const facts = gatherFacts(tables, edition);
  await writeEmbeds(gatherCharts(blocks, facts), { version, edition }, paths);
  await writePast({ catalogue, corpus, tables, version }, edition, paths);
  await writeCodebook(indicators, paths);
  const answers = blocks.filter((block) => block.sql !== null).map(({ id, sql, columns, rows }) => ({ id, sql, columns, rows }));
  await writeText(paths.answers, JSON.stringify(answers));
  await writeText(paths.version, version);
  const rows = new Map(blocks.map((block) => [block.id, block.rows]));
  return { charts: FIGURES.map((figure) => ({ figure, rows: rows.get(figure.id) ?? [] })), facts };
}

async function drawRegistered(engine: Engine): Promise<Block[]> {
  const { document } = new JSDOM("").window;
  const blocks: Block[] = [];
  for (const figure of FIGURES) blocks.push(await drawFigure(figure, engine, document));
  for (const view of [...VIEWS, ...TOOL_VIEWS]) blocks.push(await drawView(view, engine));
  return blocks;
}

async function writeDownloads({ files, dataset }: Publication, paths: Paths): Promise<void> {
  // `<` would end the script that holds it.
  const script = `<script type="application/ld+json">${JSON.stringify(dataset).replaceAll("<", "\\u003c")}</script>`;
  for (const lang of LANGS) {
    await writeText(blockFile(paths.blocks, lang, "view", "downloads"), `${renderDownloads(files, lang).text}${script}`);
    await writeText(blockFile(paths.blocks, lang, "view", "examples"), (await renderExamples(paths.examples, lang)).text);
  }
}

async function writeCitations(edition: Edition, paths: Paths): Promise<void> {
  const subject = { kind: "dataset", id: "dataset", title: edition.title, path: { zh: "zh/data.html", en: "en/data.html" } } as const;
  for (const lang of LANGS) {
    await writeText(blockFile(paths.blocks, lang, "view", "citations"), renderCitations(subject, edition, lang).text);
  }
}

async function writeCodebook(indicators: readonly IndicatorData[], paths: Paths): Promise<void> {
  for (const lang of LANGS) {
    await writeText(blockFile(paths.blocks, lang, "view", "codebook-indicators"), renderIndicatorBook(indicators, lang).text);
    await writeText(blockFile(paths.blocks, lang, "view", "codebook-codes"), renderCodes(lang).text);
  }
}
