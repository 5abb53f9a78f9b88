import { createWriteStream } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { CHARTS, VIEWS } from "../../src/charts/index.js";
import { gatherBook } from "../../src/charts/headline-book.js";
import { gatherPlaces } from "../../src/charts/place-book.js";
import { TOOL_VIEWS } from "../../src/charts/tool-views.js";
import { inEachLanguage, LANGS } from "../../src/model/indicator.js";
import { renderCodes, renderIndicatorBook } from "../../src/pages/codebook.js";
import { renderAllSent } from "../../src/pages/contributions.js";
import { renderCitations } from "../../src/pages/citations.js";
import { drawRecords } from "../../src/pages/record-pages.js";
import { type HeadlineRow, listHeadlines } from "../../src/queries/headlines.js";
import { listPlaceFigures, listUnread, type PlaceFigureRow, type UnreadRow } from "../../src/queries/place-book.js";
import { renderDownloads, renderExamples } from "../publish/data/downloads.js";
import { describeSet, type Publication, publishTables } from "../publish/data/publish.js";
import { writeGuides } from "../publish/guide/write.js";
import { loadFonts } from "../publish/pictures/font.js";
import { lettersInUse, makeLetterFiles } from "../publish/pictures/letters.js";
import { readPalette } from "../publish/pictures/palette.js";
import { gzip } from "../port/gzip.js";
import { writeFigureFiles } from "../publish/series/write.js";
import { writePast } from "../publish/releases/site.js";
import type { Result } from "../tables/engine.js";
import { packIndexes, packTables } from "../tables/pack.js";
import { indexFile } from "../tables/packed.js";
import { packParts } from "../tables/parts.js";
import { listFiles } from "./archive.js";
import { type Block, drawView } from "./charts.js";
import { drawWorked, writeTopicNotebooks } from "./draw-worked.js";
import { drawCharts, type ListedAndShown } from "./draw-charts.js";
import { Kept } from "./kept.js";
import { blockFile } from "./markdown.js";
import { listPages } from "./pages.js";
import { bundleBox } from "./box-bundle.js";
import { BOX_FOLDER, renderHosting } from "./policy.js";
import { renderContact, siteContact } from "./site-contact.js";
import { type Paths, projectPaths } from "./paths.js";
import { openProject, type Project } from "./project.js";
import { bundleReader } from "./reader-bundle.js";
import { writeSchemas } from "./schemas.js";
import { sourceKey } from "./source-key.js";
import { writeStated } from "./stated.js";
import { loadTexts } from "./texts.js";
import { stampVersion, VERSION_MARK } from "./version-mark.js";
import { drawPage, writePages, writeText } from "./write.js";

/** How much of a site is drawn: pictures take as long as all the rest. */
export interface SiteDrawing {
  pictures: boolean;
}

/** Draws every block and file of the site but pictures into `.atlas`, from data that is checked first; returns the charts; throws `file: field: reason`. */
export async function drawBlocks(paths: Paths = projectPaths()): Promise<ListedAndShown[]> {
  const project = await openProject(paths);
  try {
    return await drawProject(project, { pictures: false });
  } finally {
    project.engine.close();
  }
}

/** Draws everything, pictures included, into `.atlas`; returns the version of the data. `meanwhile` starts once the data is checked, and is told to stop where a drawing fails. */
export async function drawSite(
  paths: Paths = projectPaths(),
  meanwhile: (signal: AbortSignal) => Promise<void> = async () => undefined,
): Promise<string> {
  const project = await openProject(paths);
  const stop = new AbortController();
  try {
    await Promise.all([drawProject(project, { pictures: true }), meanwhile(stop.signal)]);
    return project.version;
  } catch (error) {
    stop.abort();
    throw error;
  } finally {
    project.engine.close();
  }
}

/** Draws every block and file from an open project; what a build before drew from the same is taken from there. */
export async function drawProject(project: Project, { pictures }: SiteDrawing): Promise<ListedAndShown[]> {
  const { paths, tables, edition, engine, version } = project;
  const kept = new Kept(paths.kept, await sourceKey([paths.notice, paths.catalogue]));
  // Whoever is stopped from here on leaves something half drawn.
  await rm(paths.stamp, { force: true });
  for (const folder of [paths.loaderCache, paths.blocks, paths.site]) await rm(folder, { recursive: true, force: true });
  await writeTables(project);
  await writeReader(paths, kept);
  await writeBox(paths);
  await writeStated(tables, paths.reader);
  await writeSchemas(paths.schemas);
  const publication = await publishTables(tables, engine, paths.tables, paths.published, describeSet(project.citation, version));
  const figures = await writeFigureFiles(tables, edition, paths.site);
  const packed = new Set(publication.files.filter((file) => file.packed).map(({ path }) => `data/${path}`));
  await writeGuides({ citation: project.citation, version: edition.version, pages: await listPages(), packed }, figures, paths.site);
  if (pictures) await writeLetters(project, kept);
  await writeRecords(project, kept);
  await writeViews(project, publication);
  await drawWorked(project);
  await writeTopicNotebooks(project);
  const charts = await drawRegistered(project, kept, pictures);
  await writePast(project, charts, edition, paths);
  await writeText(paths.version, version);
  if (pictures) await kept.sweep();
  return charts;
}

