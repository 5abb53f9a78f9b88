import type { Lang } from "../model/indicator.js";
import { QUALITY } from "../words/quality.js";
import { fill } from "../words/ui.js";
import type { Choices } from "./choices.js";

/** Shows the checks of the chosen verdict and kind, unfolded where one is chosen, and how many there are. */
export function showChecks(root: ParentNode, { verdict = "", kind = "" }: Choices, lang: Lang): void {
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
