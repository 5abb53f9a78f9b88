import type { Lang } from "../../model/indicator.js";
import type { NotebookCell } from "../../model/notebook.js";
import { filesUsed, type NeededFile, parseFiles, parseNotebook, printNotebook } from "../../model/notebook-file.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { fill } from "../../words/ui.js";
import { find } from "./dom.js";
import { keepDraft, readDraft } from "./draft.js";
import { chooseFile, copyText, saveFile } from "./files.js";
import { isFormat, readFormat, saveAs } from "./formats.js";
import { readMade } from "./made.js";
import { GraphView } from "./graph-view.js";
import { Notebook } from "./notebook.js";
import { openNotebook, type Opening } from "./opening.js";
import { Own } from "./own.js";
import { wireSchema } from "./schema.js";
import { LONG_ADDRESS, MOST_BYTES, packHash, readInputs, unpackHash } from "./share.js";
import { ShelfPanel } from "./shelf-panel.js";
import { buildToolbar, showNotice } from "./toolbar.js";

const lang: Lang = document.documentElement.lang.startsWith("en") ? "en" : "zh";
const place = find(document, "[data-part=notebook]");
const start = readMade(find<HTMLTemplateElement>(place, "[data-part=start]").content.textContent ?? "", place);
const top = buildToolbar(lang);
/** The notebook that the address opens without a hash, as a file, and the address' query. */
let opened = { file: printNotebook(start.cells), search: "" };
/** Whether changes are kept on this device: not those of a notebook that came with the address, where the reader has her own. */
let keepsDraft = true;
let waiting: ReturnType<typeof setTimeout> | undefined;

const picture: GraphView = new GraphView(
  lang,
  () => notebook.picture,
  (cell) => notebook.goTo(cell),
);
const notebook: Notebook = new Notebook(place, lang, {
  // Browsers refuse an address that changes with every key.
  changed: () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 300);
  },
  busy: (busy) => (find(top, "[name=stop]").hidden = !busy),
  missingFile: (table) => own.missingFile(table),
  marked: () => picture.update(),
});
const own: Own = new Own(lang, {
  insert: (name) => notebook.insertName(name),
  ask: (sql) => notebook.ask(sql),
  cellNames: () => notebook.names,
  changed: () => keep(),
});

const shelf = new ShelfPanel(lang, {
  open: openOwn,
  begin: () => {
    keepsDraft = true;
    showStart();
  },
  removed: (name, undo) => showNotice(top, fill(NOTEBOOK.bookDeleted[lang], name), NOTEBOOK.undo[lang], undo),
});

/** The notebook as a file, with the names of the reader's files that it uses. */
function printFile(): string {
  return printNotebook(notebook.cells, filesUsed(notebook.cells, own.known));
}

/** Keeps the notebook in the address and on this device. */
function keep(): void {
  clearTimeout(waiting);
  waiting = undefined;
  const file = printFile();
  const isOpened = file === opened.file;
  const hash = isOpened ? opened.search : packHash(file, readInputs(notebook.cells));
  history.replaceState(null, "", `${location.pathname}${hash}`);
  const { length } = location.href;
  find(top, ".nb-warning").textContent = length > LONG_ADDRESS ? fill(NOTEBOOK.tooLong[lang], Math.ceil(length / 1000)) : "";
  if (keepsDraft && !isOpened) shelf.keep(file);
  showDraft(keepsDraft && keepDraft(isOpened ? null : file), !isOpened || opened.search !== "");
}

function showDraft(kept: boolean, own: boolean): void {
  find(top, ".nb-draft span").textContent = NOTEBOOK[kept ? "draft" : keepsDraft ? "noDraft" : "addressOnly"][lang];
  // A notebook that nobody changed needs no word on where changes are.
  find(top, ".nb-draft").hidden = !own;
}

function showStart(): void {
  opened = { file: printNotebook(start.cells), search: "" };
  notebook.show(start.cells, start.built);
  keep();
}

function reset(): void {
  showStart();
  showNotice(top, NOTEBOOK.resetDone[lang]);
}

