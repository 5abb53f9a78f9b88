import { answerChart, answerObservation, answerPart, answerVersion, renderVerdict } from "../../charts/check-answer.js";
import { type Html, html } from "../../html.js";
import type { ObservationFile, PartFile, VersionFile } from "../../model/check-files.js";
import { partFile, readQuestion, shardFile, shardOf } from "../../model/check-question.js";
import type { Lang } from "../../model/indicator.js";
import { setHtml } from "../../trusted.js";
import { CHECK } from "../../words/check.js";
import { CHECK_PICTURE } from "../../words/check-picture.js";
import { fill } from "../../words/ui.js";
import { readChartFile, readCheckFile, readVersions } from "./files.js";

const lang: Lang = document.documentElement.lang.startsWith("en") ? "en" : "zh";
const place = document.querySelector<HTMLElement>(".atlas-check");
const form = place?.querySelector("form") ?? null;
const field = form?.querySelector<HTMLInputElement>("input[name=q]") ?? null;
const chooser = place?.querySelector<HTMLInputElement>("input[type=file]") ?? null;
const answer = document.querySelector<HTMLElement>("[data-part=answer]");
/** Largest file that is looked at, in bytes. */
const MOST = 20_000_000;
let asked = 0;

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  void ask(field?.value ?? "", true);
});
chooser?.addEventListener("change", () => {
  const [file] = chooser.files ?? [];
  if (file) void look(file);
  // The same file may be chosen again.
  chooser.value = "";
});
place?.addEventListener("dragover", (event) => event.preventDefault());
place?.addEventListener("drop", (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer?.files ?? [];
  if (file) void look(file);
});
if (chooser) chooser.disabled = false;
void ask(new URLSearchParams(location.search).get("q") ?? "", false);

/** Answers a question below the field; the address then holds it, so that a copied one asks it again. */
async function ask(text: string, remember: boolean): Promise<void> {
  if (!field) return;
  field.value = text;
  if (remember) history.replaceState(null, "", text.trim() === "" ? location.pathname : `?q=${encodeURIComponent(text.trim())}`);
  if (text.trim() === "") return void answer?.replaceChildren();
  await show(() => findAnswer(text));
}

/** Answers what a picture shows. */
async function look(file: File): Promise<void> {
  if (field) field.value = "";
  history.replaceState(null, "", location.pathname);
  await show(async () => {
    if (file.size > MOST)
      return renderVerdict("unknown", lang, html`<p>${fill(CHECK_PICTURE.large[lang], Math.round(file.size / 1e6), MOST / 1e6)}</p>`);
    const [{ answerPicture }, bytes] = await Promise.all([import("./shown.js"), file.arrayBuffer()]);
    return answerPicture(new Uint8Array(bytes), lang);
  });
}

async function show(find: () => Promise<Html>): Promise<void> {
  if (!answer) return;
  const turn = ++asked;
  setHtml(answer, html`<p>${CHECK.loading[lang]}</p>`);
  const found = await find().catch(() => html`<p>${CHECK.failed[lang]}</p>`);
  // A slow answer never covers that of a later question.
  if (turn === asked) setHtml(answer, found);
}

async function findAnswer(text: string): Promise<Html> {
  const question = readQuestion(text);
  switch (question.kind) {
    case "observation": {
      const file = await readCheckFile<ObservationFile>(shardFile(shardOf(question.id)));
      return answerObservation(question.id, file?.[question.id] ?? null, lang);
    }
    case "chart":
      return answerChart(question.id, question.version, await readChartFile(question.id), lang);
    case "state":
      return (await import("./shown.js")).answerState(question.query, question.version, lang);
    case "code":
      return (await import("./shown.js")).answerCode(question.code, lang);
    case "version": {
      const versions = await readVersions();
      const printed = versions.charts[question.hash];
      if (printed === undefined) return answerData(question.hash, versions);
      if (printed.version !== null) return answerChart(printed.id, printed.version, await readChartFile(printed.id), lang);
      return (await import("./shown.js")).answerPrinted(printed.id, versions.now, lang);
    }
    case "nothing":
      return renderVerdict("unknown", lang, html`<p>${fill(CHECK.nothing[lang], text.trim())}</p>`);
  }
}

/** The answer to the hash of all data, or of what a page or a file of figures holds. */
async function answerData(hash: string, versions: VersionFile): Promise<Html> {
  if (hash === versions.now || versions.releases.some((release) => release.hash === hash)) return answerVersion(hash, versions, lang);
  const page = (await readCheckFile<PartFile>(partFile(hash)))?.[hash];
  return page === undefined ? answerVersion(hash, versions, lang) : answerPart(page, lang);
}
