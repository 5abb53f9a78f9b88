import { type Html, html, renderOption } from "../../html.js";
import type { Lang } from "../../model/indicator.js";
import { makeElement } from "../../trusted.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { fill } from "../../words/ui.js";

import { FORMATS } from "./formats.js";

/** Seconds that a reader may let a query take. */
const LIMITS = [20, 60];

/** The notebook's own buttons, its notices, and behind “more” its settings and how it is used. */
export function buildToolbar(lang: Lang): HTMLElement {
  const button = (name: "runAll" | "open" | "save" | "copyAddress") =>
    html`<button type="button" name="${name === "runAll" ? "run" : name}">${NOTEBOOK[name][lang]}</button>`;
  return makeElement(
    html`<div class="nb-top">
      <div class="nb-bar" role="group" aria-label="${NOTEBOOK.tools[lang]}">
        ${button("runAll")}<button type="button" name="stop" hidden>${NOTEBOOK.stopAll[lang]}</button>${button("copyAddress")}
        <details class="nb-more">
          <summary>${NOTEBOOK.moreTools[lang]}</summary>
          <div class="nb-bar">
            ${button("open")}${button("save")}<select name="format" aria-label="${NOTEBOOK.saveAs[lang]}">
              <option value="">${NOTEBOOK.saveAs[lang]}</option>
              ${Object.entries(FORMATS).map(([format, name]) => renderOption(format, name))}
            </select>
            ${renderSettings(lang)}
          </div>
          <p>${NOTEBOOK.rule[lang]}<br />${NOTEBOOK.keys[lang]}</p>
        </details>
      </div>
      <p class="nb-notice" role="status"></p>
      <p class="nb-warning atlas-status" data-kind="error" role="status"></p>
      <p class="nb-draft" hidden><span></span> <button type="button" name="reset">${NOTEBOOK.reset[lang]}</button></p>
    </div>`,
  );
}

function renderSettings(lang: Lang): Html {
  const limits = LIMITS.map((seconds) => renderOption(seconds, fill(NOTEBOOK.seconds[lang], seconds)));
  return html`<label
      >${NOTEBOOK.reach[lang]}
      <select name="reach">
        ${renderOption("at-once", NOTEBOOK.atOnce[lang], true)}${renderOption("asked", NOTEBOOK.whenAsked[lang])}
      </select></label
    >
    <label
      >${NOTEBOOK.limit[lang]}
      <select name="limit">
        ${limits}
      </select></label
    >`;
}

/** Says something, with a button that answers to it. */
export function showNotice(top: HTMLElement, message: string, label = "", action: () => void = () => undefined): void {
  const notice = top.querySelector(".nb-notice");
  notice?.replaceChildren(message);
  if (label === "") return;
  const button = makeElement(html`<button type="button">${label}</button>`);
  button.addEventListener("click", () => {
    notice?.replaceChildren();
    action();
  });
  notice?.append(" ", button);
}
