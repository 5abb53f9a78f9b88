import type { Lang } from "../model/indicator.js";
import { showChecks } from "./check-rows.js";
import { type Choices, wireChoices } from "./choices.js";
import { showCoverage } from "./coverage-lines.js";
import { enhancePage } from "./enhance.js";

const lang: Lang = document.documentElement.lang.startsWith("en") ? "en" : "zh";

enhancePage(document);
wire("coverage", (choices) => showCoverage(document, choices, lang));
wire("checks", (choices) => showChecks(document, choices, lang));
// The lines above the target of the address may have gone.
if (location.hash !== "") document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();

function wire(part: string, apply: (choices: Choices) => void): void {
  const form = document.querySelector<HTMLFormElement>(`form[data-part="${part}"]`);
  if (form !== null) wireChoices(form, lang, apply);
}
