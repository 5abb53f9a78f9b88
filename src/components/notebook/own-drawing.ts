import { html } from "../../html.js";
import type { Row } from "../../model/columns.js";
import type { Lang } from "../../model/indicator.js";
import { makeElement, setHtml } from "../../trusted.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { find } from "./dom.js";

/** A result as a cell's query gave it. */
interface Result {
  columns: readonly { name: string }[];
  rows: readonly Row[];
  sql: string;
}

/** The atlas' own drawing of a cell's result, with the way to a table or chart of the reader's and back. */
export class OwnDrawing {
  readonly #place: HTMLElement;
  readonly #lang: Lang;
  readonly #id: string;
  #on: boolean;

  /** `choose` hears whether the drawing is wanted. */
  constructor(place: HTMLElement, lang: Lang, id: string, choose: (on: boolean) => void) {
    this.#place = place;
    this.#lang = lang;
    this.#id = id;
    this.#on = true;
    place.append(
      makeElement(html`<div data-part="drawing"></div>`),
      makeElement(html`<p class="nb-bar"><button type="button" name="drawing"></button></p>`),
    );
    const button = find<HTMLButtonElement>(place, "[name=drawing]");
    button.addEventListener("click", () => {
      this.#on = !this.#on;
      this.#label();
      choose(this.#on);
    });
    this.#label();
  }

  /** Id of the chart where its drawing is wanted. */
  get figure(): string | undefined {
    return this.#on ? this.#id : undefined;
  }

  /** Where the drawing stands. */
  get drawing(): HTMLElement {
    return find(this.#place, "[data-part=drawing]");
  }

  /** Draws a result while `isLast` holds: false where its columns are not those of the chart, nothing where another was asked for meanwhile. */
  async show({ columns, rows, sql }: Result, isLast: () => boolean): Promise<boolean | undefined> {
    const [{ CHARTS }, { makeChart }, { renderChart }] = await Promise.all([
      import("../../charts/index.js"),
      import("../../charts/chart-model.js"),
      import("../../charts/render.js"),
    ]);
    if (!isLast()) return undefined;
    const chart = CHARTS.find(({ id }) => id === this.#id);
    const names = new Set(columns.map(({ name }) => name));
    if (chart === undefined || !Object.keys(chart.shape).every((name) => names.has(name))) return false;
    const model = makeChart(chart, rows, this.#lang, document);
    const said = sql.trim() === chart.sql.trim() ? "" : NOTEBOOK.madeBy[this.#lang];
    setHtml(this.drawing, html`${renderChart(model, { whole: false })}${said !== "" && html`<p class="nb-doubt">${said}</p>`}`);
    return true;
  }

  /** Leaves the drawing out, and says why where there is a reason. */
  hide(reason = ""): void {
    setHtml(this.drawing, reason === "" ? null : html`<p class="atlas-note">${reason}</p>`);
  }

  #label(): void {
    find(this.#place, "[name=drawing]").textContent = NOTEBOOK[this.#on ? "ownChart" : "asAtlas"][this.#lang];
  }
}
