import { type Html, html } from "../../html.js";
import type { Lang } from "../../model/indicator.js";
import type { Meanings } from "../../model/lineage.js";
import type { NotebookCell, SqlCell } from "../../model/notebook.js";
import type { ChartChoice } from "../../model/chart-choice.js";
import type { ErrorPlace } from "../../model/sql-error.js";
import { makeElement, setHtml } from "../../trusted.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { LINT_WORDS } from "../../words/lints.js";
import { fill } from "../../words/ui.js";
import { type Behind, cellsBehind, readRests } from "./behind.js";
import { type CellActions, type CellState, type CellView, NAME_NOTE, NameField, renderAdders, renderName, renderTools } from "./cell.js";
import { find } from "./dom.js";
import { CodeEditor } from "./editor.js";
import { followProgress } from "./engine-progress.js";
import { printLints } from "../../charts/lint-list.js";
import { showLints } from "./lint-view.js";
import type { Linted } from "../../model/lint-cells.js";
import { OwnDrawing } from "./own-drawing.js";
import { type Output, ResultView } from "./result-view.js";
import type { Given } from "../../model/given.js";
import type { CellRun } from "./run.js";
import { QueryPreview } from "./preview.js";
import { runCell } from "./run-cell.js";

/** A query of a notebook: its name, editor, state and result. */
export class SqlCellView implements CellView {
  readonly element: HTMLElement;
  readonly #lang: Lang;
  readonly #actions: CellActions;
  readonly #editor: CodeEditor;
  readonly #name: NameField;
  readonly #stop: HTMLButtonElement;
  readonly #status: HTMLElement;
  readonly #result: ResultView;
  readonly #own: OwnDrawing | undefined;
  readonly #preview: QueryPreview;
  #chart: ChartChoice | null;
  #output: Output | undefined;
  /** Counts what was asked to be shown: a drawing waits for its code, and a later choice does not wait for it. */
  #turn = 0;
  /** What was said of the shown result; null before there is one. */
  #message: string | null = null;
  #place = "";
  #linted = "[[],[]]";
  #meanings: Meanings = new Map();
  #rests: string | null = null;
  /** What the shown result rests on, and how to ask more about it. */
  #cells: readonly NotebookCell[] = [];
  #ask: Output["ask"];

