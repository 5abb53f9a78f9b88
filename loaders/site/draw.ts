import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { JSDOM } from "jsdom";
import { type ChartFacts, gatherFacts } from "../../src/charts/chart-facts.js";
import { gatherBook } from "../../src/charts/headline-book.js";
import { gatherPlaces } from "../../src/charts/place-book.js";
import { CHARTS, VIEWS } from "../../src/charts/index.js";
import { TOOL_VIEWS } from "../../src/charts/tool-views.js";
import { inEachLanguage, LANGS } from "../../src/model/indicator.js";
import { renderCodes, renderIndicatorBook } from "../../src/pages/codebook.js";
import { renderCitations } from "../../src/pages/citations.js";
import { drawRecords } from "../../src/pages/record-pages.js";
import { type HeadlineRow, listHeadlines } from "../../src/queries/headlines.js";
import { listPlaceFigures, listUnread, type PlaceFigureRow, type UnreadRow } from "../../src/queries/place-book.js";
import { renderDownloads, renderExamples } from "../publish/data/downloads.js";
import { describeSet, type Publication, publishTables } from "../publish/data/publish.js";
import { publishChart, type PublishedChart, type PublishedCharts } from "../publish/charts.js";
import { writeGuides } from "../publish/guide/write.js";
import { writeEmbeds } from "../publish/embed/write.js";
import { writeCharts } from "../publish/pictures/charts.js";
import { writeFigureFiles } from "../publish/series/write.js";
import { writePast } from "../publish/releases/site.js";
import { writeLetters } from "../publish/pictures/letters.js";
import { packIndexes, packTables } from "../tables/pack.js";
import { indexFile } from "../tables/packed.js";
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
  const charts = await drawBlocks(paths);
  await writeLetters(charts.facts, paths.site, paths.styles);
  await writeCharts(charts, paths.charts, paths.styles);
}

/** Draws every block and file but pictures from an open project. */
export async function drawProject(project: Project): Promise<PublishedCharts> {
  const { paths, tables, edition, engine, version } = project;
  // Whoever is stopped from here on leaves something half drawn.
  await rm(paths.stamp, { force: true });
  await writeTables(project);
  for (const folder of [paths.loaderCache, paths.blocks, paths.site]) await rm(folder, { recursive: true, force: true });
  await bundleReader(paths.reader);
  await writeStated(tables, paths.reader);
  const publication = await publishTables(tables, engine, paths.tables, paths.published, describeSet(project.citation, version));
  const figures = await writeFigureFiles(tables, edition, paths.site);
  await writeGuides({ citation: project.citation, version: edition.version, pages: await listPages() }, figures, paths.site);
  await writePages(drawRecords(project, await loadTexts(paths.sources)), paths.blocks);
  await writeViews(project, publication);
  const facts = gatherFacts(tables, edition);
  const answers = createWriteStream(paths.answers);
  const drawn = drawRegistered(
    project,
    facts,
    (block) => void answers.write(`${answers.bytesWritten === 0 ? "[" : ","}\n${sayAnswer(block)}`),
  );
  const charts = await writeEmbeds(
    drawn,
    CHARTS.map(({ id }) => id),
    { version, edition, indicators: tables.indicators.map(({ id }) => id) },
    paths,
  );
  await new Promise<void>((resolve) => answers.end("\n]\n", resolve));
  await writePast(project, charts, edition, paths);
  await writeText(paths.version, version);
  return { charts, facts };
}

const sayAnswer = ({ id, sql, columns, rows }: Block): string => JSON.stringify({ id, sql, columns, rows });

/** Draws and writes every block of the pages, and gives the charts, whose drawings are let go as soon as the next one is asked for; `tell` is called for each block with SQL. */
async function* drawRegistered(
  { engine, paths }: Project,
  facts: ChartFacts,
  tell: (block: Block) => void,
): AsyncGenerator<PublishedChart> {
  const { document } = new JSDOM("").window;
  for (const definition of CHARTS) {
    const block = await drawChart(definition, engine, document);
    await writeBlocks([block], paths);
    tell(block);
    if (!block.charts) continue;
    yield publishChart(block.charts, facts);
    for (const lang of LANGS) block.charts[lang].forget();
  }
  for (const view of [...VIEWS, ...TOOL_VIEWS]) {
    const block = await drawView(view, engine);
    await writeBlocks([block], paths);
    if (block.sql !== null) tell(block);
  }
}

async function writeTables({ tables, engine, catalogue, paths }: Project): Promise<void> {
  await packTables(tables, engine, paths.tables);
  await packIndexes({ tables, catalogue, pages: await listPages() }, paths.catalogue, paths.tables);
  await writeText(
    indexFile(paths.tables, "headlines"),
    JSON.stringify(gatherBook((await engine.query<HeadlineRow>(listHeadlines())).rows)),
  );
  const names = new Map(tables.indicators.map((row) => [row.id, row]));
  const latest = await engine.query<PlaceFigureRow>(listPlaceFigures());
  const unread = await engine.query<UnreadRow>(listUnread());
  await writeText(indexFile(paths.tables, "places"), JSON.stringify(gatherPlaces(latest.rows, unread.rows, names)));
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
