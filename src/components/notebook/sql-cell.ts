import { type Html, html } from "../../html.js";
import type { Lang } from "../../model/indicator.js";
import { isCellName, type SqlCell } from "../../model/notebook.js";
import type { ChartChoice } from "../../model/quick-chart.js";
import type { ErrorPlace } from "../../model/sql-error.js";
import { makeElement } from "../../trusted.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { fill } from "../../words/ui.js";
import { type CellActions, type CellView, renderAdders, renderTools } from "./cell.js";
import { find } from "./dom.js";
import { SqlEditor } from "./editor.js";
import { type Output, ResultView } from "./result-view.js";

/** A query of a notebook: its name, editor, state and result. */
export class SqlCellView implements CellView {
  readonly element: HTMLElement;
  readonly #lang: Lang;
  readonly #editor: SqlEditor;
  readonly #name: HTMLInputElement;
  readonly #stop: HTMLButtonElement;
  readonly #status: HTMLElement;
  readonly #result: ResultView;
  #chart: ChartChoice | null;
  /** What the shown result was asked, and what was said of it; null before there is one. */
  #answered: { question: string; message: string } | null = null;

  constructor(cell: SqlCell, lang: Lang, actions: CellActions) {
    this.#lang = lang;
    this.#chart = cell.chart;
    this.element = makeElement(renderCell(cell, lang));
    this.#name = find(this.element, "[name=name]");
    this.#stop = find(this.element, "[name=stop]");
    this.#status = find(this.element, ".nb-status");
    this.#result = new ResultView(find(this.element, ".nb-output"), lang, {
      chart: () => this.#chart,
      choose: (chart) => {
        this.#chart = chart;
        actions.changed();
      },
    });
    this.#editor = new SqlEditor(find(this.element, ".nb-editor"), {
      lang,
      text: cell.text,
      label: fill(NOTEBOOK.editor[lang], cell.name),
      earlier: () => actions.earlier(),
      onChange: () => {
        this.#editor.mark(null);
        actions.changed();
      },
      onRun: () => actions.run(),
      onRunNext: () => actions.runNext(),
    });
    find(this.element, "[name=run]").addEventListener("click", () => actions.run());
    this.#stop.addEventListener("click", () => actions.stop());
    this.#name.addEventListener("input", () => {
      this.#checkName();
      actions.changed();
    });
  }

  get cell(): SqlCell {
    const name = this.#name.value.trim();
    return { kind: "sql", text: this.#editor.text, name: isCellName(name) ? name : "", chart: this.#chart };
  }

  focus(): void {
    this.#editor.focus();
  }

  place(name: string | null): void {
    this.#name.placeholder = name ?? "";
    this.element.setAttribute("aria-label", fill(NOTEBOOK.sqlCell[this.#lang], name ?? ""));
    this.#editor.rename(fill(NOTEBOOK.editor[this.#lang], name ?? ""));
  }

  destroy(): void {
    this.#editor.destroy();
    this.element.remove();
  }

  /** Puts a name into the query, where its cursor is. */
  insert(name: string): void {
    this.#editor.insert(name);
  }

  /** Says what is going on; `stoppable` offers to stop it. */
  showBusy(message: string, stoppable: boolean): void {
    this.#say(message, "busy");
    this.#stop.hidden = !stoppable;
  }

  /** Shows the rows that a question gave; the question is the query with all it uses. */
  showResult(output: Output, message: string, question: string): void {
    this.#answered = { question, message };
    this.#say(message, "done");
    this.#result.show(output);
  }

  /** Shows the rows that the site was built with, as HTML. */
  showBuilt(built: Html, question: string): void {
    this.#answered = { question, message: "" };
    this.#result.showBuilt(built);
  }

  /** Says of a result whether it still answers the cell's question, which a change above may have made another. */
  compare(question: string): void {
    const kind = this.#status.dataset.kind ?? "done";
    if (this.#answered === null || (kind !== "done" && kind !== "stale")) return;
    if (question === this.#answered.question) this.#say(this.#answered.message, "done");
    else this.#say(NOTEBOOK.stale[this.#lang], "stale");
  }

  /** Says what went wrong, and marks the place where it is known; an earlier result stays, marked as such. */
  showError(message: string, place: ErrorPlace | null): void {
    this.#say(message, "error");
    this.#editor.mark(place, message);
  }

  #say(message: string, kind: "busy" | "done" | "error" | "stale"): void {
    this.#status.textContent = message;
    this.#status.dataset.kind = kind;
    this.#stop.hidden = true;
    if (kind === "busy") this.#editor.mark(null);
  }

  #checkName(): void {
    const name = this.#name.value.trim();
    const wrong = name !== "" && !isCellName(name);
    this.#name.setAttribute("aria-invalid", String(wrong));
    find(this.element, ".nb-name-note").textContent = wrong ? NOTEBOOK.badName[this.#lang] : "";
  }
}

function renderCell({ name }: SqlCell, lang: Lang): Html {
  return html`<section class="nb-cell nb-query">
    <div class="nb-head">
      <button type="button" name="run">${NOTEBOOK.run[lang]}</button
      ><button type="button" name="stop" hidden>${NOTEBOOK.stop[lang]}</button>
      <input
        name="name"
        value="${name}"
        size="14"
        maxlength="40"
        spellcheck="false"
        autocapitalize="off"
        autocomplete="off"
        aria-label="${NOTEBOOK.name[lang]}"
        title="${NOTEBOOK.name[lang]}"
      />${renderTools(lang)}
    </div>
    <p class="nb-name-note" role="status"></p>
    <div class="nb-editor"></div>
    <p class="nb-status atlas-status" role="status"></p>
    <div class="nb-output"></div>
    ${renderAdders(lang)}
  </section>`;
}
