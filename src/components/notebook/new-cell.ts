import { html } from "../../html.js";
import type { Lang } from "../../model/indicator.js";
import type { NotebookCell } from "../../model/notebook.js";
import type { InputKind } from "../../model/notebook-input.js";
import { makeElement } from "../../trusted.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { find } from "./dom.js";

/** Kinds of cells that a button adds. */
export const ADDED = ["sql", "text", "js"] as const;

/** An empty cell of a kind that a button adds, whose list of kinds is closed. */
export function emptyCell(kind: (typeof ADDED)[number], button?: Element): NotebookCell {
  if (button !== undefined) closeAdder(button);
  if (kind === "text") return { kind: "markdown", text: "" };
  return kind === "js" ? { kind, text: "", name: "" } : { kind, text: "", name: "", chart: null };
}

/** Closes the list of kinds that a control stands in. */
export function closeAdder(control: Element): void {
  control.closest("details")?.removeAttribute("open");
}

/** An input of a kind, without settings. */
export function emptyInput(kind: InputKind): NotebookCell {
  return { kind: "input", name: "", input: { kind, label: "", settings: {}, value: "" } };
}

/** Seconds for which a removed cell can be put back from where it was. */
const UNDO = 20;

/** A line in the place of a removed cell, with a button that puts it back; it goes after a while. */
export function makeUndo(lang: Lang, undo: () => void): HTMLElement {
  const notice = makeElement(
    html`<p class="nb-notice" role="status">
      ${NOTEBOOK.removed[lang]} <button type="button" name="undo">${NOTEBOOK.undo[lang]}</button>
    </p>`,
  );
  find(notice, "button").addEventListener("click", () => {
    notice.remove();
    undo();
  });
  setTimeout(() => notice.remove(), UNDO * 1000);
  return notice;
}
