import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { gatherBook } from "../../src/charts/headline-book.js";
import { gatherPlaces } from "../../src/charts/place-book.js";
import { editionOf, hashOf } from "../../src/model/edition.js";
import { inEachLanguage } from "../../src/model/indicator.js";
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
import { packIndexes, packTables } from "../tables/pack.js";
import { indexFile } from "../tables/packed.js";
import { packParts } from "../tables/parts.js";
import { forgetUnpacked, listFiles } from "./archive.js";
import { answerExample, readExample } from "./draw-answered.js";
import { startCharts } from "./charts-apart.js";
import { isLittleNew } from "./news.js";
import { drawWorked, writeTopicNotebooks } from "./draw-worked.js";
import type { ListedAndShown } from "./draw-charts.js";
import { drawShown, type SiteDrawing, writeBlocks } from "./draw-shown.js";
import { sweepHeap } from "./heap.js";
import { digestOf, type Kept, openKept } from "./kept.js";
import { listPages } from "./pages.js";
import { bundleBox } from "./box-bundle.js";
import { BOX_FOLDER, renderHosting } from "./policy.js";
import { renderContact, siteContact } from "./site-contact.js";
import { type Paths, projectPaths } from "./paths.js";
import { gatherProject, openData, type OpenData, type Project } from "./project.js";
import { shortOf, writeParts, writeSiteVersion } from "./site-version.js";
import { bundleReader } from "./reader-bundle.js";
import { writeSchemas } from "./schemas.js";
import { writeStated } from "./stated.js";
import { loadTexts } from "./texts.js";
import { openStanding, setAside, type StandingFiles } from "./standing.js";
import { drawPage, recordFiles, writePages, writeText } from "./write.js";

/** Draws every block and file of the site but pictures into `.atlas`, and the pages that a release keeps, from data that is checked first; returns the charts; throws `file: field: reason`. */
export async function drawBlocks(paths: Paths = projectPaths()): Promise<ListedAndShown[]> {
  const data = await openData(paths);
  try {
    return await drawProject(data, { pictures: false, freeze: true });
  } finally {
    data.engine.close();
  }
}

/** Draws everything, pictures included, into `.atlas`; returns the version of the data. `meanwhile` starts once the data is checked, and is told to stop where a drawing fails. */
export async function drawSite(meanwhile: (signal: AbortSignal) => Promise<void> = async () => undefined): Promise<string> {
  const stop = new AbortController();
  const charts = (await isLittleNew(projectPaths())) ? null : startCharts(stop.signal);
  let data: OpenData | undefined;
  try {
    data = await openData();
    await clearDrawn(data.paths);
    charts?.begin();
    await Promise.all([drawData(data, { pictures: true }), charts?.done, meanwhile(stop.signal)]);
    if (charts === null) await drawShown(data, { pictures: true });
    await rm(data.paths.stood, { recursive: true, force: true });
    return data.version;
  } catch (error) {
    stop.abort();
    throw error;
  } finally {
    data?.engine.close();
  }
}

/** Draws every block and file from open data, in this process; what a build before drew from the same is taken from there. */
export async function drawProject(data: OpenData, drawing: SiteDrawing): Promise<ListedAndShown[]> {
  await clearDrawn(data.paths);
  await drawData(data, drawing);
  const charts = await drawShown(data, drawing);
  await rm(data.paths.stood, { recursive: true, force: true });
  return charts;
}

async function clearDrawn(paths: Paths): Promise<void> {
  // Whoever is stopped from here on leaves something half drawn.
  await rm(paths.stamp, { force: true });
  await forgetUnpacked(paths);
  await setAside(paths);
}

