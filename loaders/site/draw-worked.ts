import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { openDrawing } from "../port/drawing-document.js";
import { TOPICS } from "../../src/charts/chart.js";
import { CHARTS, VIEWS } from "../../src/charts/index.js";
import { LINKED, linkResults } from "../../src/charts/result-links.js";
import type { LinkOf } from "../../src/charts/result-table.js";
import { topicCells } from "../../src/charts/topic-cells.js";
import { inEachLanguage, type Lang, LANGS } from "../../src/model/indicator.js";
import type { ViewName } from "../../src/model/views.js";
import { parseNotebook, printNotebook } from "../../src/model/notebook-file.js";
import { bodyIn, type WorkedNotebook } from "../../src/model/worked.js";
import { type CellOptions, findAnswer, renderCells } from "../../src/pages/worked.js";
import { notebookFile, renderStart, renderWorked, renderWorkedList, type WorkedPage } from "../../src/pages/worked-page.js";
import type { Engine } from "../tables/engine.js";
import { loadWorked } from "../publish/worked/load.js";
import { runCells, type RunContext } from "../publish/worked/run.js";
import { drawView } from "./charts.js";
import { blockFile } from "./markdown.js";
import { factsFile, type PageFacts } from "./page-facts.js";
import type { OpenData } from "./project.js";
import { writeText } from "./write.js";

/** What all worked notebooks are run and shown with. */
interface Workshop {
  context: Record<Lang, RunContext>;
  linkOf: LinkOf;
  document: Document;
}

/** Blocks of pages that `drawWorked` draws. */
export const WORKED_BLOCKS: ReadonlySet<string> = new Set(["worked-list", "notebook-start"]);

/** Runs the starting notebook and every worked one, and writes their pages, the list of them, and the file of each; an error names notebook and cell. */
export async function drawWorked(project: OpenData): Promise<void> {
  await holdViews(project.engine, () => drawAll(project));
}

/** Views that most cells ask. */
const HELD: readonly ViewName[] = ["figures", "ratios"];

/** Works with views as tables: each of a hundred cells would make them anew. */
async function holdViews(engine: Engine, work: () => Promise<void>): Promise<void> {
  for (const name of HELD) await engine.query(`CREATE TEMP TABLE ${name} AS FROM main.${name}`);
  try {
    await work();
  } finally {
    for (const name of HELD) await engine.query(`DROP TABLE temp.${name}`);
  }
}

async function drawAll(project: OpenData): Promise<void> {
  const { paths } = project;
  const workshop = await openWorkshop(project);
  const [books, start] = await Promise.all([loadWorked(paths.notebooks), readFile(paths.startNotebook, "utf8")]);
  for (const lang of LANGS) {
    const pages: WorkedPage[] = [];
    for (const book of books) {
      const page = await drawBook(book, lang, workshop);
      pages.push(page);
      await writeText(blockFile(paths.blocks, lang, "view", "worked", { id: book.id }), renderWorked(page, lang).text);
      await writeText(join(paths.site, notebookFile(book.id, lang)), printNotebook(cellsOf(book, lang)));
    }
    await writeText(blockFile(paths.blocks, lang, "view", "worked-list"), renderWorkedList(pages, lang).text);
    const begun = { id: "start", body: start, holds: [] };
    const { cells } = await runBook(begun, lang, workshop, { root: "./", textFirst: true });
    await writeText(blockFile(paths.blocks, lang, "view", "notebook-start"), renderStart(printNotebook(cellsOf(begun, lang)), cells).text);
  }
  const facts = books.map(({ id, title, description }): [string, PageFacts] => [id, { title, description }]);
  await writeText(factsFile(paths.blocks, "worked"), JSON.stringify(facts));
}

/** Writes the notebook of every page of charts, made of the page's own file. */
export async function writeTopicNotebooks({ paths, engine }: OpenData, root = "."): Promise<void> {
  const prose = await Promise.all(VIEWS.filter(({ cell }) => cell === "prose").map((view) => drawView(view, engine)));
  for (const lang of LANGS) {
    const said = new Map(prose.map(({ id, html }) => [id, plainText(html[lang])]));
    for (const topic of TOPICS) {
      const text = await readFile(join(root, "src", lang, `${topic}.md`), "utf8");
      const cells = topicCells(text, topic, { charts: CHARTS, views: VIEWS, said });
      await writeText(join(paths.site, notebookFile(topic, lang)), printNotebook(cells));
    }
  }
}

/** Paragraphs of a rendered text, without its links. */
function plainText(rendered: string): string {
  const { body } = new JSDOM(rendered).window.document;
  return [...body.querySelectorAll("p")].map((paragraph) => (paragraph.textContent ?? "").replace(/\s+/g, " ").trim()).join("\n\n");
}

async function openWorkshop({ engine, tables }: OpenData): Promise<Workshop> {
  const units = new Map(tables.indicators.map(({ id, unit }) => [id, unit]));
  const context = inEachLanguage((lang): RunContext => {
    const bureaus = new Map(tables.bureaus.map((bureau) => [bureau.code, bureau[`short_${lang}`]]));
    return { engine, units, bureaus, lang };
  });
  return { context, linkOf: linkResults((await engine.query(LINKED)).rows), document: openDrawing() };
}

/** What is run of a notebook. */
type Runnable = Pick<WorkedNotebook, "id" | "body" | "holds">;

const cellsOf = ({ body }: Pick<WorkedNotebook, "body">, lang: Lang) => parseNotebook(bodyIn(body, lang));

async function drawBook(book: WorkedNotebook, lang: Lang, workshop: Workshop): Promise<WorkedPage> {
  return { book, ...(await runBook(book, lang, workshop, { root: "../" })) };
}

async function runBook(
  book: Runnable,
  lang: Lang,
  { context, linkOf, document }: Workshop,
  place: Pick<CellOptions, "root" | "textFirst">,
): Promise<Omit<WorkedPage, "book">> {
  try {
    const { cells, holds } = await runCells(cellsOf(book, lang), book.holds, context[lang]);
    const shown = cells.map(({ code, ...cell }) => ({ ...cell, drawn: code?.kind === "element" ? code.markup : null }));
    return { holds, cells: renderCells(shown, { lang, linkOf, document, ...place }), answer: findAnswer(shown, lang) };
  } catch (error) {
    throw new Error(`notebook ${book.id}: ${(error as Error).message}`, { cause: error });
  }
}
