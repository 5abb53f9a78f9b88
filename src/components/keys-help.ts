import type { Lang } from "../model/indicator.js";
import { KEY_LIST, KEYS } from "../words/keys.js";

const OFF = "atlas.single-keys-off";

/** Whether letters alone do anything: on, unless the reader switched them off in this browser. */
export function usesSingleKeys(): boolean {
  try {
    return localStorage.getItem(OFF) === null;
  } catch {
    return true;
  }
}

function useSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
  } catch {
    // A browser that keeps nothing has them on.
  }
}

/** Opens the list of keys as a dialog, with the switch for single keys; focus goes back when it closes. */
export function openHelp(document: Document, lang: Lang): void {
  const dialog = document.createElement("dialog");
  dialog.className = "atlas-help";
  dialog.setAttribute("aria-labelledby", "atlas-help-title");
  const keys = KEY_LIST.map(([key, words]) => `<dt><kbd>${key}</kbd></dt><dd>${words[lang]}</dd>`);
  dialog.innerHTML = `<form method="dialog"><h2 id="atlas-help-title">${KEYS.title[lang]}</h2>
<dl class="atlas-facts">${keys.join("")}</dl>
<p><label><input type="checkbox" name="single"${usesSingleKeys() ? " checked" : ""}> ${KEYS.single[lang]}</label><br><small>${KEYS.singleNote[lang]}</small></p>
<button autofocus>${KEYS.close[lang]}</button></form>`;
  dialog.addEventListener("change", ({ target }) => useSingleKeys((target as HTMLInputElement).checked));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
