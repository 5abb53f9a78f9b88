import type { MadeChart } from "../charts/reader-chart.js";
import { sayProblem } from "../charts/say-problem.js";
import { type Author, NOBODY } from "../model/author.js";
import { readChart, type ReaderChart, type ReadChart, writeChart } from "../model/chart-state.js";
import { FIRST } from "../model/explore.js";
import type { Lang } from "../model/indicator.js";
import { EXPLORE } from "../words/explore.js";
import { LEAVE } from "../words/leave.js";
import { fill, UI } from "../words/ui.js";
import { WORKBOOK } from "../words/workbook.js";
import { type BureauPicker, wireBureauPicker } from "./bureau-picker.js";
import { ExploreChart, loadExploreParts } from "./explore-chart.js";
import { siteRoot, siteVersion } from "../site-file.js";
import { fillForm, listIndicatorIds, readForm } from "./explore-form.js";
import type { LeavePanel } from "./leave/panel.js";
import { saveFile } from "./notebook/files.js";

/** The page of explorations: choices, the address that keeps them, the chart, and what can be taken away. */
class ExplorePage {
  readonly #form: HTMLFormElement;
  readonly #lang: Lang;
  readonly #chart: ExploreChart;
  readonly #notebook = document.createElement("a");
  #state: ReaderChart;
  #made: MadeChart | null = null;
  readonly #leaving = document.createElement("div");
  #leave: LeavePanel | undefined;
  #picker: BureauPicker | undefined;

