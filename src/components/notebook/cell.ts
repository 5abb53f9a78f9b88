import { type Html, html } from "../../html.js";
import type { Lang } from "../../model/indicator.js";
import type { NotebookCell } from "../../model/notebook.js";
import { NOTEBOOK } from "../../words/notebook.js";

/** What a cell asks of its notebook. */
export interface CellActions {
  /** Something of the cell was changed by the reader. */
  changed(): void;
  run(): void;
  /** Runs and moves on to the next cell. */
  runNext(): void;
  stop(): void;
  /** Names of the results that the cell may use. */
  earlier(): readonly string[];
}

/** A cell on the page. */
export interface CellView {
  readonly element: HTMLElement;
  readonly cell: NotebookCell;
  focus(): void;
  /** Shows the name that the cell's result has by its place. */
  place(name: string | null): void;
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

/** Buttons that add a cell below the one before them. */
export function renderAdders(lang: Lang): Html {
  return html`<p class="nb-add">
    <button type="button" name="add-sql">＋ ${NOTEBOOK.addSql[lang]}</button>
    <button type="button" name="add-text">＋ ${NOTEBOOK.addText[lang]}</button>
  </p>`;
}
