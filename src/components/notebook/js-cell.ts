import { type Html, html } from "../../html.js";
import type { Lang } from "../../model/indicator.js";
import type { JsCell, NotebookCell } from "../../model/notebook.js";
import type { ChartChoice } from "../../model/chart-choice.js";
import { makeElement, setHtml } from "../../trusted.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { RESULTS } from "../../words/results.js";
import { fill } from "../../words/ui.js";
import { cellsBehind } from "./behind.js";
import { type CellActions, type CellState, type CellView, NAME_NOTE, NameField, renderAdders, renderName, renderTools } from "./cell.js";
import { find } from "./dom.js";
import { CodeEditor } from "./editor.js";
import { saveFile } from "./files.js";
import { JsFrame } from "./js-frame.js";
import { outputOf, runJs } from "./run-js.js";
import { ResultView } from "./result-view.js";
import type { Given } from "../../model/given.js";
import type { CellRun } from "./run.js";

/** What a piece of code asks of its notebook besides. */
export interface JsActions extends CellActions {
  /** Whether the reader has agreed that code of this notebook runs. */
  isAllowed(): boolean;
}

/** A piece of JavaScript with what it came to. */
export class JsCellView implements CellView {
  readonly element: HTMLElement;
  readonly #lang: Lang;
  readonly #actions: JsActions;
  readonly #editor: CodeEditor;
  readonly #name: NameField;
  readonly #frame: JsFrame;
  readonly #output: HTMLElement;
  #chart: ChartChoice | null = null;
  #place = "";
  #message: string | null = null;

  constructor(cell: JsCell, lang: Lang, actions: JsActions) {
    this.#lang = lang;
    this.#actions = actions;
    this.element = makeElement(renderCell(cell, lang));
    this.#output = find(this.element, ".nb-output");
    this.#frame = new JsFrame(find(this.element, "[data-part=frame]"), NOTEBOOK.frame[lang], (why) => {
      this.#say(RESULTS[why][lang], "error");
    });
    this.#name = new NameField(this.element, lang, () => actions.changed());
    this.#editor = new CodeEditor(find(this.element, ".nb-editor"), {
      lang,
      language: "js",
      text: cell.text,
      label: fill(NOTEBOOK.codeEditor[lang], cell.name),
      actions,
    });
    // Whoever points at a cell, or writes in it, will run it; its frame takes longer to be there than most code to run.
    for (const name of ["pointerenter", "focusin"]) this.element.addEventListener(name, () => this.#frame.warm(), { once: true });
    find(this.element, "[name=run]").addEventListener("click", () => actions.run());
    find(this.element, "[name=stop]").addEventListener("click", () => actions.stop());
  }

  get cell(): JsCell {
    return { kind: "js", text: this.#editor.text, name: this.#name.name };
  }

  get state(): CellState | undefined {
    return find(this.element, ".nb-status").dataset.kind as CellState | undefined;
  }

  focus(): void {
    this.#editor.focus();
  }

  place(name: string | null): void {
    this.#place = name ?? "";
    this.#name.placeholder = this.#place;
    this.element.setAttribute("aria-label", fill(NOTEBOOK.codeCell[this.#lang], this.#place));
    this.#editor.rename(fill(NOTEBOOK.codeEditor[this.#lang], this.#place));
  }

  showFault(message: string | null): void {
    this.#name.fault = message;
  }

  wait(): void {
    this.#say(NOTEBOOK.waiting[this.#lang], "busy");
  }

  showStale(stale: boolean): void {
    const { kind } = find(this.element, ".nb-status").dataset;
    if (this.#message === null || (kind !== "done" && kind !== "stale")) return;
    this.#say(stale ? NOTEBOOK.stale[this.#lang] : this.#message, stale ? "stale" : "done");
  }

  async run(run: CellRun): Promise<Given | null> {
    const lang = this.#lang;
    if (!this.#actions.isAllowed()) {
      this.#say(NOTEBOOK.codeWaits[lang], "stale");
      return null;
    }
    this.#say(NOTEBOOK.runningCode[lang], "busy");
    const outcome = await runJs(run, this.#frame);
    if (!run.isWanted()) return null;
    if (outcome.kind === "error") {
      this.#say(outcome.line === null ? outcome.message : fill(NOTEBOOK.errorAt[lang], outcome.line, outcome.message), "error");
      if (outcome.line !== null) this.#editor.markLine(outcome.line, outcome.message);
      return null;
    }
    this.#message = fill(NOTEBOOK.ranCode[lang], Math.max(1, Math.round(outcome.milliseconds)));
    this.#say(this.#message, "done");
    return this.#show(outcome.result, cellsBehind(run));
  }

  /** Shows what the site was built with, as HTML. */
  showBuilt(built: Html): void {
    this.#message = "";
    setHtml(this.#output, built);
  }

  destroy(): void {
    this.#frame.remove();
    this.#editor.destroy();
    this.element.remove();
  }

  #show(result: Extract<Awaited<ReturnType<typeof runJs>>, { kind: "done" }>["result"], cells: readonly NotebookCell[]): Given {
    this.#frame.show(result.kind === "element");
    this.#output.replaceChildren();
    if (result.kind === "table") {
      const output = outputOf(result, this.#place);
      const choose = (chart: ChartChoice | null) => (this.#chart = chart);
      const behind = () => ({ cells, meanings: new Map(), rests: () => Promise.resolve(null) });
      new ResultView(this.#output, this.#lang, { chart: () => this.#chart, choose, behind }).show(output);
      return { kind: "rows", columns: output.columns, rows: output.rows, more: false, all: () => output.readAll() };
    }
    if (result.kind === "value") {
      setHtml(this.#output, html`<pre class="nb-value">${result.text}</pre>`);
      return { kind: "value", value: result.value };
    }
    if (result.svg !== null) this.#offer(result.svg);
    return { kind: "value", value: null };
  }

  #offer(svg: string): void {
    const bar = makeElement(
      html`<p class="nb-bar nb-exports">${NOTEBOOK.exports[this.#lang]}<button type="button" name="svg">SVG</button></p>`,
    );
    find(bar, "button").addEventListener("click", () => saveFile(`${this.#place}.svg`, svg, "image/svg+xml"));
    this.#output.append(bar);
  }

  #say(message: string, kind: "busy" | "done" | "error" | "stale"): void {
    const status = find(this.element, ".nb-status");
    status.textContent = message;
    status.dataset.kind = kind;
    find(this.element, "[name=stop]").hidden = kind !== "busy";
    this.element.toggleAttribute("data-old", kind !== "done" && this.#message !== null);
    if (kind === "busy") this.#editor.mark(null);
  }
}

function renderCell({ name }: JsCell, lang: Lang): Html {
  return html`<section class="nb-cell nb-code">
    <div class="nb-head">
      <button type="button" name="run">${NOTEBOOK.run[lang]}</button
      ><button type="button" name="stop" hidden>${NOTEBOOK.stop[lang]}</button> ${renderName(name, lang)}<small class="nb-language"
        >JavaScript</small
      >${renderTools(lang)}
    </div>
    ${NAME_NOTE}
    <div class="nb-editor"></div>
    <p class="nb-status atlas-status" role="status"></p>
    <div data-part="frame"></div>
    <div class="nb-output"></div>
    ${renderAdders(lang)}
  </section>`;
}
