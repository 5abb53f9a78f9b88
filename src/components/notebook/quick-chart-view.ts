import type { QuickPicture } from "../../charts/quick-picture.js";
import { formatExact } from "../../marks/format.js";
import { html } from "../../html.js";
import type { Row } from "../../model/columns.js";
import type { Lang } from "../../model/indicator.js";
import type { ChartChoice } from "../../model/chart-choice.js";
import { type QuickChart, readQuickChart } from "../../model/quick-chart.js";
import type { ResultColumn } from "../../model/result.js";
import { makeElement } from "../../trusted.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { fill } from "../../words/ui.js";
import { fillChartForm, readChartForm, renderChartForm } from "./chart-form.js";
import type { Behind } from "./behind.js";
import { ChartLeave } from "./chart-leave.js";
import { find } from "./dom.js";

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
    const description = describe(chart, choice, lang);
    const draw = (width: number) => drawQuickChart(chart, { lang, width, document, x, y, log, lines, label: description });
    const isEmpty = chart.points.length === 0;
    picture.replaceChildren(...(isEmpty ? [] : [draw(Math.max(280, Math.min(860, picture.clientWidth || 640)))]));
    const note = this.#note(chart, MOST_BARS);
    find(this.element, ".atlas-note").textContent = note;
    find(this.element, ".nb-chart-title").textContent = title;
    const { version = "" } = document.documentElement.dataset;
    const named = title || fill(NOTEBOOK.chartOf[lang], y, x);
    this.#picture = isEmpty ? null : { lang, draw, title: named, values: y, note, doubt: "", description, version };
    await this.#leave.follow(isEmpty ? null : { ...this.#result, choice, behind: this.#behind() });
  }

  #note({ points, mark, notes }: QuickChart, most: number): string {
    const { noteEmpty, noteHollow, noteHedged, noteCrowded, noteCut, noteColours, noteMore, noteBars, notePanels } = NOTEBOOK;
    const bars = mark === "bar" && new Set(points.map(({ x }) => x)).size > most;
    const said = [
      this.#result.more ? fill(noteMore[this.#lang], this.#result.rows.length) : "",
      notes.empty > 0 ? fill(noteEmpty[this.#lang], notes.empty) : "",
      notes.hollow > 0 ? fill(noteHollow[this.#lang], notes.hollow) : "",
      notes.hedged > 0 ? fill(noteHedged[this.#lang], notes.hedged) : "",
      notes.cut ? noteCut[this.#lang] : "",
      notes.crowded ? noteCrowded[this.#lang] : "",
      notes.colours ? noteColours[this.#lang] : "",
      notes.panels > 0 ? fill(notePanels[this.#lang], notes.panels) : "",
      bars ? fill(noteBars[this.#lang], most) : "",
    ];
    return said.filter((part) => part !== "").join(this.#lang === "zh" ? "" : " ");
  }
}

function describe({ points }: QuickChart, { x, y, title = "" }: ChartChoice, lang: Lang): string {
  const values = points.map((point) => point.y);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const said = fill(NOTEBOOK.chartLabel[lang], y, x, points.length, formatExact(least, lang), formatExact(most, lang));
  return title === "" ? said : `${title} · ${said}`;
}
