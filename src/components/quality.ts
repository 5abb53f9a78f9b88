import type { Lang } from "../model/indicator.js";
import { type Choices, wireChoices } from "./choices.js";
import { showCoverage } from "./coverage-lines.js";
import { enhancePage } from "./enhance.js";
import { QUALITY } from "../words/quality.js";
import { fill } from "../words/ui.js";

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

/** Shows the checks of the chosen verdict and kind, unfolded where one is chosen, and how many there are. */
function showChecks(root: ParentNode, { verdict = "", kind = "" }: Choices, lang: Lang): void {
  const sections = [...root.querySelectorAll<HTMLElement>("[data-verdict] [data-kind]")];
  for (const section of sections) section.hidden = kind !== "" && section.dataset.kind !== kind;
  for (const fold of root.querySelectorAll<HTMLDetailsElement>("details[data-verdict]")) {
    const empty = fold.querySelector("[data-kind]:not([hidden])") === null;
    fold.hidden = empty || (verdict !== "" && fold.dataset.verdict !== verdict);
    if (verdict !== "" || kind !== "") fold.open = true;
  }
  const total = (list: readonly HTMLElement[]) => list.reduce((sum, section) => sum + Number(section.dataset.count), 0);
  const shown = sections.filter((section) => !section.hidden && !section.closest("details")?.hidden);
  const place = root.querySelector("[data-part=checks-shown]");
  if (place !== null) place.textContent = fill(QUALITY.shownChecks[lang], total(shown), total(sections));
}
