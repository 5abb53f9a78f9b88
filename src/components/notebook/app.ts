import { startCells } from "../../figures/notebook-start.js";
import type { Lang } from "../../model/indicator.js";
import { parseNotebook, printNotebook } from "../../model/notebook-file.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { fill } from "../../words/ui.js";
import { find } from "./dom.js";
import { keepDraft, readDraft } from "./draft.js";
import { chooseFile, copyText, saveFile } from "./files.js";
import { Notebook } from "./notebook.js";
import { openNotebook, type Opening } from "./opening.js";
import { wireSchema } from "./schema.js";
import { LONG_ADDRESS, MOST_BYTES, packHash, unpackHash } from "./share.js";
import { buildToolbar, showNotice } from "./toolbar.js";

const lang: Lang = document.documentElement.lang.startsWith("en") ? "en" : "zh";
const place = find(document, "[data-part=notebook]");
const built = new Map(
  [...place.querySelectorAll<HTMLElement>("[data-lesson]")].map((output) => [output.dataset.lesson ?? "", output.innerHTML]),
);
const top = buildToolbar(lang);
const started = printNotebook(startCells(lang));
/** Whether changes are kept on this device: not those of a notebook that came with the address, where the reader has her own. */
let keepsDraft = true;
let waiting: ReturnType<typeof setTimeout> | undefined;

const notebook = new Notebook(place, lang, {
  // Browsers refuse an address that changes with every key.
  changed: () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 300);
  },
  removed: (undo) => showNotice(top, NOTEBOOK.removed[lang], NOTEBOOK.undo[lang], undo),
  busy: (busy) => (find(top, "[name=stop]").hidden = !busy),
});

/** Keeps the notebook in the address and on this device. */
function keep(): void {
  clearTimeout(waiting);
  waiting = undefined;
  const file = printNotebook(notebook.cells);
  const hash = file === started ? "" : packHash(file);
  history.replaceState(null, "", `${location.pathname}${hash}`);
  const { length } = location.href;
  find(top, ".nb-warning").textContent = length > LONG_ADDRESS ? fill(NOTEBOOK.tooLong[lang], Math.ceil(length / 1000)) : "";
  showDraft(keepsDraft && keepDraft(file === started ? null : file), file !== started);
}

function showDraft(kept: boolean, own: boolean): void {
  find(top, ".nb-draft span").textContent = NOTEBOOK[kept ? "draft" : keepsDraft ? "noDraft" : "addressOnly"][lang];
  find(top, "[name=reset]").hidden = !own;
}

function reset(): void {
  notebook.show(startCells(lang), built);
  keep();
  showNotice(top, NOTEBOOK.resetDone[lang]);
}

function show({ cells, from, note }: Opening): void {
  keepsDraft = true;
  notebook.show(cells, from === "start" ? built : new Map());
  showDraft(true, from !== "start");
  showNotice(top, note);
  if (from !== "link") return;
  const own = readDraft();
  keepsDraft = own === null || own === printNotebook(cells);
  if (!keepsDraft && own !== null) showNotice(top, NOTEBOOK.draftWaiting[lang], NOTEBOOK.openDraft[lang], () => openOwn(own));
  showDraft(keepsDraft, true);
  notebook.runAll();
}

function openOwn(file: string): void {
  keepsDraft = true;
  notebook.show(parseNotebook(file));
  keep();
}

async function openFile(): Promise<void> {
  const file = await chooseFile(".md,text/markdown", MOST_BYTES);
  if (file === null) return;
  if (file.text === undefined) return showNotice(top, fill(NOTEBOOK.tooLarge[lang], MOST_BYTES / 1000));
  notebook.show(parseNotebook(file.text));
  keep();
  showNotice(top, fill(NOTEBOOK.opened[lang], file.name));
}

async function copyAddress(): Promise<void> {
  keep();
  const copied = await copyText(location.href);
  showNotice(top, NOTEBOOK[copied ? "addressCopied" : "notCopied"][lang]);
}

function wireToolbar(): void {
  const on = (name: string, action: () => unknown) => find(top, `[name=${name}]`).addEventListener("click", () => void action());
  on("run", () => notebook.runAll());
  on("stop", () => notebook.stop());
  on("open", openFile);
  on("save", () => saveFile("notebook.md", printNotebook(notebook.cells), "text/markdown;charset=utf-8"));
  on("copyAddress", copyAddress);
  on("reset", reset);
  const limit = find<HTMLSelectElement>(top, "[name=limit]");
  limit.addEventListener("change", () => (notebook.seconds = Number(limit.value)));
}

place.before(top);
wireToolbar();
wireSchema(document, lang, (name) => notebook.insertName(name));
show(await openNotebook(location, lang));
addEventListener("hashchange", () => {
  if (unpackHash(location.hash) !== null) void openNotebook(location, lang).then(show);
});
addEventListener("pagehide", () => {
  if (waiting !== undefined) keep();
  notebook.stop();
});
