import type { MadeChart } from "../charts/reader-chart.js";
import type { Html } from "../html.js";
import type { ReaderChart } from "../model/chart-state.js";
import type { Lang } from "../model/indicator.js";
import { makeElement } from "../trusted.js";
import { EXPLORE } from "../words/explore.js";
import { fill, UI } from "../words/ui.js";
import { drawWidths } from "./draw-widths.js";
import { siteRoot, siteVersion } from "../site-file.js";

type ExploreParts = typeof import("./explore-parts.js");

let loading: Promise<ExploreParts> | undefined;

/** What draws explorations, fetched once: in the first quiet moment, or with the first choice. */
export function loadExploreParts(): Promise<ExploreParts> {
  loading ??= import("./explore-parts.js").catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** The chart of an exploration, drawn from files of figures without a database. */
export class ExploreChart {
  readonly #lang: Lang;
  readonly #status: HTMLElement;
  readonly #actions: HTMLElement;
  #element: HTMLElement;
  #turn = 0;

  constructor(element: HTMLElement, lang: Lang) {
    this.#element = element;
    this.#lang = lang;
    this.#status = element.ownerDocument.createElement("p");
    this.#status.className = "atlas-status";
    this.#status.setAttribute("role", "status");
    this.#actions = element.ownerDocument.createElement("div");
    this.#actions.className = "atlas-actions";
    this.#place();
  }

  /** Draws an exploration; what was drawn before is dimmed until then, as it is another. Gives the chart, or null where a later choice took its turn or the figures could not be fetched, which is said. */
  async show(chart: ReaderChart): Promise<MadeChart | null> {
    const turn = ++this.#turn;
    this.#element.toggleAttribute("data-waiting", true);
    try {
      const [parts, start] = [await loadExploreParts(), performance.now()];
      const files = await parts.loadFigures(chart.exploration, siteRoot());
      if (turn !== this.#turn) return null;
      const made = parts.makeReaderChart(chart, files, {
        lang: this.#lang,
        site: siteRoot(),
        version: siteVersion(),
        document,
        define: parts.exploreChart,
      });
      this.#draw(made, parts, () => turn === this.#turn);
      this.#say(fill(UI.ran[this.#lang], made.rows.length, Math.max(1, Math.round(performance.now() - start))), "done");
      return made;
    } catch {
      if (turn === this.#turn) this.#say(EXPLORE.failed[this.#lang], "error");
      return null;
    }
  }

  #draw({ model }: MadeChart, { renderChart, renderPicture, NARROW_UP_TO }: ExploreParts, isCurrent: () => boolean): void {
    this.#replace(renderChart(model, { widths: [] }));
    drawWidths(
      this.#element.querySelector("[data-part=picture]") as HTMLElement,
      NARROW_UP_TO,
      (width) => renderPicture(model, [width]),
      () => isCurrent() && model.shown.length > 0,
    );
  }

  /** Puts another chart in the place of this one; what the reader unfolded stays unfolded. */
  #replace(block: Html): void {
    const open = [...this.#element.querySelectorAll("details[open]")].map((details) => details.className);
    const next = makeElement(block);
    for (const details of next.querySelectorAll("details")) details.open ||= open.includes(details.className);
    this.#element.replaceWith(next);
    this.#element = next;
    this.#place();
  }

  /** Puts buttons and links below the chart, where they stay when it is drawn anew. */
  setActions(...actions: readonly Node[]): void {
    this.#actions.replaceChildren(...actions);
  }

  /** SQL of what is drawn, as the figure prints it. */
  get sql(): string {
    return this.#element.querySelector('[data-part="sql"]')?.textContent?.trim() ?? "";
  }

  #place(): void {
    this.#element.querySelector("[data-part=picture]")?.before(this.#status);
    this.#element.querySelector(".atlas-aside")?.before(this.#actions);
    // The file and the page hold what was first shown; buttons give what is chosen.
    for (const part of ["csv", "notebook", "share-link"]) this.#element.querySelector(`[data-part=${part}]`)?.parentElement?.remove();
  }

  #say(text: string, kind: "done" | "error"): void {
    this.#element.toggleAttribute("data-waiting", false);
    this.#status.textContent = text;
    this.#status.dataset.kind = kind;
  }
}
