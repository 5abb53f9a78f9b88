import type { Lang } from "../../model/indicator.js";
import { nameCells, type NotebookCell } from "../../model/notebook.js";
import { INPUT_KINDS, type InputKind } from "../../model/notebook-input.js";
import { makeElement } from "../../trusted.js";
import { type Built, findUnbuilt, showBuilt } from "./built.js";
import { type CellView, renderAdders } from "./cell.js";
import type { Pictured } from "./graph-view.js";
import { InputCellView } from "./input-cell.js";
import { JsCellView } from "./js-cell.js";
import { learnJs } from "./js-reading.js";
import { makeView } from "./make-view.js";
import { MarkdownCellView } from "./markdown-cell.js";
import { ADDED, closeAdder, emptyCell, emptyInput, makeUndo } from "./new-cell.js";
import { Runner } from "./runner.js";
import { SqlCellView } from "./sql-cell.js";

/** What a notebook tells of itself. */
export interface NotebookEvents {
  /** The reader changed its cells. */
  changed(): void;
  /** Queries run, or no longer. */
  busy(busy: boolean): void;
  /** The name of the reader's own file that a table would come from, where it is not here. */
  missingFile(table: string): string | undefined;
  /** How cells stand, or use each other, may have changed. */
  marked(): void;
}

/** The cells on the page: adds, moves and removes them, and has them run. */
export class Notebook {
  readonly runner: Runner;
  readonly #place: HTMLElement;
  readonly #lang: Lang;
  readonly #events: NotebookEvents;
  #views: CellView[] = [];
  #last: SqlCellView | undefined;
  /** Whether the reader has asked for code of this notebook to run: what came with an address does not run by itself. */
  #codeAllowed = false;

  constructor(place: HTMLElement, lang: Lang, events: NotebookEvents) {
    this.#place = place;
    this.#lang = lang;
    this.#events = events;
    const { busy, missingFile, marked } = events;
    this.runner = new Runner({ lang, busy, missingFile, marked, views: () => this.#views });
    place.addEventListener("click", (event) => this.#click(event));
    place.addEventListener("change", (event) => this.#addInput(event));
    place.addEventListener("keydown", (event) => this.#key(event));
    place.addEventListener("focusin", (event) => {
      const view = this.#viewOf(event.target);
      if (view instanceof SqlCellView) this.#last = view;
    });
  }

  get cells(): NotebookCell[] {
    return this.#views.map((view) => view.cell);
  }

  /** Puts other cells in place of all; `built` gives the HTML that the site was built with, by the cell's name or, for prose, by its place. */
  show(cells: readonly NotebookCell[], built: Built = new Map()): void {
    this.runner.forget();
    for (const view of this.#views) view.destroy();
    this.#place.replaceChildren(makeElement(renderAdders(this.#lang)));
    this.#views = [];
    this.#last = undefined;
    this.#codeAllowed = false;
    cells.forEach((cell, i) => this.#insert(cell, i));
    this.#rename();
    showBuilt(this.#views, built, (view) => this.runner.take(view, null));
    this.#refreshTexts();
  }

  /** Adds an empty cell and moves there. */
  add(cell: NotebookCell, index = this.#views.length): void {
    const view = this.#insert(cell, index);
    this.#changed();
    if (view instanceof MarkdownCellView || view instanceof InputCellView) view.edit();
    else view.focus();
  }

  /** Names that the cells have. */
  get names(): string[] {
    return nameCells(this.cells).filter((name) => name !== null);
  }

  /** The cells as they use each other, and how they stand. */
  get picture(): Pictured {
    return { cells: this.cells, graph: this.runner.graph, states: this.#views.map(({ state }) => state) };
  }

  /** Moves to a cell. */
  goTo(place: number): void {
    const view = this.#views[place];
    view?.element.scrollIntoView({ block: "center" });
    view?.focus();
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

  /** Runs every cell; `asked` by the reader, code as well. */
  runAll(asked: boolean): void {
    this.#codeAllowed ||= asked;
    void this.runner.run(this.#views);
  }

  /** Stops what runs and what waits. */
  stop(): void {
    this.runner.stop();
  }

  /** Runs the queries of which nothing was built, of a notebook that the site itself was made with: its code runs without being asked. */
  runUnbuilt(built: Built): void {
    this.#codeAllowed = true;
    void this.runner.run(findUnbuilt(this.#views, built));
  }

  #insert(cell: NotebookCell, index: number): CellView {
    const actions = {
      changed: () => this.#changed(),
      run: () => this.#run(view),
      runNext: () => this.#runNext(view),
      stop: () => this.stop(),
      renamed: () => this.#refreshTexts(),
      names: () => this.#namesBeside(view),
      draft: (signal: AbortSignal) => this.runner.draft(view, signal),
      isAllowed: () => this.#codeAllowed,
    };
    // Until code can be read nobody knows what it uses.
    if (cell.kind === "js") void learnJs().then(() => this.#rename());
    const view = makeView(cell, this.#lang, actions);
    const next = this.#views[index];
    this.#views.splice(index, 0, view);
    if (next === undefined) this.#place.append(view.element);
    else next.element.before(view.element);
    return view;
  }

  #refreshTexts(): void {
    this.runner.refresh(this.#views.filter((view) => view instanceof MarkdownCellView));
  }

  #namesBeside(view: CellView): string[] {
    const own = this.#views.indexOf(view);
    return nameCells(this.cells).filter((name, i): name is string => name !== null && i !== own);
  }

  #run(view: CellView): void {
    if (view instanceof JsCellView) this.#codeAllowed = true;
    void this.runner.run([view]);
  }

  #runNext(view: CellView): void {
    this.#run(view);
    const next = this.#views[this.#views.indexOf(view) + 1];
    if (next === undefined) this.add(emptyCell("sql"));
    else next.focus();
  }

  #addInput({ target }: Event): void {
    if (!(target instanceof HTMLSelectElement) || target.name !== "add-input") return;
    const kind = target.value;
    target.value = "";
    closeAdder(target);
    const view = this.#viewOf(target);
    if (kind in INPUT_KINDS) this.add(emptyInput(kind as InputKind), view === undefined ? 0 : this.#views.indexOf(view) + 1);
  }

  #click(event: Event): void {
    const button = (event.target as HTMLElement).closest("button");
    if (button === null) return;
    const view = this.#viewOf(button);
    const index = view === undefined ? -1 : this.#views.indexOf(view);
    const added = ADDED.find((kind) => button.name === `add-${kind}`);
    if (added !== undefined) this.add(emptyCell(added, button), index + 1);
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
    // Where the cell was, since nobody looks at the top of the page then.
    const notice = makeUndo(this.#lang, () => {
      const back = this.#insert(cell, Math.min(index, this.#views.length));
      this.#changed();
      back.focus();
    });
    const before = this.#views[index - 1]?.element ?? this.#place.firstElementChild;
    before?.after(notice);
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
    this.#views.forEach((view, i) => view.place(names[i] ?? null));
    this.runner.mark();
  }
}