  constructor(cell: SqlCell, lang: Lang, actions: CellActions) {
    this.#lang = lang;
    this.#actions = actions;
    this.#chart = cell.chart;
    const { figure } = cell;
    this.element = makeElement(renderCell(cell, lang));
    this.#name = new NameField(this.element, lang, () => actions.changed());
    this.#stop = find(this.element, "[name=stop]");
    this.#status = find(this.element, ".nb-status");
    this.#result = new ResultView(find(this.element, ".nb-output"), lang, {
      chart: () => this.#chart,
      choose: (chart) => {
        this.#chart = chart;
        actions.changed();
      },
      behind: () => this.#behind,
    });
    const choose = () => {
      actions.changed();
      if (this.#output !== undefined) void this.#show(this.#output);
      else actions.run();
    };
    this.#own = figure === undefined ? undefined : new OwnDrawing(find(this.element, "[data-part=own]"), lang, figure, choose);
    this.#editor = new CodeEditor(find(this.element, ".nb-editor"), {
      lang,
      language: "sql",
      text: cell.text,
      label: fill(NOTEBOOK.editor[lang], cell.name),
      actions: {
        ...actions,
        changed: () => {
          actions.changed();
          this.#preview.changed();
        },
      },
    });
    this.#preview = new QueryPreview(find(this.element, ".nb-preview"), lang, (signal) => actions.draft(signal));
    find(this.element, "[name=run]").addEventListener("click", () => actions.run());
    this.#stop.addEventListener("click", () => actions.stop());
  }

  get cell(): SqlCell {
    const figure = this.#own?.figure;
    return { kind: "sql", text: this.#editor.text, name: this.#name.name, chart: this.#chart, ...(figure !== undefined && { figure }) };
  }

  get #behind(): Behind {
    const [sql, ask] = [this.#rests, this.#ask];
    return {
      meanings: this.#meanings,
      cells: this.#cells.map((one, i, all) => (i < all.length - 1 ? one : { ...one, chart: this.#chart })),
      rests: async () => (sql === null || ask === undefined ? null : readRests(await ask(sql).catch(() => null))),
    };
  }

  get state(): CellState | undefined {
    return this.#status.dataset.kind as CellState | undefined;
  }

  focus(): void {
    this.#editor.focus();
  }

  place(name: string | null): void {
    this.#place = name ?? "";
    this.#name.placeholder = this.#place;
    this.element.setAttribute("aria-label", fill(NOTEBOOK.sqlCell[this.#lang], name ?? ""));
    this.#editor.rename(fill(NOTEBOOK.editor[this.#lang], name ?? ""));
  }

  destroy(): void {
    this.#preview.hide();
    this.#editor.destroy();
    this.element.remove();
  }

  /** Puts a name into the query, where its cursor is. */
  insert(name: string): void {
    this.#editor.insert(name);
  }

  showFault(message: string | null): void {
    this.#name.fault = message;
  }

  wait(): void {
    this.#say(NOTEBOOK.waiting[this.#lang], "busy");
  }

  async run(run: CellRun): Promise<Given | null> {
    const lang = this.#lang;
    this.#preview.hide();
    if (run.signal.aborted) return this.#fail(NOTEBOOK.stopped[lang], null);
    this.#say(NOTEBOOK.starting[lang], "busy");
    const unfollow = followProgress(lang, (text) => this.#say(text, "busy"));
    const outcome = await runCell(run, () => this.#say(NOTEBOOK.running[lang], "busy"));
    unfollow();
    if (!run.isWanted()) return null;
    if (outcome.kind === "error") return this.#fail(outcome.message, outcome.place);
    const { output, message } = outcome;
    this.#message = message;
    this.#say(message, "done");
    this.#cells = cellsBehind(run);
    await this.#show(output);
    return {
      kind: "rows",
      columns: output.columns,
      rows: output.rows,
      more: output.more,
      all: () => output.readAll(),
      ...(output.readArrow === undefined ? {} : { arrow: output.readArrow }),
    };
  }

  showLints({ lints, all, roles, meanings, rests }: Linted): void {
    this.#result.roles = roles;
    [this.#meanings, this.#rests] = [meanings, rests];
    const lang = this.#lang;
    const text = this.#editor.text;
    const key = JSON.stringify([lints, all]);
    if (key === this.#linted) return;
    this.#linted = key;
    this.#editor.warn(lints.map(({ from, to, code, why }) => ({ from, to, message: `${code} ${LINT_WORDS[why][lang]}` })));
    showLints(find(this.element, ".nb-lints"), lints, text, lang, (edits) => {
      this.#editor.change(edits);
      this.#actions.run();
    });
    this.#result.doubt = printLints(all, this.#place, lang);
  }

  /** Shows the rows that the site was built with, as HTML. */
  showBuilt(built: Html): void {
    this.#message = "";
    if (this.#own === undefined) this.#result.showBuilt(built);
    else setHtml(this.#own.drawing, built);
  }

  showStale(stale: boolean): void {
    const kind = this.#status.dataset.kind ?? "done";
    if (this.#message === null || (kind !== "done" && kind !== "stale")) return;
    if (stale) this.#say(NOTEBOOK.stale[this.#lang], "stale");
    else this.#say(this.#message, "done");
  }

  /** Shows a result as the atlas draws it where that is wanted and its columns are the same, otherwise as the reader chose. */
  async #show(output: Output): Promise<void> {
    this.#output = output;
    const turn = (this.#turn += 1);
    const [own, place] = [this.#own, find(this.element, ".nb-output")];
    const isOwn = own?.figure !== undefined && (await own.show({ ...output, sql: this.#editor.text }, () => turn === this.#turn));
    if (isOwn === undefined) return;
    place.hidden = isOwn;
    if (isOwn) return;
    own?.hide(own.figure === undefined ? "" : NOTEBOOK.lostShape[this.#lang]);
    this.#result.show(output);
  }

  // An earlier result stays, but answers nothing any more.
  #fail(message: string, place: ErrorPlace | null): null {
    this.#say(message, "error");
    this.#editor.mark(place, message);
    return null;
  }

  #say(message: string, kind: "busy" | "done" | "error" | "stale"): void {
    this.#status.textContent = message;
    this.#status.dataset.kind = kind;
    this.#stop.hidden = kind !== "busy";
    const isOld = kind !== "done" && this.#message !== null;
    this.#result.setOld(isOld);
    this.#own?.drawing.toggleAttribute("data-old", isOld);
    if (kind === "busy") this.#editor.mark(null);
  }
}

function renderCell({ name }: SqlCell, lang: Lang): Html {
  return html`<section class="nb-cell nb-query">
    <div class="nb-head">
      <button type="button" name="run">${NOTEBOOK.run[lang]}</button
      ><button type="button" name="stop" hidden>${NOTEBOOK.stop[lang]}</button>
      ${renderName(name, lang)}${renderTools(lang)}
    </div>
    ${NAME_NOTE}
    <div class="nb-editor"></div>
    <div class="nb-preview" hidden></div>
    <div class="nb-lints" role="status"></div>
    <p class="nb-status atlas-status" role="status"></p>
    <div data-part="own"></div>
    <div class="nb-output"></div>
    ${renderAdders(lang)}
  </section>`;
}
