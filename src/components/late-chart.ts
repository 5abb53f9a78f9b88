import type { Lang } from "../model/indicator.js";
import type { Filter } from "../queries/filter.js";
import { PICKER } from "../words/find.js";
import type { LiveChart } from "./live-chart.js";

/** What a chart of the page has to show: the build’s question for a filter, or the reader’s own SQL. */
export type ChartTurn = { filter: Filter } | { sql: string };

/** A chart as the build left it, whose script is fetched once there is something to ask: most readers only look. */
export class LateChart {
  readonly id: string;
  readonly #element: HTMLElement;
  readonly #lang: Lang;
  readonly #onEdit: (id: string, sql: string | null) => void;
  #live: Promise<LiveChart> | undefined;

  constructor(element: HTMLElement, lang: Lang, onEdit: (id: string, sql: string | null) => void) {
    this.id = element.dataset.figure ?? "";
    this.#element = element;
    this.#lang = lang;
    this.#onEdit = onEdit;
    // The printed SQL becomes an editor when the reader unfolds it.
    const fold = element.querySelector("[data-part=sql]")?.closest("details");
    fold?.addEventListener("toggle", () => void this.#wake().catch(() => this.#sayFailed()));
  }

  /** How far the chart is from the reader's screen, in CSS pixels; 0 for one that she sees. */
  distance(): number {
    const { top, bottom } = this.#element.getBoundingClientRect();
    return Math.max(0, top - innerHeight, -bottom);
  }

  /** Shows what is asked for once its turn has come; ends when it is shown or the reader told why not. */
  async ask(asked: ChartTurn, turn: Promise<void>): Promise<void> {
    try {
      const live = await this.#wake();
      await ("sql" in asked ? live.runSql(asked.sql, turn) : live.ask(asked.filter, turn));
    } catch {
      this.#sayFailed();
    }
  }

  #wake(): Promise<LiveChart> {
    return (this.#live ??= this.#fetch().catch((error: unknown) => {
      this.#live = undefined;
      throw error;
    }));
  }

  async #fetch(): Promise<LiveChart> {
    // What the build drew is kept, to be put back.
    if (this.#element.querySelector("a[data-later]")) await (await import("./later.js")).fetchLater(this.#element);
    const { LiveChart } = await import("./live-chart.js");
    return new LiveChart(this.#element, this.#lang, this.#onEdit);
  }

  #sayFailed(): void {
    const said = this.#element.querySelector(".atlas-status") ?? document.createElement("p");
    Object.assign(said, { className: "atlas-status", textContent: PICKER.notUpdated[this.#lang] });
    said.setAttribute("role", "status");
    this.#element.querySelector("[data-part=picture]")?.before(said);
  }
}
