import { type Html, html } from "../../html.js";
import { renderMarkdown } from "../../charts/markdown.js";
import type { Lang } from "../../model/indicator.js";
import type { MarkdownCell } from "../../model/notebook.js";
import { makeElement, setHtml } from "../../trusted.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { type CellActions, type CellView, renderAdders, renderTools } from "./cell.js";
import { find } from "./dom.js";
import type { Given } from "../../model/given.js";
import type { CellRun } from "./run.js";
import { fillValues } from "../../charts/text-values.js";

/** Prose of a notebook: shown as it reads, edited on Enter, double click or by its button. */
export class MarkdownCellView implements CellView {
  readonly element: HTMLElement;
  readonly #lang: Lang;
  readonly #text: HTMLElement;
  readonly #editor: HTMLTextAreaElement;
  readonly #button: HTMLButtonElement;
  #built: Html | null = null;
  #givens: ReadonlyMap<string, Given> = new Map();

  constructor(cell: MarkdownCell, lang: Lang, actions: CellActions) {
    this.#lang = lang;
    this.element = makeElement(
      html`<section class="nb-cell nb-prose" role="group" aria-label="${NOTEBOOK.textCell[lang]}">
        <div class="nb-text" tabindex="0" role="group" aria-label="${NOTEBOOK.editText[lang]}"></div>
        <textarea hidden rows="3" aria-label="${NOTEBOOK.textEditor[lang]}"></textarea>
        <div class="nb-foot">
          ${renderAdders(lang)}<span class="nb-tools"><button type="button" name="edit">${NOTEBOOK.edit[lang]}</button></span
          >${renderTools(lang)}
        </div>
      </section>`,
    );
    this.#text = find(this.element, ".nb-text");
    this.#editor = find(this.element, "textarea");
    this.#button = find(this.element, "[name=edit]");
    this.#editor.value = cell.text;
    this.#show(false);
    this.#editor.addEventListener("input", () => {
      this.#grow();
      actions.changed();
    });
    this.#editor.addEventListener("keydown", (event) => this.#leave(event, actions));
    this.#text.addEventListener("dblclick", () => this.edit());
    this.#text.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.target !== this.#text) return;
      event.preventDefault();
      this.edit();
    });
    this.#button.addEventListener("click", () => (this.#editor.hidden ? this.edit() : this.#close(actions)));
  }

  get cell(): MarkdownCell {
    return { kind: "markdown", text: this.#editor.value };
  }

  focus(): void {
    (this.#editor.hidden ? this.#text : this.#editor).focus();
  }

  /** Opens the text for writing. */
  edit(): void {
    this.#show(true);
    this.#grow();
    this.#editor.focus();
  }

  place(): void {
    // Prose has no name.
  }

  showFault(): void {
    // Nothing uses prose.
  }

  /** Shows the text with the values that the site was built with, as HTML, until others are known. */
  showBuilt(built: Html): void {
    this.#built = built;
    this.#show(false);
  }

  run({ givens }: CellRun): Promise<Given | null> {
    if (givens.size > 0) this.#built = null;
    this.#givens = givens;
    if (this.#editor.hidden) this.#show(false);
    return Promise.resolve(null);
  }

  wait(): void {
    // Prose is there at once.
  }

  showStale(): void {
    // Its values are marked where they are.
  }

  destroy(): void {
    this.element.remove();
  }

  #leave(event: KeyboardEvent, actions: CellActions): void {
    const enter = event.key === "Enter" && (event.shiftKey || event.ctrlKey || event.metaKey);
    if (!enter && event.key !== "Escape") return;
    event.preventDefault();
    this.#close(actions);
    if (event.shiftKey) actions.runNext();
  }

  #close(actions: CellActions): void {
    this.#show(false);
    this.#text.focus();
    actions.run();
  }

  /** As high as what is written. */
  #grow(): void {
    this.#editor.style.height = "auto";
    this.#editor.style.height = `${this.#editor.scrollHeight + 4}px`;
  }

  #show(editing: boolean): void {
    const text = this.#editor.value;
    if (editing) this.#built = null;
    this.#editor.hidden = !editing;
    this.#text.hidden = editing;
    const empty = html`<p class="atlas-silence">${NOTEBOOK.emptyText[this.#lang]}</p>`;
    const shown = this.#built ?? renderMarkdown(fillValues(text, this.#givens, this.#lang));
    setHtml(this.#text, text.trim() === "" ? empty : shown);
    this.#button.textContent = NOTEBOOK[editing ? "done" : "edit"][this.#lang];
  }
}