/** Shows what the notebook opens with, and runs what came with the address, after `first`. */
function show({ cells, from, note, files, built = new Map() }: Opening, first: () => Promise<void> = async () => undefined): void {
  keepsDraft = true;
  notebook.show(cells, built);
  showDraft(true, from !== "start");
  showNotice(top, [note, own.need(files)].join(" ").trim());
  if (from === "start" || from === "own") return;
  if (from === "made") opened = { file: printNotebook(cells), search: location.search };
  const mine = readDraft();
  keepsDraft = mine === null || mine === printNotebook(cells, files);
  if (!keepsDraft && mine !== null) showNotice(top, NOTEBOOK.draftWaiting[lang], NOTEBOOK.openDraft[lang], () => openOwn(mine));
  showDraft(keepsDraft, true);
  if (from === "made") notebook.runUnbuilt(built);
  else void first().then(() => notebook.runAll(false));
}

function openOwn(file: string): void {
  keepsDraft = true;
  const needs = showCells(parseNotebook(file), parseFiles(file));
  if (needs !== "") showNotice(top, needs);
}

/** Shows a notebook from a file; says which files of the reader's own are not here. */
function showCells(cells: readonly NotebookCell[], files: readonly NeededFile[]): string {
  const needs = own.need(files);
  notebook.show(cells);
  keep();
  return needs;
}

async function openFile(): Promise<void> {
  const file = await chooseFile(".md,.ipynb,.qmd,text/markdown", MOST_BYTES);
  if (file === null) return;
  if (file.text === undefined) return showNotice(top, fill(NOTEBOOK.tooLarge[lang], MOST_BYTES / 1000));
  try {
    const { cells, files } = await readFormat(file.name, file.text);
    const needs = showCells(cells, files);
    showNotice(top, `${fill(NOTEBOOK.opened[lang], file.name)} ${needs}`);
  } catch (error) {
    showNotice(top, fill(NOTEBOOK.noNotebook[lang], file.name, (error as Error).message));
  }
}

async function copyAddress(): Promise<void> {
  keep();
  const copied = await copyText(location.href);
  showNotice(top, NOTEBOOK[copied ? "addressCopied" : "notCopied"][lang]);
}

function wireToolbar(): void {
  const on = (name: string, action: () => unknown) => find(top, `[name=${name}]`).addEventListener("click", () => void action());
  on("run", () => notebook.runAll(true));
  on("stop", () => notebook.stop());
  on("open", openFile);
  on("save", () => saveFile("notebook.md", printFile(), "text/markdown;charset=utf-8"));
  on("copyAddress", copyAddress);
  on("reset", reset);
  const format = find<HTMLSelectElement>(top, "[name=format]");
  format.addEventListener("change", () => {
    if (isFormat(format.value)) void saveAs(format.value, notebook.cells);
    format.value = "";
  });
  const limit = find<HTMLSelectElement>(top, "[name=limit]");
  limit.addEventListener("change", () => (notebook.runner.seconds = Number(limit.value)));
  const reach = find<HTMLSelectElement>(top, "[name=reach]");
  reach.addEventListener("change", () => (notebook.runner.atOnce = reach.value === "at-once"));
}

/** Takes the tables that the page for reading reports handed over. */
async function takeHanded(): Promise<void> {
  const { takeTables } = await import("../../own/handed.js");
  const tables = await takeTables().catch(() => []);
  await own.take(tables.map(({ file, csv }) => new File([csv], file, { type: "text/csv" })));
}

const more = find(top, ".nb-more");
more.before(own.place.element);
more.append(shelf.element, find(own.place.element, "details"));
find(document, "[data-part=top]").replaceWith(top);
place.after(picture.element);
own.place.acceptDrops(find(document, ".nb"), (files) => void own.take(files));
wireToolbar();
wireSchema(document, lang, own.list, (name) => notebook.insertName(name));
const opening = await openNotebook(location, lang, start);
const isHanded = new URLSearchParams(location.search).has("read");
show(opening, isHanded ? takeHanded : undefined);
addEventListener("hashchange", () => {
  if (unpackHash(location.hash) !== null) void openNotebook(location, lang, start).then(show);
});
addEventListener("pagehide", () => {
  if (waiting !== undefined) keep();
  notebook.stop();
});
