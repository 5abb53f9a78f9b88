import { untilStopped } from "../db/stop.js";
import type { Chart } from "../charts/chart.js";
import type { ChartModel } from "../charts/chart-model.js";
import type { PictureWidth } from "../charts/render.js";
import { type Html, html } from "../html.js";
import type { Row } from "../model/columns.js";
import { writeSheet } from "../model/csv.js";
import type { Lang } from "../model/indicator.js";
import type { Filter } from "../queries/filter.js";
import type { ChartRow } from "../queries/shapes.js";
import { readHtml, setHtml } from "../trusted.js";
import { fill, UI } from "../words/ui.js";
import { drawWidths } from "./draw-widths.js";
import { followProgress } from "./notebook/engine-progress.js";
import { loadEngine, type ChartEngine } from "./engine.js";
import { explainError } from "./explain-error.js";
import type { LeaveAsked, LeaveEvent } from "./leave-event.js";
import { saveFile } from "./notebook/files.js";
import { ChartSqlEditor } from "./sql-editor.js";
import { keepsAll } from "./state.js";

const MOST_ROWS = 200;
/** Parts of a figure that its rows change. */
const REDRAWN = ["picture", "title", "footnotes", "source", "table"];

/** What a filter leaves of a chart. */
interface Shown {
  chart: Chart;
  rows: readonly ChartRow[];
  filter: Filter;
}

/** One figure of the page that answers: asks its question again for a filter, or whatever SQL the reader writes. */
export class LiveChart {
  readonly id: string;
  readonly #element: HTMLElement;
  readonly #lang: Lang;
  readonly #editor: ChartSqlEditor;
  readonly #columns: readonly string[];
  #running = new AbortController();
  /** What the build drew, by part; empty until something else is drawn. */
  readonly #built = new Map<string, Html>();
  /** What a filter left of the chart, once it is known; null where that is all, or the reader's SQL draws it. */
  #filtered: Promise<Shown | null> | null = null;
  /** What is shown instead of what the build drew, as CSV. */
  #csv: (() => string) | null = null;

