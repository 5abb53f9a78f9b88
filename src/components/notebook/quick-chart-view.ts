import { formatExact } from "../../marks/format.js";
import { type Html, html, renderOption } from "../../html.js";
import type { Row } from "../../model/columns.js";
import type { Lang } from "../../model/indicator.js";
import { type ChartChoice, type ChartMark, MARKS, type QuickChart, readQuickChart } from "../../model/quick-chart.js";
import type { ResultColumn } from "../../model/result.js";
import { makeElement } from "../../trusted.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { fill } from "../../words/ui.js";
import { find } from "./dom.js";

interface Result {
  columns: readonly ResultColumn[];
  rows: readonly Row[];
  more: boolean;
}

/** A chart of a result, with the choice of mark and columns, and a note on what it leaves out. */
export class QuickChartView {
  readonly element: HTMLElement;
  readonly #result: Result;
  readonly #lang: Lang;

  constructor(result: Result, lang: Lang, onChoose: (choice: ChartChoice) => void) {
    this.#result = result;
    this.#lang = lang;
    const names = result.columns.map(({ name }) => name);
    const numbers = result.columns.filter(({ kind }) => kind === "number" || kind === "year").map(({ name }) => name);
    this.element = makeElement(
      html`<div class="nb-chart">
        <form class="nb-choice">
          ${select("mark", MARKS, (mark) => NOTEBOOK[mark as ChartMark][lang], lang)}${select("x", names, String, lang)}${select("y", numbers, String, lang)}${select("colour", ["", ...names], (name) => name || NOTEBOOK.none[lang], lang)}
        </form>
        <div data-part="picture"></div>
        <p class="atlas-note"></p>
        <p class="nb-doubt"></p>
      </div>`,
    );
    find(this.element, "form").addEventListener("change", () => {
      const choice = this.#read();
      onChoose(choice);
      void this.draw(choice);
    });
  }

  /** Says below the chart what is in doubt about its rows. */
  set doubt(said: string) {
    find(this.element, ".nb-doubt").textContent = said;
  }

  /** Draws the result as chosen; what draws is fetched for the first chart. */
  async draw(choice: ChartChoice): Promise<void> {
    for (const name of ["mark", "x", "y", "colour"] as const) this.#select(name).value = choice[name] ?? "";
    const { drawQuickChart, MOST_BARS } = await import("../../marks/quick.js");
    const chart = readQuickChart(this.#result.columns, this.#result.rows, choice);
    const picture = find(this.element, "[data-part=picture]");
    const width = Math.max(280, Math.min(860, picture.clientWidth || 640));
    const options = { lang: this.#lang, width, document, x: choice.x, y: choice.y, label: describe(chart, choice, this.#lang) };
    picture.replaceChildren(...(chart.points.length > 0 ? [drawQuickChart(chart, options)] : []));
    find(this.element, ".atlas-note").textContent = this.#note(chart, MOST_BARS);
  }

  #note({ points, mark, notes }: QuickChart, most: number): string {
    const { noteEmpty, noteHollow, noteHedged, noteCrowded, noteCut, noteColours, noteMore, noteBars } = NOTEBOOK;
    const bars = mark === "bar" && new Set(points.map(({ x }) => x)).size > most;
    const said = [
      this.#result.more ? fill(noteMore[this.#lang], this.#result.rows.length) : "",
      notes.empty > 0 ? fill(noteEmpty[this.#lang], notes.empty) : "",
      notes.hollow > 0 ? fill(noteHollow[this.#lang], notes.hollow) : "",
      notes.hedged > 0 ? fill(noteHedged[this.#lang], notes.hedged) : "",
      notes.cut ? noteCut[this.#lang] : "",
      notes.crowded ? noteCrowded[this.#lang] : "",
      notes.colours ? noteColours[this.#lang] : "",
      bars ? fill(noteBars[this.#lang], most) : "",
    ];
    return said.filter((part) => part !== "").join(this.#lang === "zh" ? "" : " ");
  }

  #select(name: string): HTMLSelectElement {
    return find<HTMLSelectElement>(this.element, `select[name=${name}]`);
  }

  #read(): ChartChoice {
    const mark = MARKS.find((candidate) => candidate === this.#select("mark").value) ?? "dot";
    return { mark, x: this.#select("x").value, y: this.#select("y").value, colour: this.#select("colour").value || null };
  }
}

function describe({ points }: QuickChart, { x, y }: ChartChoice, lang: Lang): string {
  const values = points.map((point) => point.y);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return fill(NOTEBOOK.chartLabel[lang], y, x, points.length, formatExact(least, lang), formatExact(most, lang));
}

function select(name: "mark" | "x" | "y" | "colour", values: readonly string[], print: (value: string) => string, lang: Lang): Html {
  const options = values.map((value) => renderOption(value, print(value)));
  return html`<label
    >${NOTEBOOK[name][lang]}
    <select name="${name}">
      ${options}
    </select></label
  >`;
}
