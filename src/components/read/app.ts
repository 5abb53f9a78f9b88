import { type Html, html } from "../../html.js";
import type { Lang } from "../../model/indicator.js";
import type { ReadReport } from "../../model/reading.js";
import { fileAddress } from "../../site-file.js";
import { setHtml } from "../../trusted.js";
import { renderReading } from "../../pages/own-reading.js";
import { READ } from "../../words/read.js";
import { fill } from "../../words/ui.js";
import { afterPaint } from "../after-paint.js";
import { wireAnswers } from "./answers.js";
import { showComparison } from "./compare.js";
import { forget, keep, listKept } from "./kept.js";
import { leave } from "./leave.js";
import { Reader, ReadRefusal } from "./reader.js";
import { type Item, refusalText, renderList } from "./render-list.js";
import { renderSend, wireSend } from "./send.js";

/** The page that reads a reader's own reports: files chosen, dropped or pasted, read one after the other in a worker, shown one at a time. */
export class ReadPage {
  readonly #place: HTMLElement;
  readonly #lang: Lang;
  readonly #reader: Reader;
  #items: Item[] = [];
  #shown: ReadReport | null = null;
  /** Fingerprints of the texts that are kept on this device. */
  #kept = new Set<string>();
  /** Ends what listens to answers for the report that was shown before. */
  #answered = new AbortController();

