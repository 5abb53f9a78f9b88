import type { QuickPicture } from "../../charts/quick-picture.js";
import { describeQuickChart, noteQuickChart } from "../../charts/quick-said.js";
import { html } from "../../html.js";
import type { Row } from "../../model/columns.js";
import type { Lang } from "../../model/indicator.js";
import type { ChartChoice } from "../../model/chart-choice.js";
import { readQuickChart } from "../../model/quick-chart.js";
import type { ResultColumn } from "../../model/result.js";
import { makeElement } from "../../trusted.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { fill } from "../../words/ui.js";
import { fillChartForm, readChartForm, renderChartForm } from "./chart-form.js";
import type { Behind } from "./behind.js";
import { ChartLeave } from "./chart-leave.js";
import { find } from "./dom.js";
import { siteVersion } from "../../site-file.js";

interface Result {
  columns: readonly ResultColumn[];
  rows: readonly Row[];
  more: boolean;
}

/** Takes what is chosen for the chart, and knows what stands behind its result. */
interface Memory {
  choose(choice: ChartChoice): void;
  behind(): Behind;
}

/** A chart of a result, with the choice of how it is drawn, a note on what it leaves out, what is in doubt, and the ways to take it along. */
export class QuickChartView {
  readonly element: HTMLElement;
  readonly #result: Result;
  readonly #lang: Lang;
  readonly #behind: () => Behind;
  readonly #leave: ChartLeave;
  #doubt = "";
  #picture: QuickPicture | null = null;

  constructor(result: Result, lang: Lang, memory: Memory) {
    this.#result = result;
    this.#behind = () => memory.behind();
    this.#lang = lang;
    this.element = makeElement(
      html`<div class="nb-chart">
        ${renderChartForm(result.columns, lang)}
        <p class="nb-chart-title"></p>
        <div data-part="picture"></div>
        <p class="atlas-note"></p>
        <p class="nb-doubt"></p>
      </div>`,
    );
    const form = find(this.element, "form");
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => {
      const choice = readChartForm(this.element);
      memory.choose(choice);
      void this.draw(choice);
    });
    this.#leave = new ChartLeave(lang, () => this.#picture && { ...this.#picture, doubt: this.#doubt });
    this.element.append(this.#leave.element);
  }

  /** Says below the chart, and in all pictures of it, what is in doubt about its rows. */
  set doubt(said: string) {
    this.#doubt = said;
    find(this.element, ".nb-doubt").textContent = said;
  }

  /** Draws the result as chosen; what draws is fetched for the first chart. */
  async draw(choice: ChartChoice): Promise<void> {
    fillChartForm(this.element, choice);
    const lang = this.#lang;
    const { drawQuickChart, MOST_BARS } = await import("../../marks/quick.js");
    const chart = readQuickChart(this.#result.columns, this.#result.rows, choice);
    const picture = find(this.element, "[data-part=picture]");
    const { x, y, log, lines, title = "" } = choice;
    const description = describeQuickChart(chart, choice, lang);
    const draw = (width: number) => drawQuickChart(chart, { lang, width, document, x, y, log, lines, label: description });
    const isEmpty = chart.points.length === 0;
    picture.replaceChildren(...(isEmpty ? [] : [draw(Math.max(280, Math.min(860, picture.clientWidth || 640)))]));
    const { rows, more } = this.#result;
    const note = noteQuickChart(chart, { rows: rows.length, more, mostBars: MOST_BARS }, lang);
    find(this.element, ".atlas-note").textContent = note;
    find(this.element, ".nb-chart-title").textContent = title;
    const version = siteVersion();
    const named = title || fill(NOTEBOOK.chartOf[lang], y, x);
    this.#picture = isEmpty ? null : { lang, draw, title: named, values: y, note, doubt: "", description, version };
    await this.#leave.follow(isEmpty ? null : { ...this.#result, choice, behind: this.#behind() });
  }
}
