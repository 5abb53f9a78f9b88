import { type Exploration, FIRST, readExploration, type ReadExploration, writeExploration } from "../model/explore.js";
import type { Lang } from "../model/indicator.js";
import { EXPLORE } from "../words/explore.js";
import { fill, UI } from "../words/ui.js";
import { type BureauPicker, wireBureauPicker } from "./bureau-picker.js";
import { ExploreChart } from "./explore-chart.js";
import { fillForm, listIndicatorIds, readForm } from "./explore-form.js";
import { saveFile } from "./notebook/files.js";

/** The page of explorations: choices, the address that keeps them, the chart, and what can be taken away. */
class ExplorePage {
  readonly #form: HTMLFormElement;
  readonly #lang: Lang;
  readonly #chart: ExploreChart;
  readonly #notebook = document.createElement("a");
  #exploration: Exploration;
  #picker: BureauPicker | undefined;

  constructor(form: HTMLFormElement, figure: HTMLElement, lang: Lang) {
    this.#form = form;
    this.#lang = lang;
    this.#chart = new ExploreChart(figure, lang);
    const { exploration, ignored } = this.#read(location.search);
    this.#exploration = exploration;
    this.#note(ignored.length > 0 ? fill(EXPLORE.ignored[lang], ignored.join(" ")) : "");
    this.#notebook.textContent = EXPLORE.notebook[lang];
    this.#chart.setActions(this.#downloadButton(), this.#notebook);
    this.#showSql();
    fillForm(form, exploration);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", (event) => this.#change((event.target as HTMLInputElement).name));
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      this.#note("");
      this.#choose(FIRST);
    });
    form.inert = false;
    if (writeExploration(exploration) !== "") void this.#draw();
    void this.#wirePicker(this.#part("bureaus"));
  }

  async #wirePicker(place: HTMLElement): Promise<void> {
    const onChange = (bureaus: readonly string[]) => this.#choose({ ...this.#exploration, bureaus });
    this.#picker = await wireBureauPicker(place, { lang: this.#lang, chosen: this.#exploration.bureaus, onChange });
  }

  #read(search: string): ReadExploration {
    return readExploration(search, listIndicatorIds(this.#form));
  }

  #change(name: string): void {
    if (name === "") return;
    // A level or province is a group of its own, in the place of chosen bureaus.
    const bureaus = name === "level" || name === "province" ? [] : this.#exploration.bureaus;
    this.#choose(readForm(this.#form, bureaus));
  }

  #choose(next: Exploration): void {
    const had = this.#exploration.bureaus.length;
    // What cannot be chosen together is settled by the rule of the address.
    this.#exploration = this.#read(writeExploration(next)).exploration;
    if (had > 0 && this.#exploration.bureaus.length === 0) this.#picker?.set([]);
    fillForm(this.#form, this.#exploration);
    history.replaceState(null, "", `${location.pathname}${writeExploration(this.#exploration)}${location.hash}`);
    void this.#draw();
  }

  async #draw(): Promise<void> {
    const { bureaus } = this.#exploration;
    const rows = await this.#chart.show(this.#exploration);
    this.#showSql();
    if (rows !== null) await this.#nameSilent(bureaus.filter((code) => !rows.some((row) => row.bureau_code === code)));
  }

  /** Names the chosen bureaus that have no figure at all: absent from the picture, they could be taken for zero. */
  async #nameSilent(codes: readonly string[]): Promise<void> {
    const place = this.#part("silent");
    if (codes.length === 0) return void (place.textContent = "");
    const { entries } = await (await import("./bureau-index.js")).loadBureauIndex();
    const names = codes.map((code) => entries.find((entry) => entry.code === code)?.[`short_${this.#lang}`] ?? code);
    place.textContent = fill(EXPLORE.silent[this.#lang], names.join(UI.comma[this.#lang]));
  }

  #showSql(): void {
    this.#notebook.href = `./notebook.html?sql=${encodeURIComponent(this.#chart.sql)}`;
  }

  #downloadButton(): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = UI.downloadTable[this.#lang];
    button.addEventListener("click", () => void this.#download());
    return button;
  }

  async #download(): Promise<void> {
    const csv = await this.#chart.writeTable(this.#exploration);
    if (csv !== null) saveFile(`${this.#exploration.indicator}-${this.#exploration.chart}.csv`, csv, "text/csv;charset=utf-8");
  }

  #note(text: string): void {
    this.#part("ignored").textContent = text;
  }

  #part(name: string): HTMLElement {
    const part = this.#form.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (part === null) throw new Error(`explore form has no part: ${name}`);
    return part;
  }
}

const form = document.querySelector<HTMLFormElement>('form[data-part="explore"]');
const figure = document.querySelector<HTMLElement>('[data-figure="exploration"]');
if (form !== null && figure !== null) new ExplorePage(form, figure, document.documentElement.lang.startsWith("en") ? "en" : "zh");