  constructor(place: HTMLElement, lang: Lang) {
    [this.#place, this.#lang] = [place, lang];
    this.#reader = new Reader(new URL(fileAddress("reader/worker.js")));
  }

  /** Lets the reader begin, and lists what she kept on this device. */
  start(): void {
    const input = this.#find<HTMLInputElement>("input[type=file]");
    const text = this.#find<HTMLTextAreaElement>("textarea");
    const [choose, read] = [this.#find<HTMLButtonElement>("[name=choose]"), this.#find<HTMLButtonElement>("[name=read]")];
    choose.addEventListener("click", () => input.click());
    input.addEventListener("change", () => {
      void this.take([...(input.files ?? [])].map((file) => ({ name: file.name, file })));
      // the same file may be chosen again
      input.value = "";
    });
    read.addEventListener("click", () => {
      if (text.value.trim() !== "") void this.take([{ name: READ.pasted[this.#lang], file: new Blob([text.value]) }]);
    });
    for (const button of [choose, read]) button.disabled = false;
    this.#acceptDrops();
    this.#place.addEventListener("click", (event) => this.#press(event.target as HTMLElement));
    void this.#showKept();
  }

  /** Reads files and shows what became of them. */
  async take(files: readonly { name: string; file: Blob }[]): Promise<void> {
    if (files.length === 0) return;
    document.querySelector("[data-part=read-example]")?.remove();
    this.#say(READ.starting[this.#lang], "busy");
    // Most readers meet none of these words.
    const unread = import("../../words/unread.js");
    const items: Item[] = [];
    for (const { name, file } of files) {
      items.push(await this.#read(name, file));
      if (items.length === files.length) break;
      this.#say(fill(READ.progress[this.#lang], items.length, files.length), "busy");
      await afterPaint();
    }
    this.#items = items;
    const read = readOf(items);
    const count = read.reduce((sum, { figures }) => sum + figures.length, 0);
    const [first] = items;
    const words = await unread;
    if (items.length === 1 && first && "refused" in first) {
      this.#say("", "error");
      setHtml(this.#part("read-status"), refusalText(first.refused, words, this.#lang));
    } else this.#say(fill(READ.done[this.#lang], read.length, count, items.length - read.length), "done");
    setHtml(this.#part("read-list"), items.length > 1 ? html`${renderList(items, words, this.#lang)}${this.#renderWays(read)}` : null);
    if (read.length === 1 && items.length === 1 && read[0]) await this.#show(read[0]);
    else this.#part("read-one").replaceChildren();
  }

  async #read(name: string, file: Blob): Promise<Item> {
    try {
      return { name, reading: await this.#reader.read(name, file) };
    } catch (error) {
      return { name, refused: error instanceof ReadRefusal ? error.refused : { code: "fault", message: (error as Error).message } };
    }
  }

  #renderWays(read: readonly ReadReport[]): Html | null {
    if (read.length === 0) return null;
    const lang = this.#lang;
    const ways = ["csv", "xlsx", "json", "notebook"].map((way) => leaveButton(`all-${way}`, lang));
    return html`<p class="read-take">${READ.all[lang]} ${ways}</p>`;
  }

  async #show(reading: ReadReport): Promise<void> {
    const lang = this.#lang;
    this.#shown = reading;
    const place = this.#part("read-one");
    setHtml(
      place,
      html`${renderReading(reading, lang)}
        <section data-part="read-preflight"></section>
        <section data-part="read-compare"></section>
        <h2 id="take">${READ.take[lang]}</h2>
        <p class="read-take">
          ${["json", "csv", "xlsx", "notebook"].map((way) => leaveButton(way, lang))}
          <button type="button" data-keep="keep">${READ.keep[lang]}</button>
          <button type="button" data-keep="forget">${READ.forget[lang]}</button>
        </p>
        <p class="atlas-status" data-part="read-kept-status" role="status"></p>
        <section data-part="read-send">${renderSend(reading, lang)}</section>`,
    );
    const show = wireSend(place, reading, lang);
    const told = () => {
      show();
      if (this.#kept.has(reading.record.source.sha256)) void keep(reading);
    };
    this.#answered.abort();
    this.#answered = new AbortController();
    wireAnswers(place, reading, told, this.#answered.signal);
    place.querySelector("h2")?.scrollIntoView({ block: "start" });
    const compare = place.querySelector<HTMLElement>("[data-part=read-compare]");
    if (compare) await showComparison(compare, reading, lang);
  }

  #press(target: HTMLElement): void {
    const { open, save, keep: act } = target.closest<HTMLElement>("[data-open], [data-save], [data-keep]")?.dataset ?? {};
    const item = open === undefined ? undefined : this.#items[Number(open)];
    if (item && "reading" in item) void this.#show(item.reading);
    if (save !== undefined) this.#save(save);
    if (act !== undefined && this.#shown) void this.#keep(act, this.#shown);
  }

  #save(what: string): void {
    const isAll = what.startsWith("all-");
    const readings = isAll ? readOf(this.#items) : this.#shown ? [this.#shown] : [];
    const name = isAll ? "reports" : (readings[0]?.record.source.id ?? "report");
    void leave(what.replace("all-", ""), name, readings, !isAll, this.#lang).catch(() => this.#say(READ.notKept[this.#lang], "error"));
  }

  async #keep(act: string, reading: ReadReport): Promise<void> {
    const said = this.#part("read-kept-status");
    try {
      await (act === "keep" ? keep(reading) : forget(reading));
      said.textContent = (act === "keep" ? READ.kept : READ.forgotten)[this.#lang];
      await this.#showKept();
    } catch {
      said.textContent = READ.notKept[this.#lang];
    }
  }

  async #showKept(): Promise<void> {
    const kept = await listKept().catch(() => []);
    this.#kept = new Set(kept.map(({ record }) => record.source.sha256));
    const place = this.#part("read-kept");
    const items = kept.map(
      ({ record, name }, i) => html`<li><button type="button" data-kept="${i}">${record.source.title || name}</button></li>`,
    );
    setHtml(
      place,
      kept.length === 0
        ? null
        : html`<h2>${READ.keptTitle[this.#lang]}</h2>
            <ul class="read-kept">
              ${items}
            </ul>`,
    );
    for (const button of place.querySelectorAll<HTMLElement>("[data-kept]"))
      button.addEventListener("click", () => void this.#show(kept[Number(button.dataset.kept)] as ReadReport));
  }

  #acceptDrops(): void {
    const mark = (over: boolean) => this.#place.toggleAttribute("data-over", over);
    addEventListener("dragover", (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      mark(true);
    });
    addEventListener("dragleave", (event) => event.relatedTarget === null && mark(false));
    addEventListener("drop", (event) => {
      mark(false);
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      void this.take([...event.dataTransfer.files].map((file) => ({ name: file.name, file })));
    });
  }

  #say(text: string, kind: string): void {
    const status = this.#part("read-status");
    status.dataset.kind = kind;
    status.textContent = text;
  }

  #part = (name: string): HTMLElement => this.#find(`[data-part="${name}"]`);

  #find<T extends HTMLElement = HTMLElement>(selector: string): T {
    const element = this.#place.querySelector<T>(selector);
    if (element === null) throw new Error(`page for reading has no part: ${selector}`);
    return element;
  }
}

const readOf = (items: readonly Item[]): ReadReport[] => items.flatMap((item) => ("reading" in item ? [item.reading] : []));

function leaveButton(what: string, lang: Lang): Html {
  const way = what.replace("all-", "") as "csv" | "json" | "notebook" | "xlsx";
  return html`<button type="button" data-save="${what}">${READ[way][lang]}</button> `;
}
