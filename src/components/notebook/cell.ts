import { type Html, html, renderOption } from "../../html.js";
import { keysOf, type Lang } from "../../model/indicator.js";
import { isCellName, type NotebookCell } from "../../model/notebook.js";
import { INPUT_KINDS } from "../../model/notebook-input.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { INPUTS } from "../../words/inputs.js";
import { find } from "./dom.js";
import type { Linted } from "../../model/lint-cells.js";
import type { Given } from "../../model/given.js";
import type { CellRun } from "./run.js";

/** What a cell asks of its notebook. */
export interface CellActions {
  /** Something of the cell was changed by the reader. */
  changed(): void;
  /** Runs the cell, and what uses it where that is wished. */
  run(): void;
  /** Runs and moves on to the next cell. */
  runNext(): void;
  stop(): void;
  /** What the cell's value is called has become known. */
  renamed(): void;
  /** The cell as it would be run now; null for one that is gone. */
  draft(signal: AbortSignal): CellRun | null;
  /** Names of the results that the cell may use. */
  names(): readonly string[];
}

/** How what a cell shows stands: at work, an answer, an error, an answer to what it no longer asks. */
export type CellState = "busy" | "done" | "error" | "stale";

/** A cell on the page. */
export interface CellView {
  readonly element: HTMLElement;
  readonly cell: NotebookCell;
  /** What an input's value is called. */
  readonly label?: string;
  /** How what it shows stands; undefined where it shows nothing of its own. */
  readonly state?: CellState | undefined;
  focus(): void;
  /** Shows the name that the cell's result has by its place. */
  place(name: string | null): void;
  /** Says what is wrong with the cell's place among the others; null where nothing is. */
  showFault(message: string | null): void;
  /** Does the cell's work and shows what came of it, if it is still wanted; gives what others may use, null where there is none. */
  run(run: CellRun): Promise<Given | null>;
  /** Says that the cell waits for its turn. */
  wait(): void;
  /** Says what is in doubt about the cell, of its own and of what it uses. */
  showLints?(linted: Linted): void;
  /** Shows what the site was built with, as HTML. */
  showBuilt?(built: Html): void;
  /** Says whether what is shown still answers what the cell asks. */
  showStale(stale: boolean): void;
  destroy(): void;
}

/** Buttons that every cell has; the notebook answers them by their names. */
export function renderTools(lang: Lang): Html {
  const tool = (name: "up" | "down" | "remove", sign: string) =>
    html`<button type="button" name="${name}" class="nb-tool" title="${NOTEBOOK[name][lang]}" aria-label="${NOTEBOOK[name][lang]}">
      ${sign}
    </button>`;
  return html`<span class="nb-tools">${tool("up", "↑")}${tool("down", "↓")}${tool("remove", "×")}</span>`;
}

/** What adds a cell below the one before it. */
export function renderAdders(lang: Lang): Html {
  const kinds = keysOf(INPUT_KINDS).map((kind) => renderOption(kind, INPUTS[kind][lang]));
  return html`<details class="nb-add">
    <summary title="${NOTEBOOK.addCell[lang]}" aria-label="${NOTEBOOK.addCell[lang]}">＋</summary>
    <button type="button" name="add-sql">${NOTEBOOK.addSql[lang]}</button>
    <button type="button" name="add-text">${NOTEBOOK.addText[lang]}</button>
    <button type="button" name="add-js">${NOTEBOOK.addJs[lang]}</button>
    <select name="add-input" aria-label="${NOTEBOOK.addInput[lang]}">
      <option value="">${NOTEBOOK.addInput[lang]}</option>
      ${kinds}
    </select>
  </details>`;
}

/** The field of a cell's name, with a place for what is wrong with it. */
export function renderName(name: string, lang: Lang): Html {
  return html`<input
    name="name"
    value="${name}"
    size="14"
    maxlength="40"
    spellcheck="false"
    autocapitalize="off"
    autocomplete="off"
    aria-label="${NOTEBOOK.name[lang]}"
    title="${NOTEBOOK.name[lang]}"
  />`;
}

/** Place for what is wrong with a cell's name or place. */
export const NAME_NOTE = html`<p class="nb-name-note" role="status"></p>`;

/** The name of a cell, as the reader writes it. */
export class NameField {
  readonly #field: HTMLInputElement;
  readonly #note: HTMLElement;
  readonly #lang: Lang;
  #fault: string | null = null;

  constructor(element: HTMLElement, lang: Lang, onChange: () => void) {
    this.#field = find(element, "[name=name]");
    this.#note = find(element, ".nb-name-note");
    this.#lang = lang;
    this.#field.addEventListener("input", () => {
      this.#say();
      onChange();
    });
  }

  /** The name, or none where what is written is no name. */
  get name(): string {
    const name = this.#field.value.trim();
    return isCellName(name) ? name : "";
  }

  /** Shows the name that the cell has by its place. */
  set placeholder(name: string) {
    this.#field.placeholder = name;
  }

  /** Says what is wrong with the cell among the others. */
  set fault(message: string | null) {
    this.#fault = message;
    this.#say();
  }

  #say(): void {
    const text = this.#field.value.trim();
    const bad = text !== "" && !isCellName(text);
    const wrong = bad ? NOTEBOOK.badName[this.#lang] : (this.#fault ?? "");
    this.#field.setAttribute("aria-invalid", String(wrong !== ""));
    if (this.#note.textContent !== wrong) this.#note.textContent = wrong;
  }
}