/** Writes the extractor for browsers, which is made of code, catalogue and what was trained. */
async function writeReader({ reader, confidence }: Paths, kept: Kept): Promise<void> {
  const files = await kept.get("reader", await readFile(confidence), async () => {
    await bundleReader(reader);
    const read = (await listFiles(reader)).map(async (file) => [file, await readFile(join(reader, file))] as const);
    return new Map<string, Uint8Array>(await Promise.all(read));
  });
  for (const [file, bytes] of files) await writeText(join(reader, file), bytes);
}

/** Writes the frame in which a notebook's code runs. */
async function writeBox({ site }: Paths): Promise<void> {
  for (const [file, bytes] of await bundleBox()) await writeText(join(site, BOX_FOLDER, file), bytes);
}

/** Writes the files of letters with which pages make pictures as the build does. */
async function writeLetters({ tables, paths }: Project, kept: Kept): Promise<void> {
  const letters = await lettersInUse(tables);
  const files = await kept.get("letters", letters, async () =>
    makeLetterFiles(await loadFonts(), await readPalette(paths.styles), letters),
  );
  for (const [path, text] of files) await writeText(join(paths.site, path), text);
}

/** Draws and writes the pages of bureaus, indicators, reports and texts, or takes them from what was kept. */
export async function writeRecords(project: Project, kept: Kept): Promise<void> {
  const { edition, version, paths } = project;
  const marked = { ...edition, version: edition.version.replace(version, VERSION_MARK) };
  const pages = drawRecords({ ...project, edition: marked }, await loadTexts(paths.sources));
  await writePages(pages, paths.blocks, async (page) => {
    const drawn = await kept.get(`${page.kind} ${page.id}`, [page.from, marked], () => drawPage(page));
    return inEachLanguage((lang) => stampVersion(drawn[lang], version));
  });
}

/** Draws and writes charts and views, and tells the tests what native DuckDB answered to the SQL of each. */
async function drawRegistered(project: Project, kept: Kept, pictures: boolean): Promise<ListedAndShown[]> {
  const { engine, paths } = project;
  const answers = createWriteStream(paths.answers);
  let before = "[\n";
  const tell = (id: string, sql: string, { columns, rows }: Result) => {
    answers.write(before + JSON.stringify({ id, sql, columns, rows }));
    before = ",\n";
  };
  const charts = await drawCharts(project, { charts: CHARTS, kept, pictures, tell: ({ id, sql }, result) => tell(id, sql, result) });
  for (const view of [...VIEWS, ...TOOL_VIEWS]) {
    const block = await drawView(view, engine);
    await writeBlocks([block], paths);
    if (block.sql !== null) tell(block.id, block.sql, block);
  }
  await new Promise<void>((resolve) => answers.end("\n]\n", resolve));
  return charts;
}

async function writeTables({ tables, engine, catalogue, paths }: Project): Promise<void> {
  await packTables(tables, engine, paths.tables);
  await packParts(tables, paths.published);
  await packIndexes({ tables, catalogue, pages: await listPages() }, paths.catalogue, paths.parts);
  const book = gatherBook((await engine.query<HeadlineRow>(listHeadlines())).rows);
  await writeText(`${indexFile(paths.parts, "headlines")}.gz`, gzip(JSON.stringify(book)));
  const names = new Map(tables.indicators.map((row) => [row.id, row]));
  const latest = await engine.query<PlaceFigureRow>(listPlaceFigures());
  const unread = await engine.query<UnreadRow>(listUnread());
  await writeText(indexFile(paths.parts, "places"), JSON.stringify(gatherPlaces(latest.rows, unread.rows, names)));
}

/** Writes drawn blocks, one file for each language. */
export async function writeBlocks(blocks: readonly Pick<Block, "kind" | "id" | "html">[], paths: Paths): Promise<void> {
  for (const { kind, id, html } of blocks) {
    for (const lang of LANGS) await writeText(blockFile(paths.blocks, lang, kind, id), html[lang]);
  }
}

/** Views that are made of more than the rows of one query. */
async function writeViews({ indicators, edition, paths, contributions, corpus }: Project, { files, dataset }: Publication): Promise<void> {
  // `<` would end the script that holds it.
  const script = `<script type="application/ld+json">${JSON.stringify(dataset).replaceAll("<", "\\u003c")}</script>`;
  const subject = { kind: "dataset", id: "dataset", title: edition.title, path: { zh: "zh/data.html", en: "en/data.html" } } as const;
  const examples = { zh: await renderExamples(paths.examples, "zh"), en: await renderExamples(paths.examples, "en") };
  const reports = new Set(corpus.map(({ source }) => source.id));
  const views = {
    downloads: inEachLanguage((lang) => `${renderDownloads(files, lang).text}${script}`),
    examples: inEachLanguage((lang) => examples[lang].text),
    contributions: inEachLanguage((lang) => renderAllSent(contributions.values(), (id) => reports.has(id), lang).text),
    contact: inEachLanguage((lang) => renderContact(siteContact(), lang).text),
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
