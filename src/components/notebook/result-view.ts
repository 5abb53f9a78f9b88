import { type Html, html } from "../../html.js";
import type { Row } from "../../model/columns.js";
import type { Lang } from "../../model/indicator.js";
import type { ChartChoice } from "../../model/chart-choice.js";
import { type ColumnRoles, guessChart } from "../../model/guess-chart.js";
import { printMarkdownTable, type ResultColumn } from "../../model/result.js";
import { makeElement, setHtml } from "../../trusted.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { fill } from "../../words/ui.js";
import type { Behind } from "./behind.js";
import { find } from "./dom.js";
import { copyText } from "./files.js";
import { QuickChartView } from "./quick-chart-view.js";
import { type ShownRows, TableView } from "./table-view.js";

/** A result with how to show and export it. */
export interface Output extends ShownRows {
  /** All rows, up to the most that an export holds. */
  readAll(): Promise<readonly Row[]>;
  saveCsv(): Promise<void>;
  /** Rows of another question about the same; only where the engine has the result. */
  ask?(sql: string): Promise<readonly Row[]>;
  /** Only where the engine has the result. */
  readArrow?(): Promise<Uint8Array<ArrayBuffer>>;
  saveArrow?(): Promise<void>;
}

/** Where the choice between table and chart is kept, and what stands behind the result. */
export interface ChartMemory {
  chart(): ChartChoice | null;
  choose(chart: ChartChoice | null): void;
  behind(): Behind;
}

/** The result of a query: as table or chart, with its exports. */
export class ResultView {
  readonly #place: HTMLElement;
  readonly #lang: Lang;
  readonly #memory: ChartMemory;
  /** What columns are by where they come from. */
  roles: ColumnRoles = new Map();
  #doubt = "";
  #chart: QuickChartView | undefined;

  constructor(place: HTMLElement, lang: Lang, memory: ChartMemory) {
    this.#place = place;
    this.#lang = lang;
    this.#memory = memory;
  }

  /** Shows rows that are already HTML. */
  showBuilt(built: Html): void {
    setHtml(this.#place, built);
  }

  /** What is in doubt about the rows, which every chart of them says. */
  set doubt(said: string) {
    this.#doubt = said;
    if (this.#chart !== undefined) this.#chart.doubt = said;
  }

  /** Says whether the result is of an earlier question: it then looks so, and cannot be exported. */
  setOld(old: boolean): void {
    this.#place.toggleAttribute("data-old", old);
    for (const button of this.#place.querySelectorAll<HTMLButtonElement>(".nb-exports button")) button.disabled = old;
  }

  /** Shows a result as the reader last chose. */
  show(output: Output): void {
    const lang = this.#lang;
    const frame = makeElement(
      html`<div>
        <div class="nb-bar">
          <span role="group" aria-label="${NOTEBOOK.showAs[lang]}"
            ><button type="button" name="table">${NOTEBOOK.asTable[lang]}</button
            ><button type="button" name="chart">${NOTEBOOK.asChart[lang]}</button></span
          >
          <span class="nb-exports"
            >${NOTEBOOK.exports[lang]}<button type="button" name="csv">${NOTEBOOK.csv[lang]}</button
            >${output.saveArrow !== undefined && html`<button type="button" name="arrow">${NOTEBOOK.arrow[lang]}</button>`}<button
              type="button"
              name="markdown"
            >
              ${NOTEBOOK.markdown[lang]}
            </button>
            <small role="status"></small
          ></span>
        </div>
        <div data-part="shown"></div>
      </div>`,
    );
    this.#place.replaceChildren(frame);
    find(frame, "[name=table]").addEventListener("click", () => {
      this.#memory.choose(null);
      this.#showTable(frame, output);
    });
    find(frame, "[name=chart]").addEventListener("click", () => {
      this.#memory.choose(guessChart(output.columns, output.rows, this.roles));
      this.#showChart(frame, output);
    });
    this.#wireExports(frame, output);
    if (this.#memory.chart() === null) this.#showTable(frame, output);
    else this.#showChart(frame, output);
  }

  #showTable(frame: HTMLElement, output: Output): void {
    press(frame, "table");
    find(frame, "[data-part=shown]").replaceChildren(new TableView(output, this.#lang).element);
  }

  #showChart(frame: HTMLElement, { columns, rows, more }: Output): void {
    press(frame, "chart");
    const kept = this.#memory.chart();
    const choice = kept !== null && fits(kept, columns) ? kept : guessChart(columns, rows, this.roles);
    const place = find(frame, "[data-part=shown]");
    if (choice === null) {
      setHtml(place, html`<p class="atlas-empty">${NOTEBOOK.noChart[this.#lang]}</p>`);
      return;
    }
    const view = new QuickChartView({ columns, rows, more }, this.#lang, this.#memory);
    this.#chart = view;
    view.doubt = this.#doubt;
    place.replaceChildren(view.element);
    void view.draw(choice);
    if (kept !== null && choice !== kept) place.prepend(makeElement(html`<p class="atlas-note">${NOTEBOOK.lostColumn[this.#lang]}</p>`));
  }

  #wireExports(frame: HTMLElement, output: Output): void {
    const say = (message: string) => (find(frame, "small").textContent = message);
    const wire = (name: string, save: () => Promise<string>) =>
      find(frame, `[name=${name}]`).addEventListener(
        "click",
        () => void save().then(say, (error: unknown) => say((error as Error).message)),
      );
    const exported = (kind: string) => fill(NOTEBOOK.exported[this.#lang], kind);
    wire("csv", () => output.saveCsv().then(() => exported("CSV")));
    const { saveArrow } = output;
    if (saveArrow !== undefined) wire("arrow", () => saveArrow().then(() => exported("Arrow")));
    wire(
      "markdown",
      async () => NOTEBOOK[(await copyText(printMarkdownTable(output.columns, output.rows))) ? "copied" : "notCopied"][this.#lang],
    );
  }
}

function press(frame: HTMLElement, name: "table" | "chart"): void {
  for (const other of ["table", "chart"]) find(frame, `[name=${other}]`).setAttribute("aria-pressed", String(other === name));
}

function fits({ x, y, colour, facet, label }: ChartChoice, columns: readonly ResultColumn[]): boolean {
  const names = columns.map(({ name }) => name);
  return [x, y, colour, facet, label].every((name) => name === null || name === undefined || names.includes(name));
}
