import type { Html } from "../../html.js";
import type { Lang } from "../../model/indicator.js";
import { nameCells, type NotebookCell, queriesAbove } from "../../model/notebook.js";
import { makeElement } from "../../trusted.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { followProgress } from "./engine-progress.js";
import { type CellActions, type CellView, renderAdders } from "./cell.js";
import { MarkdownCellView } from "./markdown-cell.js";
import { runCell } from "./run-cell.js";
import { SqlCellView } from "./sql-cell.js";

/** What a notebook tells of itself. */
export interface NotebookEvents {
  /** The reader changed its cells. */
  changed(): void;
  /** A cell was removed; `undo` puts it back. */
  removed(undo: () => void): void;
  /** Queries run, or no longer. */
  busy(busy: boolean): void;
  /** The name of the reader's own file that a table would come from, where it is not here. */
  missingFile(table: string): string | undefined;
}

/** The cells on the page: adds, moves, removes and runs them, one query at a time. */
export class Notebook {
  /** Seconds that a query may take. */
  seconds = 20;
  readonly #place: HTMLElement;
  readonly #lang: Lang;
  readonly #events: NotebookEvents;
  #views: CellView[] = [];
  #last: SqlCellView | undefined;
  #stop = new AbortController();
  #queue: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor(place: HTMLElement, lang: Lang, events: NotebookEvents) {
    this.#place = place;
    this.#lang = lang;
    this.#events = events;
    place.addEventListener("click", (event) => this.#click(event));
    place.addEventListener("keydown", (event) => this.#key(event));
    place.addEventListener("focusin", (event) => {
      const view = this.#viewOf(event.target);
      if (view instanceof SqlCellView) this.#last = view;
    });
  }

  get cells(): NotebookCell[] {
    return this.#views.map((view) => view.cell);
  }

  /** Puts other cells in place of all; `built` gives the HTML of a result that the site was built with, by the cell's name. */
  show(cells: readonly NotebookCell[], built: ReadonlyMap<string, Html> = new Map()): void {
    this.stop();
    for (const view of this.#views) view.destroy();
    this.#place.replaceChildren(makeElement(renderAdders(this.#lang)));
    this.#views = [];
    this.#last = undefined;
    cells.forEach((cell, i) => {
      const view = this.#insert(cell, i);
      const html = cell.kind === "sql" ? built.get(cell.name) : undefined;
      if (view instanceof SqlCellView && html !== undefined) view.showBuilt(html, questionOf(cells, i));
    });
    this.#rename();
  }

  /** Adds an empty cell at the end and moves there. */
  add(kind: NotebookCell["kind"], index = this.#views.length): void {
    const view = this.#insert(kind === "sql" ? { kind, text: "", name: "", chart: null } : { kind, text: "" }, index);
    this.#changed();
    if (view instanceof MarkdownCellView) view.edit();
    else view.focus();
  }

  /** Names that the cells have. */
  get names(): string[] {
    return nameCells(this.cells).filter((name) => name !== null);
  }

  /** Adds a query at the end and runs it. */
  ask(sql: string): void {
    const view = this.#insert({ kind: "sql", text: sql, name: "", chart: null }, this.#views.length);
    this.#changed();
    this.#run(view);
    view.element.scrollIntoView({ block: "nearest" });
    view.focus();
  }

  /** Puts a name into the query that the reader was last in. */
  insertName(name: string): void {
    const view = this.#last ?? this.#views.find((candidate) => candidate instanceof SqlCellView);
    if (view instanceof SqlCellView) view.insert(name);
  }

  /** Runs every query from the top. */
  runAll(): void {
    for (const view of this.#views) this.#run(view);
  }

  /** Stops the running query and those that wait. */
  stop(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
  }

  #insert(cell: NotebookCell, index: number): CellView {
    const actions: CellActions = {
      changed: () => this.#changed(),
      run: () => this.#run(view),
      runNext: () => this.#runNext(view),
      stop: () => this.stop(),
      earlier: () => this.#namesBefore(view),
    };
    const view: CellView =
      cell.kind === "sql" ? new SqlCellView(cell, this.#lang, actions) : new MarkdownCellView(cell, this.#lang, actions);
    const next = this.#views[index];
    this.#views.splice(index, 0, view);
    if (next === undefined) this.#place.append(view.element);
    else next.element.before(view.element);
    return view;
  }

  #namesBefore(view: CellView): string[] {
    const names = nameCells(this.cells).slice(0, this.#views.indexOf(view));
    return names.filter((name) => name !== null);
  }

  #run(view: CellView): void {
    if (!(view instanceof SqlCellView)) return;
    const { signal } = this.#stop;
    view.showBusy(NOTEBOOK[this.#waiting > 0 ? "waiting" : "starting"][this.#lang], true);
    this.#setWaiting(1);
    this.#queue = this.#queue
      .then(() => this.#runNow(view, signal))
      // One cell's failure must not keep the others from running.
      .catch((error: unknown) => view.showError(String(error), null))
      .finally(() => this.#setWaiting(-1));
  }

  async #runNow(view: SqlCellView, signal: AbortSignal): Promise<void> {
    const index = this.#views.indexOf(view);
    if (index < 0) return;
    if (signal.aborted) return view.showError(NOTEBOOK.stopped[this.#lang], null);
    view.showBusy(NOTEBOOK.starting[this.#lang], true);
    const cells = this.cells;
    const unfollow = followProgress(this.#lang, (text) => view.showBusy(text, true));
    const outcome = await runCell({
      cells,
      index,
      name: nameCells(cells)[index] ?? "",
      seconds: this.seconds,
      signal,
      lang: this.#lang,
      missingFile: (table) => this.#events.missingFile(table),
      onStart: () => view.showBusy(NOTEBOOK.running[this.#lang], true),
    });
    unfollow();
    // The cell may have been removed while it ran.
    if (!this.#views.includes(view)) return;
    if (outcome.kind === "result") view.showResult(outcome.output, outcome.message, questionOf(cells, index));
    else view.showError(outcome.message, outcome.place);
    this.#rename();
  }

  #setWaiting(change: 1 | -1): void {
    this.#waiting += change;
    this.#events.busy(this.#waiting > 0);
  }

  #runNext(view: CellView): void {
    this.#run(view);
    const next = this.#views[this.#views.indexOf(view) + 1];
    if (next === undefined) this.add("sql");
    else next.focus();
  }

  #click(event: Event): void {
    const button = (event.target as HTMLElement).closest("button");
    if (button === null) return;
    const view = this.#viewOf(button);
    const index = view === undefined ? -1 : this.#views.indexOf(view);
    if (button.name === "add-sql") this.add("sql", index + 1);
    else if (button.name === "add-text") this.add("markdown", index + 1);
    else if (button.name === "remove" && view !== undefined) this.#remove(view);
    else if (button.name === "up" && view !== undefined) this.#move(view, -1, button);
    else if (button.name === "down" && view !== undefined) this.#move(view, 1, button);
  }

  #key(event: KeyboardEvent): void {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    const view = this.#viewOf(event.target);
    if (step === 0 || view === undefined || !event.altKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.#move(view, step, event.target as HTMLElement);
  }

  #move(view: CellView, step: 1 | -1, focused: HTMLElement): void {
    const from = this.#views.indexOf(view);
    const to = from + step;
    const other = this.#views[to];
    if (other === undefined) return;
    this.#views.splice(from, 1);
    this.#views.splice(to, 0, view);
    if (step < 0) other.element.before(view.element);
    else other.element.after(view.element);
    // An element that is moved loses the focus.
    focused.focus();
    this.#changed();
  }

  #remove(view: CellView): void {
    const index = this.#views.indexOf(view);
    const { cell } = view;
    this.#views.splice(index, 1);
    if (this.#last === view) this.#last = undefined;
    view.destroy();
    this.#changed();
    (this.#views[index] ?? this.#views[index - 1])?.focus();
    this.#events.removed(() => {
      const back = this.#insert(cell, Math.min(index, this.#views.length));
      this.#changed();
      back.focus();
    });
  }

  #viewOf(target: EventTarget | null): CellView | undefined {
    return target instanceof Node ? this.#views.find(({ element }) => element.contains(target)) : undefined;
  }

  #changed(): void {
    this.#rename();
    this.#events.changed();
  }

  #rename(): void {
    const { cells } = this;
    const names = nameCells(cells);
    this.#views.forEach((view, i) => {
      view.place(names[i] ?? null);
      if (view instanceof SqlCellView) view.compare(questionOf(cells, i));
    });
  }
}

/** A query with all that it uses, as one text to compare. */
function questionOf(cells: readonly NotebookCell[], index: number): string {
  return JSON.stringify([queriesAbove(cells, index), cells[index]?.text]);
}