  constructor(form: HTMLFormElement, figure: HTMLElement, lang: Lang) {
    this.#form = form;
    this.#lang = lang;
    this.#chart = new ExploreChart(figure, lang);
    this.#state = this.#restore();
    this.#notebook.textContent = EXPLORE.notebook[lang];
    this.#chart.setActions(this.#leaveButton(), this.#downloadButton(), this.#workbookButton(), this.#notebook, this.#leaving);
    this.#showSql();
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", (event) => this.#change((event.target as HTMLInputElement).name));
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      this.#note("");
      this.#choose({ exploration: FIRST, author: NOBODY });
    });
    addEventListener("popstate", () => this.#goBack());
    form.inert = false;
    if (writeChart(this.#state) !== "") void this.#draw();
    else requestIdleCallback(() => void this.#warm());
    void this.#wirePicker(this.#part("bureaus"));
  }

  /** Fetches what the first choice will need. */
  async #warm(): Promise<void> {
    const parts = await loadExploreParts();
    await parts.loadFigures(this.#state.exploration, siteRoot());
  }

  async #wirePicker(place: HTMLElement): Promise<void> {
    const { bureaus } = this.#state.exploration;
    const onChange = (codes: readonly string[]) =>
      this.#choose({ ...this.#state, exploration: { ...this.#state.exploration, bureaus: codes } });
    this.#picker = await wireBureauPicker(place, { lang: this.#lang, chosen: bureaus, onChange });
  }

  #read(search: string): ReadChart {
    return readChart(search, listIndicatorIds(this.#form));
  }

  /** Takes over what the address holds, and says what of it means nothing. */
  #restore(): ReaderChart {
    const { exploration, author, ignored, problems } = this.#read(location.search);
    fillForm(this.#form, exploration);
    const { province } = exploration;
    const isLost = province !== null && readForm(this.#form, []).province !== province;
    const strange = [...ignored, ...(isLost ? [`province=${province}`] : [])].map((part) => part.slice(0, 80));
    const said = strange.length > 0 ? [fill(EXPLORE.ignored[this.#lang], strange.join(" "))] : [];
    this.#note([...said, ...problems.map((problem) => sayProblem(problem, this.#lang))].join(" "));
    return { exploration: isLost ? { ...exploration, province: null } : exploration, author };
  }

  #goBack(): void {
    this.#state = this.#restore();
    this.#picker?.set(this.#state.exploration.bureaus);
    void this.#draw();
  }

  #change(name: string): void {
    if (name === "") return;
    // A level or province is a group of its own, in the place of chosen bureaus.
    const bureaus = name === "level" || name === "province" ? [] : this.#state.exploration.bureaus;
    this.#choose({ ...this.#state, exploration: readForm(this.#form, bureaus) });
  }

  #choose(next: ReaderChart): void {
    const had = this.#state.exploration.bureaus.length;
    // What cannot be chosen together is settled by the rule of the address.
    const { exploration, author } = this.#read(writeChart(next));
    this.#state = { exploration, author };
    if (had > 0 && exploration.bureaus.length === 0) this.#picker?.set([]);
    fillForm(this.#form, exploration);
    const address = `${location.pathname}${writeChart(this.#state)}${location.hash}`;
    // Each choice is a step that the browser's Back undoes.
    if (address !== location.pathname + location.search + location.hash) history.pushState(null, "", address);
    void this.#draw();
  }

  async #draw(): Promise<void> {
    const made = await this.#chart.show(this.#state);
    if (made === null) return;
    this.#made = made;
    this.#showSql();
    if (this.#leave) void this.#follow();
    await this.#nameSilent(made.silent);
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
    return makeButton(UI.downloadTable[this.#lang], () => void this.#download());
  }

  #workbookButton(): HTMLButtonElement {
    const button = makeButton(WORKBOOK.take[this.#lang], () => void this.#takeWorkbook());
    button.dataset.part = "workbook";
    return button;
  }

  #leaveButton(): HTMLButtonElement {
    const button = makeButton(LEAVE.open[this.#lang], () => {
      void this.#openLeave();
      this.#leaving.hidden = !this.#leaving.hidden;
      button.setAttribute("aria-expanded", String(!this.#leaving.hidden));
    });
    this.#leaving.hidden = true;
    button.dataset.part = "leave-open";
    button.setAttribute("aria-expanded", "false");
    if (location.hash === "#take") button.click();
    return button;
  }

  /** Opens what takes the chart along, which is fetched only then. */
  async #openLeave(): Promise<void> {
    if (this.#leave) return;
    const [{ LeavePanel }, { leaveExploration }, parts] = await Promise.all([
      import("./leave/panel.js"),
      import("./leave/leaving.js"),
      loadExploreParts(),
    ]);
    // What is typed before they are there would be drawn over.
    await parts.loadFigures(this.#state.exploration, siteRoot());
    this.#leave ??= new LeavePanel(this.#leaving, leaveExploration(this.#state, siteRoot()), {
      lang: this.#lang,
      root: siteRoot(),
      hash: siteVersion(),
      onAuthor: (author) => this.#sign(author),
    });
  }

  async #follow(): Promise<void> {
    const { leaveExploration } = await import("./leave/leaving.js");
    await this.#leave?.show(leaveExploration(this.#state, siteRoot()));
  }

  /** Keeps an author's words in the address, each key of which is no step of its own. */
  #sign(author: Author): void {
    this.#state = { ...this.#state, author };
    history.replaceState(null, "", `${location.pathname}${writeChart(this.#state)}${location.hash}`);
  }

  async #download(): Promise<void> {
    const { exploration } = this.#state;
    const { exploreCsv } = await loadExploreParts();
    const made = this.#made ?? (await this.#chart.show(this.#state));
    if (made === null) return;
    const csv = exploreCsv(made.rows, exploration, this.#lang, location.href);
    saveFile(`${exploration.indicator}-${exploration.chart}.csv`, csv, "text/csv;charset=utf-8");
  }

  async #takeWorkbook(): Promise<void> {
    const [{ saveWorkbook, exploreWorkbook }, parts] = await Promise.all([import("./explore-workbook.js"), loadExploreParts()]);
    const made = this.#made ?? (await this.#chart.show(this.#state));
    const [first, ...rest] = await parts.loadFigures(this.#state.exploration, siteRoot());
    if (made === null || first === undefined) return;
    const { indicator, chart } = this.#state.exploration;
    const sheets = exploreWorkbook(made, this.#state, [first, ...rest], this.#lang, { page: location.href, site: siteRoot() });
    saveWorkbook(`${indicator}-${chart}`, sheets);
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

function makeButton(text: string, press: () => void): HTMLButtonElement {
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: text });
  button.addEventListener("click", press);
  return button;
}

const form = document.querySelector<HTMLFormElement>('form[data-part="explore"]');
const figure = document.querySelector<HTMLElement>('[data-figure="exploration"]');
if (form !== null && figure !== null) new ExplorePage(form, figure, document.documentElement.lang.startsWith("en") ? "en" : "zh");
