import { untilStopped } from "../db/stop.js";
import type { QueryResult } from "../db/database.js";
import type { Html } from "../html.js";
import type { Row } from "../model/columns.js";
import type { Exploration } from "../model/explore.js";
import type { Lang } from "../model/indicator.js";
import type { Reads } from "../model/reads.js";
import type { ExploredRow } from "../queries/explore.js";
import { makeElement } from "../trusted.js";
import { fill, UI } from "../words/ui.js";
import { drawWidths } from "./draw-widths.js";
import { followProgress } from "./notebook/engine-progress.js";
import { explainError } from "./explain-error.js";

/** What is fetched only when a reader chooses something. */
interface Parts {
  figure: typeof import("../charts/explore.js");
  model: typeof import("../charts/chart-model.js");
  render: typeof import("../charts/render.js");
  csv: typeof import("../charts/explore-csv.js");
  query<R extends Row>(sql: string, signal: AbortSignal, reads: Reads): Promise<QueryResult<R>>;
}

let loading: Promise<Parts> | undefined;

function loadParts(): Promise<Parts> {
  loading ??= fetchParts().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchParts(): Promise<Parts> {
  const [figure, model, render, csv, { query }, { openDatabase }] = await Promise.all([
    import("../charts/explore.js"),
    import("../charts/chart-model.js"),
    import("../charts/render.js"),
    import("../charts/explore-csv.js"),
    import("../db/database.js"),
    import("../db/engine.js"),
  ]);
  await openDatabase("nothing");
  return { figure, model, render, csv, query };
}

const MOST_KEPT = 30;

/** The chart of an exploration: asks, draws, and keeps what was answered, so that only a new question is asked. */
export class ExploreChart {
  readonly #lang: Lang;
  readonly #status: HTMLElement;
  readonly #actions: HTMLElement;
  readonly #answers = new Map<string, readonly ExploredRow[]>();
  #element: HTMLElement;
  #running = new AbortController();

  constructor(element: HTMLElement, lang: Lang) {
    this.#element = element;
    this.#lang = lang;
    this.#status = element.ownerDocument.createElement("p");
    this.#status.className = "atlas-status";
    this.#status.setAttribute("role", "status");
    this.#actions = element.ownerDocument.createElement("p");
    this.#actions.className = "atlas-actions";
    this.#place();
  }

  /** Asks for an exploration and draws it; what was drawn before stays until then, and where it fails. Gives the rows, or null where nothing was drawn. */
  async show(exploration: Exploration): Promise<readonly ExploredRow[] | null> {
    this.#running.abort();
    const running = (this.#running = new AbortController());
    const start = performance.now();
    this.#say(loading ? UI.running[this.#lang] : UI.starting[this.#lang], "busy");
    const unfollow = followProgress(this.#lang, (text) => running === this.#running && this.#say(text, "busy"));
    try {
      const parts = await untilStopped(loadParts(), running.signal);
      const figure = parts.figure.exploreChart(exploration);
      const rows = await this.#ask(parts, figure.sql, running.signal);
      if (running !== this.#running) return null;
      const chart = parts.model.makeChart(figure, rows, this.#lang, document);
      this.#replace(parts.render.renderChart(chart, { widths: [] }));
      drawWidths(
        this.#element.querySelector("[data-part=picture]") as HTMLElement,
        parts.render.NARROW_UP_TO,
        (width) => parts.render.renderPicture(chart, [width]),
        () => running === this.#running && chart.shown.length > 0,
      );
      this.#say(fill(UI.ran[this.#lang], rows.length, Math.max(1, Math.round(performance.now() - start))), "done");
      return rows;
    } catch (error) {
      if (running === this.#running) this.#say(explainError(error, this.#lang), "error");
      return null;
    } finally {
      unfollow();
    }
  }

  /** Puts another figure in the place of this one; what the reader unfolded stays unfolded. */
  #replace(block: Html): void {
    const open = [...this.#element.querySelectorAll("details[open]")].map((details) => details.className);
    const next = makeElement(block);
    for (const details of next.querySelectorAll("details")) details.open ||= open.includes(details.className);
    this.#element.replaceWith(next);
    this.#element = next;
    this.#place();
  }

  /** The table of an exploration as a CSV file's text; null where the engine does not start, which is said. */
  async writeTable(exploration: Exploration): Promise<string | null> {
    try {
      const parts = await loadParts();
      const rows = await this.#ask(parts, parts.figure.exploreChart(exploration).sql, this.#running.signal);
      return parts.csv.exploreCsv(rows, exploration, this.#lang, location.href);
    } catch (error) {
      this.#say(explainError(error, this.#lang), "error");
      return null;
    }
  }

  /** Puts buttons and links below the chart, where they stay when it is drawn anew. */
  setActions(...actions: readonly Node[]): void {
    this.#actions.replaceChildren(...actions);
  }

  /** SQL of what is drawn, as the figure prints it. */
  get sql(): string {
    return this.#element.querySelector('[data-part="sql"]')?.textContent?.trim() ?? "";
  }

  async #ask(parts: Parts, sql: string, signal: AbortSignal): Promise<readonly ExploredRow[]> {
    const known = this.#answers.get(sql);
    if (known) return known;
    const { rows } = await parts.query<ExploredRow>(sql, signal, { sql });
    if (this.#answers.size >= MOST_KEPT) this.#answers.clear();
    this.#answers.set(sql, rows);
    return rows;
  }

  #place(): void {
    this.#element.querySelector("[data-part=picture]")?.before(this.#status);
    this.#element.querySelector("[data-part=source]")?.after(this.#actions);
    // The file holds what the page first showed; a button gives what is chosen.
    this.#element.querySelector("[data-part=csv]")?.remove();
  }

  #say(text: string, kind: "busy" | "done" | "error"): void {
    this.#status.textContent = text;
    this.#status.dataset.kind = kind;
  }
}
