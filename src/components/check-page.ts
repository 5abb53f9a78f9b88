import { answerChart, answerObservation, answerVersion, renderVerdict } from "../charts/check-answer.js";
import { type Html, html } from "../html.js";
import type { CheckedChartFile, ObservationFile, VersionFile } from "../model/check-files.js";
import { readQuestion, shardOf } from "../model/check-question.js";
import type { Lang } from "../model/indicator.js";
import { setHtml } from "../trusted.js";
import { fileAddress } from "../site-file.js";
import { CHECK } from "../words/check.js";
import { fill } from "../words/ui.js";

const lang: Lang = document.documentElement.lang.startsWith("en") ? "en" : "zh";
const form = document.querySelector<HTMLFormElement>(".atlas-check form");
const field = form?.querySelector("input") ?? null;
const answer = document.querySelector<HTMLElement>("[data-part=answer]");
let asked = 0;

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  void ask(field?.value ?? "", true);
});
void ask(new URLSearchParams(location.search).get("q") ?? "", false);

/** Answers a question below the field; the address then holds it, so that a copied one asks it again. */
async function ask(text: string, remember: boolean): Promise<void> {
  if (!field || !answer) return;
  const turn = ++asked;
  field.value = text;
  if (remember) history.replaceState(null, "", text.trim() === "" ? location.pathname : `?q=${encodeURIComponent(text.trim())}`);
  if (text.trim() === "") return void answer.replaceChildren();
  setHtml(answer, html`<p>${CHECK.loading[lang]}</p>`);
  const found = await findAnswer(text).catch(() => html`<p>${CHECK.failed[lang]}</p>`);
  // A slow answer never covers that of a later question.
  if (turn === asked) setHtml(answer, found);
}

async function findAnswer(text: string): Promise<Html> {
  const question = readQuestion(text);
  if (question.kind === "observation") {
    const file = (await readFile(`observations/${shardOf(question.id)}.json`)) as ObservationFile | null;
    return answerObservation(question.id, file?.[question.id] ?? null, lang);
  }
  if (question.kind === "chart") {
    return answerChart(question.id, question.version, (await readFile(`charts/${question.id}.json`)) as CheckedChartFile | null, lang);
  }
  if (question.kind === "version") return answerVersion(question.hash, (await readFile("versions.json")) as VersionFile, lang);
  return renderVerdict("unknown", lang, html`<p>${fill(CHECK.nothing[lang], text.trim())}</p>`);
}

/** A file of `check/`, or null where there is none. */
async function readFile(path: string): Promise<unknown> {
  const response = await fetch(fileAddress(`check/${path}`));
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`check ${path}: ${response.status}`);
  return response.json();
}