  constructor(element: HTMLElement, lang: Lang, onEdit: (id: string, sql: string | null) => void) {
    this.id = element.dataset.figure ?? "";
    this.#element = element;
    this.#lang = lang;
    const place = this.#part("sql");
    this.#columns = (place.dataset.columns ?? "").split(",");
    this.#editor = new ChartSqlEditor(place, lang, {
      run: (sql) => onEdit(this.id, sql),
      reset: () => onEdit(this.id, null),
      stop: () => this.#running.abort(),
    });
    element.addEventListener("atlas-leave" satisfies LeaveEvent, (event) => {
      const filtered = this.#filtered;
      if (filtered !== null) (event as CustomEvent<LeaveAsked>).detail.leave = (place) => this.#leave(place, filtered);
    });
    this.#part("csv").addEventListener("click", (event) => {
      if (this.#csv === null) return;
      event.preventDefault();
      saveFile(`${this.id}.csv`, this.#csv(), "text/csv;charset=utf-8");
    });
  }

  /** Runs the figure's own question for a filter once its turn has come, and redraws; a filter that keeps everything brings the built picture back, without the engine. */
  async ask(filter: Filter, turn: Promise<void>): Promise<void> {
    if (keepsAll(filter)) return this.#restore();
    this.#filtered = this.#run(
      turn,
      (engine) => {
        const figure = engine.figures.find(({ id }) => id === this.id);
        if (figure === undefined) throw new Error(`figure unknown id: ${this.id}`);
        return figure.query(filter);
      },
      false,
    ).then((drawn) => drawn && { ...drawn, filter });
    await this.#filtered;
  }

  async #leave(place: HTMLElement, filtered: Promise<Shown | null>): Promise<string | undefined> {
    const shown = await filtered;
    if (shown === null) return undefined;
    const { leaveLive } = await import("./leave/live.js");
    return leaveLive(place, shown.chart, shown.rows, shown.filter, this.#lang);
  }

  /** Runs the reader's SQL once its turn has come: its rows as a table, and redrawn where the columns fit. */
  async runSql(sql: string, turn: Promise<void>): Promise<void> {
    this.#editor.open();
    this.#filtered = null;
    await this.#run(turn, () => sql, true);
  }

  #restore(): void {
    this.#filtered = null;
    this.#running.abort();
    this.#running = new AbortController();
    for (const [name, built] of this.#built) setHtml(this.#part(name), built);
    this.#csv = null;
    this.#element.classList.remove("atlas-edited");
    this.#editor.showBuilt(UI.restored[this.#lang]);
  }

  async #run(turn: Promise<void>, write: (engine: ChartEngine) => string, edited: boolean): Promise<Omit<Shown, "filter"> | null> {
    this.#running.abort();
    const running = (this.#running = new AbortController());
    this.#editor.showBusy(UI.starting[this.#lang]);
    const unfollow = followProgress(this.#lang, (text) => running === this.#running && this.#editor.showBusy(text));
    try {
      const engine = await untilStopped(loadEngine(), running.signal);
      const sql = write(engine);
      this.#editor.show(sql);
      this.#part("notebook").setAttribute("href", engine.render.notebookHref(this.id, sql));
      this.#editor.showBusy(UI.running[this.#lang]);
      await turn;
      if (running !== this.#running) return null;
      const { columns, rows, milliseconds } = await engine.query(sql, running.signal, edited ? "everything" : { sql });
      if (running !== this.#running) return null;
      const drawn = this.#draw(engine, columns, rows, edited);
      this.#editor.showDone(
        fill((drawn ? (edited ? UI.ranEdited : UI.ran) : UI.ranNoChart)[this.#lang], rows.length, Math.max(1, Math.round(milliseconds))),
      );
      return drawn && { chart: drawn, rows: rows as readonly ChartRow[] };
    } catch (error) {
      if (running === this.#running) this.#editor.showError(explainError(error, this.#lang));
      return null;
    } finally {
      unfollow();
    }
  }

  #draw(engine: ChartEngine, columns: readonly string[], rows: readonly Row[], edited: boolean): Chart | null {
    const figure = engine.figures.find(({ id }) => id === this.id);
    const fits = figure !== undefined && this.#columns.every((name) => columns.includes(name));
    this.#element.classList.toggle("atlas-edited", edited && fits);
    this.#editor.showResult(edited ? this.#listRows(engine, columns, rows) : null);
    if (!fits) return null;
    for (const name of REDRAWN) if (!this.#built.has(name)) this.#built.set(name, readHtml(this.#part(name)));
    const chart = engine.makeChart(figure, rows, this.#lang, document);
    const lines = () => chart.shown.map((row) => columns.map((name) => row[name]));
    this.#csv = () => writeSheet(columns, lines());
    this.#drawPicture(engine, chart);
    for (const [name, part] of Object.entries(engine.render.renderParts(chart))) setHtml(this.#part(name), part);
    return figure;
  }

  #drawPicture({ render }: ChartEngine, chart: ChartModel): void {
    const running = this.#running;
    const draw = (width: PictureWidth) => render.renderPicture(chart, [width]);
    drawWidths(this.#part("picture"), render.NARROW_UP_TO, draw, () => running === this.#running && chart.shown.length > 0);
  }

  #listRows(engine: ChartEngine, columns: readonly string[], rows: readonly Row[]): Html {
    const plain = columns.map((name) => ({ name, label: { zh: name, en: name }, format: "text" as const }));
    const table = engine.table.renderRows(plain, rows.slice(0, MOST_ROWS), this.#lang, UI.result[this.#lang]);
    return rows.length > MOST_ROWS
      ? html`${table}
          <p>${fill(UI.firstRows[this.#lang], MOST_ROWS, rows.length)}</p>`
      : table;
  }

  #part(name: string): HTMLElement {
    const part = this.#element.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (part === null) throw new Error(`figure ${this.id} has no part: ${name}`);
    return part;
  }
}
