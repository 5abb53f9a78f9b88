import type { Lang } from "../model/indicator.js";
import { KEYS } from "../words/keys.js";
import { usesSingleKeys } from "./single-keys.js";

/** A chart and the fold that holds its table. */
const TABLES = "figure details.atlas-data, [data-charted] details.atlas-data";
const TYPED = "input, textarea, select, [contenteditable]:not([contenteditable=false]), dialog";

/** What the keys work on: the page, its language, where words for screen readers are said, and the focus from before a table was opened. */
interface Keyboard {
  root: Document;
  lang: Lang;
  voice: HTMLElement;
  before: Element | null;
}

/** Makes `t` show or hide the table of a chart and `?` open the help, and shows the buttons that open it too. */
export function wireKeys(root: Document): void {
  const lang: Lang = root.documentElement.lang.startsWith("en") ? "en" : "zh";
  const keyboard: Keyboard = { root, lang, voice: addVoice(root), before: null };
  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing || !usesSingleKeys()) return;
    if ((event.target as Element).closest(TYPED) !== null) return;
    if (event.key === "?") void showHelp(root, lang);
    else if (event.key.toLowerCase() === "t") toggleTable(keyboard);
    else return;
    event.preventDefault();
  });
  for (const button of root.querySelectorAll<HTMLElement>("[data-part=keys]")) {
    button.hidden = false;
    button.addEventListener("click", () => void showHelp(root, lang));
  }
}

// Fetched when asked for: every page carries this file.
async function showHelp(root: Document, lang: Lang): Promise<void> {
  const { openHelp } = await import("./keys-help.js");
  openHelp(root, lang);
}

function addVoice(root: Document): HTMLElement {
  const voice = root.createElement("p");
  voice.className = "atlas-unseen";
  voice.setAttribute("role", "status");
  // Within a landmark, where no rule about stray text applies.
  (root.querySelector("main") ?? root.body).append(voice);
  return voice;
}

function toggleTable(keyboard: Keyboard): void {
  const { root, lang, voice } = keyboard;
  const fold = findFold(root);
  if (fold === undefined) {
    voice.textContent = KEYS.noTable[lang];
    return;
  }
  fold.open = !fold.open;
  voice.textContent = KEYS[fold.open ? "shown" : "hidden"][lang].replace("{0}", titleOf(fold));
  const summary = fold.querySelector("summary");
  if (fold.open) {
    keyboard.before = root.activeElement;
    summary?.focus();
  } else if (root.activeElement === summary && keyboard.before instanceof HTMLElement && keyboard.before.isConnected) {
    keyboard.before.focus();
  }
}

/** The table of the chart that has the focus, otherwise of the one nearest to the middle of the screen. */
function findFold(root: Document): HTMLDetailsElement | undefined {
  const folds = [...root.querySelectorAll<HTMLDetailsElement>(TABLES)].filter((fold) => chartOf(fold).checkVisibility());
  const focused = folds.find((fold) => chartOf(fold).contains(root.activeElement));
  if (focused !== undefined) return focused;
  const boxes = folds.map((fold) => chartOf(fold).getBoundingClientRect());
  const place = nearestBox(boxes, innerHeight / 2);
  return place === null ? undefined : folds[place];
}

const chartOf = (fold: Element): Element => fold.closest("figure, [data-charted]") ?? fold;

const titleOf = (fold: Element): string => chartOf(fold).querySelector("h2, h3")?.textContent?.trim() ?? "";

/** Lets the key / lead to the search: into a field of the page that is shown, otherwise to the search page. */
export function wireSlashKey(root: Document): void {
  root.addEventListener("keydown", (event) => {
    const target = event.target as HTMLElement;
    const isTyping = target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName);
    if (event.key !== "/" || isTyping || !usesSingleKeys() || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const fields = [...root.querySelectorAll<HTMLInputElement>("form[role=search] input[name=q]")];
    const field = fields.find((one) => one.offsetParent !== null);
    const form = fields[0]?.form;
    event.preventDefault();
    if (field) field.focus();
    else if (form) location.assign(form.action);
  });
}

/** Place in a list of the box that covers a height on the screen, otherwise of the one nearest to it; null for no boxes. */
export function nearestBox(boxes: readonly { top: number; bottom: number }[], height: number): number | null {
  const gaps = boxes.map(({ top, bottom }) => Math.max(top - height, height - bottom, 0));
  return gaps.length === 0 ? null : gaps.indexOf(Math.min(...gaps));
}