/** Draws and writes all but charts and views: tables, files of figures, pages of records, notebooks. */
async function drawData(data: OpenData, { pictures }: SiteDrawing): Promise<void> {
  const { paths, tables, edition, engine, version, citation } = data;
  const [kept, standing] = [await openKept(paths, "pages"), openStanding(paths, "pages")];
  await writeTables(data);
  sweepHeap();
  await writeReader(paths, kept);
  await writeBox(paths);
  await writeStated(tables, paths.reader, standing);
  await writeSchemas(paths.schemas);
  const publication = await publishTables(tables, engine, paths.tables, paths.published, describeSet(citation, version));
  sweepHeap();
  const figures = await writeFigureFiles(tables, edition, paths.site, { kept, standing });
  const known = new Map(figures.map(({ of, version }) => [hashOf(version), `${of.kind}/${of.id}.html`]));
  const packed = new Set(publication.files.filter((file) => file.packed).map(({ path }) => `data/${path}`));
  await writeGuides(
    { citation, version: edition.version, pages: await listPages(), packed },
    figures.map(({ of }) => of),
    paths.site,
  );
  if (pictures) await writeLetters(data, kept);
  await drawPages(data, publication, { kept, standing, known });
  await writeParts(known, paths.site);
  sweepHeap();
  await drawWorked(data);
  await writeTopicNotebooks(data);
  await writeText(paths.version, version);
  await writeSiteVersion(edition, paths.site);
  if (pictures) await kept.sweep();
  standing.close();
}

/** Draws pages of records; what they alone are drawn from is gathered here, and let go of. */
async function drawPages(data: OpenData, publication: Publication, shelf: RecordShelf): Promise<void> {
  const project = await gatherProject(data);
  await writeRecords(project, shelf);
  await writeViews(project, publication);
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
async function writeLetters({ tables, paths }: OpenData, kept: Kept): Promise<void> {
  const letters = await lettersInUse(tables);
  const files = await kept.get("letters", letters, async () =>
    makeLetterFiles(await loadFonts(), await readPalette(paths.styles), letters),
  );
  for (const [path, text] of files) await writeText(join(paths.site, path), text);
}

/** Where pages of records come from where they are as they were, and who is told each by the hash of what it is drawn from. */
export interface RecordShelf {
  kept: Kept;
  standing: StandingFiles;
  known: Map<string, string>;
}

/** Draws and writes the pages of bureaus, indicators, reports and texts, as far as they do not stand. */
export async function writeRecords(project: Project, { kept, standing, known }: RecordShelf): Promise<void> {
  const { edition, paths } = project;
  const pages = drawRecords(project, await loadTexts(paths.sources));
  await writePages(pages, paths.blocks, async (page) => {
    const [data, name] = [digestOf(page.from), `${page.kind} ${page.id}`];
    known.set(shortOf(data), `${page.kind}/${page.id}.html`);
    const from = [data, editionOf(edition, "")];
    const draw = () => kept.get(name, from, () => drawPage(page, shortOf(data)));
    await standing.put(kept.keyOf(name, from), async () => recordFiles(page, paths.blocks, await draw()));
  });
}

async function writeTables({ tables, engine, catalogue, paths }: OpenData): Promise<void> {
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

/** Views that are made of more than the rows of one query. */
async function writeViews(
  { indicators, tables, edition, paths, contributions, corpus }: Project,
  { files, dataset }: Publication,
): Promise<void> {
  // `<` would end the script that holds it.
  const script = `<script type="application/ld+json">${JSON.stringify(dataset).replaceAll("<", "\\u003c")}</script>`;
  const subject = { kind: "dataset", id: "dataset", title: edition.title, path: { zh: "zh/data.html", en: "en/data.html" } } as const;
  const examples = { zh: await renderExamples(paths.examples, "zh"), en: await renderExamples(paths.examples, "en") };
  const reports = new Set(corpus.map(({ source }) => source.id));
  const views = {
    downloads: inEachLanguage((lang) => `${renderDownloads(files, lang).text}${script}`),
    examples: inEachLanguage((lang) => examples[lang].text),
    contributions: inEachLanguage((lang) => renderAllSent(contributions.values(), (id) => reports.has(id), lang).text),
    "claims-answered": await answerExample({ tables, edition }),
    "read-example": await readExample({ tables }),
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
