import { renderResultTable } from "../../charts/result-table.js";
import { EngineError } from "../../db/errors.js";
import type { Lang } from "../../model/indicator.js";
import { readResultColumns } from "../../model/result.js";
import { firstOf } from "../../queries/result.js";
import { setHtml } from "../../trusted.js";
import { RESULTS } from "../../words/results.js";
import { fill } from "../../words/ui.js";
import { html } from "../../html.js";
import { engineAtHand } from "./engine.js";
import { makeQuery } from "./run-cell.js";
import type { CellRun } from "./run.js";

/** Milliseconds without a key before a query is tried, seconds that it may take, and rows that are shown of it. */
const PAUSE = 350;
const SECONDS = 2;
const ROWS = 5;

/** The first rows that a query would give as it is written; what is wrong with it meanwhile is not said. */
export class QueryPreview {
  readonly #place: HTMLElement;
  readonly #lang: Lang;
  readonly #draft: (signal: AbortSignal) => CellRun | null;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #stop = new AbortController();
  /** Whether the query took too long to be tried with every pause. */
  #tired = false;

  constructor(place: HTMLElement, lang: Lang, draft: (signal: AbortSignal) => CellRun | null) {
    this.#place = place;
    this.#lang = lang;
    this.#draft = draft;
  }

  /** Ends what is tried, and tries again once no key follows. */
  changed(): void {
    this.#end();
    if (!this.#tired) this.#waiting = setTimeout(() => void this.#try(), PAUSE);
  }

  /** Takes the rows away: the query itself is run. */
  hide(): void {
    this.#end();
    this.#tired = false;
    this.#show(false);
  }

  #end(): void {
    clearTimeout(this.#waiting);
    this.#stop.abort();
    this.#stop = new AbortController();
  }

  async #try(): Promise<void> {
    const { signal } = this.#stop;
    const [engine, run] = [engineAtHand(), this.#draft(signal)];
    const query = run === null ? null : makeQuery(run);
    if (engine === null || query === null) return this.#show(false);
    try {
      const asked = { ...query, sql: firstOf(query.sql, ROWS), seconds: SECONDS, signal };
      const { columns, types, rows } = await engine.readLimited(asked, ROWS);
      if (signal.aborted) return;
      const lang = this.#lang;
      const told = rows.length === 0 ? RESULTS.previewNone[lang] : fill(RESULTS.preview[lang], rows.length);
      const table = rows.length > 0 && renderResultTable(readResultColumns(columns, rows, types), rows, () => null, lang);
      setHtml(
        this.#place,
        html`<p>${told}</p>
          ${table}`,
      );
      this.#show(true);
    } catch (error) {
      if (error instanceof EngineError && error.fault === "timeout") this.#tired = true;
      if (!signal.aborted) this.#show(false);
    }
  }

  #show(shown: boolean): void {
    this.#place.hidden = !shown;
  }
}
