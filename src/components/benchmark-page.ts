import { renderCaseOptions, renderYearOptions } from "../charts/benchmark-form.js";
import { renderBenchmark } from "../charts/benchmark-sheet.js";
import type { Question } from "../model/benchmark.js";
import type { Lang } from "../model/indicator.js";
import type { OpenBook } from "../model/open-book.js";
import { completeQuestion, readQuestion, writeQuestion } from "../model/question.js";
import { setHtml } from "../trusted.js";
import { BENCHMARK, MISTAKES } from "../words/benchmark.js";
import { fill, UI } from "../words/ui.js";
import { type BureauPicker, wireBureauPicker } from "./bureau-picker.js";
import { loadBook } from "./headline-book.js";

/** Makes the page of comparisons answer: its choices, the address that restores them, and the head of what is printed. */
export function wireBenchmark(root: Document): void {
  const place = root.querySelector<HTMLElement>(".atlas-benchmark");
  const form = place?.querySelector<HTMLFormElement>("[data-part=benchmark-form]");
  if (place && form) void new BenchmarkPage(place, form, root.documentElement.lang.startsWith("en") ? "en" : "zh").start();
}

const NAMES = ["bureau", "year", "peers", "list", "per", "case"];

class BenchmarkPage {
  readonly #place: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #lang: Lang;
  /** The address of what is asked, whole or in part. */
  #asked: string;
  #bureau: BureauPicker | undefined;
  #list: Promise<BureauPicker> | undefined;

  constructor(place: HTMLElement, form: HTMLFormElement, lang: Lang) {
    [this.#place, this.#form, this.#lang] = [place, form, lang];
    this.#asked = place.dataset.question ?? "";
  }

  /** Shows what the address asks for, if anything, and lets the reader choose. */
  async start(): Promise<void> {
    const params = new URLSearchParams(location.search);
    const isAsked = NAMES.some((name) => params.has(name));
    if (isAsked) this.#asked = location.search;
    this.#wire();
    this.#imprint(this.#asked);
    if (isAsked) await this.#show();
    const chosen = [new URLSearchParams(this.#asked).get("bureau") ?? ""];
    const onChange = ([code]: readonly string[]) => void this.#chooseBureau(code);
    this.#bureau = await wireBureauPicker(this.#part("benchmark-bureau"), {
      lang: this.#lang,
      chosen,
      single: true,
      silent: true,
      onChange,
    });
  }

  #wire(): void {
    const form = this.#form;
    form.inert = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", (event) => {
      const { name, value } = event.target as HTMLInputElement;
      if (NAMES.includes(name)) void this.#change({ [name === "case" ? "amount" : name]: /^\d+$/.test(value) ? Number(value) : value });
    });
    form.querySelector("[name=print]")?.addEventListener("click", () => window.print());
    this.#part("benchmark-sheet").addEventListener("click", (event) => {
      const year = (event.target as HTMLElement).closest<HTMLElement>("[data-year]")?.dataset.year;
      if (year === undefined) return;
      event.preventDefault();
      void this.#change({ year: Number(year) });
    });
  }

  async #chooseBureau(code: string | undefined): Promise<void> {
    // One bureau always stays chosen.
    if (code === undefined) return this.#bureau?.set([new URLSearchParams(this.#asked).get("bureau") ?? ""]);
    await this.#answer((open, question) => {
      const year = open.figuresOf(code).some((figure) => figure.year === question.year) ? question.year : undefined;
      return completeQuestion({ ...question, bureau: code, year }, open);
    });
  }

  async #change(change: Partial<Question>): Promise<void> {
    await this.#answer((_, question) => ({ ...question, ...change }));
  }

  async #answer(next: (open: OpenBook, question: Question) => Question): Promise<void> {
    await this.#with((open) => {
      const question = next(open, readQuestion(this.#asked, open).question);
      this.#asked = writeQuestion(question);
      history.replaceState(null, "", `${location.pathname}${this.#asked}${location.hash}`);
      this.#draw(open, question);
      this.#say(fill(BENCHMARK.ready[this.#lang], `${open.bureau(question.bureau)?.short[this.#lang] ?? ""} ${question.year}`));
    });
  }

  async #show(): Promise<void> {
    await this.#with((open) => {
      const { question, mistakes } = readQuestion(this.#asked, open);
      this.#asked = writeQuestion(question);
      this.#draw(open, question);
      this.#say(mistakes.map(({ name, text }) => fill(MISTAKES[name][this.#lang], text)).join(" "));
    });
  }

  async #with(answer: (open: OpenBook) => void): Promise<void> {
    this.#say(BENCHMARK.loading[this.#lang]);
    try {
      answer(await loadBook());
    } catch {
      this.#say(BENCHMARK.failed[this.#lang], "error");
    }
  }

  #draw(open: OpenBook, question: Question): void {
    const lang = this.#lang;
    setHtml(this.#part("benchmark-sheet"), renderBenchmark(open, question, lang));
    setHtml(this.#field("[name=year]"), renderYearOptions(open, question, lang));
    setHtml(this.#field("[name=case]"), renderCaseOptions(question, lang));
    this.#field<HTMLSelectElement>("[name=per]").value = question.per;
    this.#field<HTMLInputElement>(`[name=peers][value=${question.peers}]`).checked = true;
    this.#imprint(writeQuestion(question));
    this.#part("benchmark-own").hidden = question.peers !== "list";
    if (question.peers === "list") this.#showList(question.list);
  }

  #showList(list: readonly string[]): void {
    const onChange = (codes: readonly string[]) => void this.#change({ list: codes });
    this.#list ??= wireBureauPicker(this.#part("benchmark-list"), { lang: this.#lang, chosen: list, onChange });
  }

  /** What a printed sheet must say of itself: data version, date, and the address of this very view. */
  #imprint(search: string): void {
    const lang = this.#lang;
    const version = document.querySelector(".atlas-version")?.textContent ?? "";
    const address = new URL(search, location.href).href;
    const date = new Date().toLocaleDateString("sv-SE");
    const facts = [
      [BENCHMARK.version, version],
      [BENCHMARK.printed, date],
      [BENCHMARK.address, address],
    ] as const;
    const text = facts.map(([name, value]) => `${name[lang]}${UI.colon[lang]}${value}`).join(UI.dot[lang]);
    const place = this.#place.querySelector("[data-part=imprint]");
    if (place) place.textContent = `${UI.dot[lang]}${text}`;
  }

  #say(text: string, kind = "done"): void {
    const status = this.#part("benchmark-status");
    status.dataset.kind = kind;
    status.textContent = text;
  }

  #part(name: string): HTMLElement {
    return this.#field(`[data-part="${name}"]`);
  }

  #field<T extends HTMLElement = HTMLElement>(selector: string): T {
    const element = this.#place.querySelector<T>(selector);
    if (element === null) throw new Error(`benchmark page has no part: ${selector}`);
    return element;
  }
}
