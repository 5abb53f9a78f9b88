import { html } from "../html.js";
import type { Lang } from "../model/indicator.js";
import { setHtml } from "../trusted.js";
import { KEY_LIST, KEYS_HELP } from "../words/key-list.js";
import { usesSingleKeys, useSingleKeys } from "./single-keys.js";

/** Opens the list of keys as a dialog, with the switch for single keys; focus goes back when it closes. */
export function openHelp(document: Document, lang: Lang): void {
  const dialog = document.createElement("dialog");
  dialog.className = "atlas-help";
  dialog.setAttribute("aria-labelledby", "atlas-help-title");
  const keys = KEY_LIST.map(
    ([key, words]) =>
      html`<dt><kbd>${key}</kbd></dt>
        <dd>${words[lang]}</dd>`,
  );
  setHtml(
    dialog,
    html`<form method="dialog">
      <h2 id="atlas-help-title">${KEYS_HELP.title[lang]}</h2>
      <dl class="atlas-facts">${keys}</dl>
      <p>
        <label><input type="checkbox" name="single" /> ${KEYS_HELP.single[lang]}</label><br /><small>${KEYS_HELP.singleNote[lang]}</small>
      </p>
      <button autofocus>${KEYS_HELP.close[lang]}</button>
    </form>`,
  );
  (dialog.querySelector("[name=single]") as HTMLInputElement).checked = usesSingleKeys();
  dialog.addEventListener("change", ({ target }) => useSingleKeys((target as HTMLInputElement).checked));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
