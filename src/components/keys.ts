import type { Lang } from "../model/indicator.js";
import { KEYS } from "../words/keys.js";
import { fill } from "../words/ui.js";
import { openHelp, usesSingleKeys } from "./keys-help.js";
import { nearestBox } from "./nearest.js";

/** A chart and the fold that holds its table. */
const TABLES = "figure details.atlas-data, [data-charted] details.atlas-data";
const TYPED = "input, textarea, select, [contenteditable]:not([contenteditable=false]), dialog";

const lang: Lang = document.documentElement.lang.startsWith("en") ? "en" : "zh";
const voice = document.createElement("p");
voice.className = "atlas-unseen";
voice.setAttribute("role", "status");
document.body.append(voice);

// Where the focus was before a key opened a table, to go back to.
let before: Element | null = null;

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing || !usesSingleKeys()) return;
  if ((event.target as Element).closest(TYPED) !== null) return;
  if (event.key === "?") openHelp(document, lang);
  else if (event.key.toLowerCase() === "t") toggleTable();
  else return;
  event.preventDefault();
});

for (const button of document.querySelectorAll<HTMLElement>("[data-part=keys]")) {
  button.hidden = false;
  button.addEventListener("click", () => openHelp(document, lang));
}

function toggleTable(): void {
  const fold = findFold();
  if (fold === undefined) return say(KEYS.noTable[lang]);
  fold.open = !fold.open;
  say(fill(KEYS[fold.open ? "shown" : "hidden"][lang], titleOf(fold)));
  const summary = fold.querySelector("summary");
  if (fold.open) {
    before = document.activeElement;
    summary?.focus();
    summary?.scrollIntoView({ block: "nearest" });
  } else if (document.activeElement === summary && before instanceof HTMLElement && before.isConnected) before.focus();
}

/** The table of the chart that has the focus, otherwise of the one nearest to the middle of the screen. */
function findFold(): HTMLDetailsElement | undefined {
  const folds = [...document.querySelectorAll<HTMLDetailsElement>(TABLES)].filter((fold) => chartOf(fold).checkVisibility());
  const focused = folds.find((fold) => chartOf(fold).contains(document.activeElement));
  if (focused !== undefined) return focused;
  const place = nearestBox(
    folds.map((fold) => chartOf(fold).getBoundingClientRect()),
    innerHeight / 2,
  );
  return place === null ? undefined : folds[place];
}

const chartOf = (fold: Element): Element => fold.closest("figure, [data-charted]") ?? fold;

const titleOf = (fold: Element): string => chartOf(fold).querySelector("h2, h3, figcaption")?.textContent?.trim() ?? "";

function say(message: string): void {
  voice.textContent = message;
}
