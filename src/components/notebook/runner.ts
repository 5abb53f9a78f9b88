import type { Lang } from "../../model/indicator.js";
import type { InputCell, NotebookCell } from "../../model/notebook.js";
import { type CellNode, reachedFrom, readGraph, sortCells, usedBy } from "../../model/notebook-graph.js";
import { readValue } from "../../model/notebook-input.js";
import type { CellView } from "./cell.js";
import { printFault } from "./fault-words.js";
import { jsNames, learnJs } from "./js-reading.js";
import { lintNow } from "./linting.js";
import type { Given } from "../../model/given.js";
import type { CellRun } from "./run.js";

/** What a runner asks of its notebook. */
export interface RunnerOptions {
  lang: Lang;
  views(): readonly CellView[];
  busy(busy: boolean): void;
  missingFile(table: string): string | undefined;
  /** How cells stand may have changed. */
  marked(): void;
}

/** The cells of a moment, as they use each other. */
interface Reading {
  views: readonly CellView[];
  cells: readonly NotebookCell[];
  graph: readonly CellNode[];
}

/** A cell whose turn will come, or has come. */
interface Turn {
  stop: AbortController;
  wanted: boolean;
}

/** What a run takes of a turn. */
type Turned = Readonly<{ stop: Pick<AbortController, "signal">; wanted: boolean }>;

/** Runs cells one at a time, each after those that it uses, and after a change those that use it. */
export class Runner {
  /** Seconds that a cell may take. */
  seconds = 20;
  /** Whether what uses a changed cell is run at once, or only when it is asked for. */
  atOnce = true;
  readonly #options: RunnerOptions;
  readonly #turns = new Map<CellView, Turn>();
  readonly #givens = new Map<CellView, { question: string; given: Given | null }>();
  #queue: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  /** Runs cells, before them what they need of others, and after them what uses them. */
  async run(asked: readonly CellView[], reach = this.atOnce): Promise<void> {
    const before = this.#options.views();
    if (before.some(({ cell }) => cell.kind === "js")) await learnJs();
    const { views, cells, graph } = this.#read();
    const places = asked.map((view) => views.indexOf(view)).filter((place) => place >= 0);
    const changed = reach ? reachedFrom(graph, places) : places;
    const needed = changed.flatMap((place) => this.#findNeeded({ views, cells, graph }, place));
    for (const place of sortCells(graph, [...new Set([...changed, ...needed])])) {
      const view = views[place];
      if (view !== undefined) this.#enqueue(view);
    }
  }

  /** A cell as it would be run now, to look at what it would give; null for one that is gone. */
  draft(view: CellView, signal: AbortSignal): CellRun | null {
    const read = this.#read();
    const index = read.views.indexOf(view);
    return index < 0 ? null : this.#makeRun(view, { stop: { signal }, wanted: true }, read, index);
  }

  /** Shows anew what cells make of what is known already. */
  refresh(asked: readonly CellView[]): void {
    for (const view of asked) this.#enqueue(view);
  }

  /** Stops what runs and what waits. */
  stop(): void {
    for (const { stop } of this.#turns.values()) stop.abort();
  }

  /** Forgets what all cells gave. */
  forget(): void {
    this.stop();
    for (const turn of this.#turns.values()) turn.wanted = false;
    this.#givens.clear();
  }

  /** Takes what a cell gave without having been run here. */
  take(view: CellView, given: Given | null): void {
    const { views, cells, graph } = this.#read();
    this.#givens.set(view, { question: questionOf(cells, graph, views.indexOf(view)), given });
  }

  /** Says at each cell what is wrong with its place, and whether what it shows still answers it. */
  mark(): void {
    const { views, cells, graph } = this.#read();
    views.forEach((view, i) => {
      const fault = graph[i]?.fault ?? null;
      view.showFault(fault === null ? null : printFault(fault, this.#options.lang));
      view.showLints?.(lintNow(cells, graph, i));
      const answered = this.#givens.get(view);
      if (answered !== undefined) view.showStale(answered.question !== questionOf(cells, graph, i));
    });
    this.#options.marked();
  }

  /** The cells as they use each other now. */
  get graph(): readonly CellNode[] {
    return this.#read().graph;
  }

  #read(): Reading {
    const views = this.#options.views();
    const cells = views.map((view) => view.cell);
    return { views, cells, graph: readGraph(cells, jsNames) };
  }

  /** Places of what must be run before a cell: a query reads other queries by itself; code and text need what they gave. */
  #findNeeded(read: Reading, place: number): number[] {
    const { views, cells, graph } = read;
    if (cells[place]?.kind === "sql" || graph[place]?.fault) return [];
    const used = (graph[place]?.uses ?? []).filter((other) => cells[other]?.kind === "sql" || cells[other]?.kind === "js");
    const lacking = used.filter((other) => {
      const known = this.#givens.get(views[other] as CellView);
      return known === undefined || known.given === null || known.question !== questionOf(cells, graph, other);
    });
    return [...lacking.flatMap((other) => this.#findNeeded(read, other)), ...lacking];
  }

  #enqueue(view: CellView): void {
    const last = this.#turns.get(view);
    if (last !== undefined) {
      last.wanted = false;
      last.stop.abort();
    }
    const turn: Turn = { stop: new AbortController(), wanted: true };
    this.#turns.set(view, turn);
    view.wait();
    this.#setWaiting(1);
    this.#queue = this.#queue
      .then(() => this.#runNow(view, turn))
      // One cell's failure must not keep the others from running.
      .catch((error: unknown) => view.showFault(String(error)))
      .finally(() => this.#setWaiting(-1));
  }

  async #runNow(view: CellView, turn: Turn): Promise<void> {
    const { views, cells, graph } = this.#read();
    const index = views.indexOf(view);
    if (index < 0 || !turn.wanted) return;
    const given = await view.run(this.#makeRun(view, turn, { views, cells, graph }, index));
    if (!turn.wanted) return;
    this.#turns.delete(view);
    this.#givens.set(view, { question: questionOf(cells, graph, index), given });
    this.mark();
  }

  #makeRun(view: CellView, turn: Turned, { views, cells, graph }: Reading, index: number): CellRun {
    const givens = new Map(
      usedBy(graph, index).flatMap((place) => {
        const [used, cell, name] = [views[place], cells[place], graph[place]?.name ?? null];
        const given = cell?.kind === "input" ? giveInput(cell, used) : used === undefined ? null : (this.#givens.get(used)?.given ?? null);
        return given === null || name === null ? [] : [[name.toLowerCase(), given] as const];
      }),
    );
    const { lang, missingFile } = this.#options;
    const isWanted = () => turn.wanted && this.#options.views().includes(view);
    return { cells, graph, index, givens, seconds: this.seconds, signal: turn.stop.signal, lang, isWanted, missingFile };
  }

  #setWaiting(change: 1 | -1): void {
    this.#waiting += change;
    this.#options.busy(this.#waiting > 0);
  }
}

function giveInput({ input }: InputCell, view: CellView | undefined): Given {
  return { kind: "input", value: readValue(input), label: view?.label ?? input.value };
}

/** A cell with all that it uses, as one text to compare. */
function questionOf(cells: readonly NotebookCell[], graph: readonly CellNode[], index: number): string {
  const told = [...usedBy(graph, index), index].map((place) => {
    const cell = cells[place];
    return [graph[place]?.name, cell?.kind === "input" ? [cell.input.value, cell.input.settings] : cell?.text];
  });
  return JSON.stringify(told);
}
