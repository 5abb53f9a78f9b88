import { element, html, renderOption } from "../../html.js";
import type { Lang } from "../../model/indicator.js";
import { type KeptBook, keepVersion, parseShelf, put, type Shelf, without } from "../../model/shelf.js";
import { makeElement, setHtml } from "../../trusted.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { fill } from "../../words/ui.js";
import { find } from "./dom.js";

const KEY = "atlas.notebooks";

/** What the list of notebooks asks of the page. */
export interface ShelfActions {
  /** Shows a notebook's file. */
  open(file: string): void;
  /** Shows the starting notebook. */
  begin(): void;
  removed(name: string, undo: () => void): void;
}

/** The reader's notebooks on this device, with their names and earlier versions. */
export class ShelfPanel {
  readonly element: HTMLElement;
  readonly #lang: Lang;
  readonly #actions: ShelfActions;
  #shelf: Shelf;

  constructor(lang: Lang, actions: ShelfActions) {
    this.#lang = lang;
    this.#actions = actions;
    this.#shelf = parseShelf(read(), makeId());
    this.element = makeElement(
      html`<details class="nb-shelf">
        <summary></summary>
        <div></div>
      </details>`,
    );
    this.element.addEventListener("click", ({ target }) => this.#click((target as HTMLElement).closest("button")));
    this.element.addEventListener("change", ({ target }) => this.#change(target as HTMLInputElement | HTMLSelectElement));
    this.#draw();
  }

  /** Keeps a state of the open notebook. */
  keep(file: string): void {
    this.#set(keepVersion(this.#shelf, file, Date.now()));
  }

  get #open(): KeptBook | undefined {
    return this.#shelf.books.find(({ id }) => id === this.#shelf.current);
  }

  #set(shelf: Shelf): void {
    if (shelf === this.#shelf) return;
    this.#shelf = shelf;
    write(shelf);
    this.#draw();
  }

  #click(button: HTMLButtonElement | null): void {
    const book = this.#shelf.books.find(({ id }) => id === button?.value);
    if (button?.name === "new") {
      this.#set({ ...this.#shelf, current: makeId() });
      this.#actions.begin();
    } else if (button?.name === "open" && book !== undefined) {
      this.#set({ ...this.#shelf, current: book.id });
      this.#actions.open(book.versions[0]?.file ?? "");
    } else if (button?.name === "delete" && book !== undefined) {
      this.#set(without(this.#shelf, book.id));
      this.#actions.removed(this.#nameOf(book), () => this.#set(put(this.#shelf, book)));
    }
  }

  #change(field: HTMLInputElement | HTMLSelectElement): void {
    const book = this.#open;
    if (book === undefined) return;
    if (field.name === "bookName") this.#set(put(this.#shelf, { ...book, name: field.value.trim() }));
    const version = field.name === "version" ? book.versions.find(({ at }) => String(at) === field.value) : undefined;
    if (version !== undefined) this.#actions.open(version.file);
  }

  #nameOf({ name, versions }: KeptBook): string {
    const heading = /^#+ +(.+)$/m.exec(versions[0]?.file ?? "")?.[1];
    return name || heading || NOTEBOOK.untitled[this.#lang];
  }

  #draw(): void {
    const lang = this.#lang;
    const book = this.#open;
    const when = (at: number) =>
      new Date(at).toLocaleString(lang === "zh" ? "zh-CN" : "en-GB", { dateStyle: "medium", timeStyle: "short" });
    find(this.element, "summary").textContent = `${NOTEBOOK.shelf[lang]} (${this.#shelf.books.length})`;
    const others = this.#shelf.books.map((one) => {
      const isOpen = one === book;
      const open = isOpen
        ? html`<strong>${this.#nameOf(one)}</strong>`
        : html`<button type="button" name="open" value="${one.id}">${this.#nameOf(one)}</button>`;
      const gone =
        !isOpen &&
        html`<button type="button" name="delete" value="${one.id}" aria-label="${fill(NOTEBOOK.deleteBook[lang], this.#nameOf(one))}">
          ×
        </button>`;
      return html`<li>${open} <small>${when(one.versions[0]?.at ?? 0)}</small> ${gone}</li>`;
    });
    const versions = (book?.versions ?? []).map(({ at }, i) => renderOption(i === 0 ? "" : at, when(at)));
    const own =
      book !== undefined &&
      html`<p class="nb-bar">
        <label
          >${NOTEBOOK.bookName[lang]} ${element("input", { name: "bookName", value: book.name, maxlength: 80, autocomplete: "off" })}</label
        >
        <label
          >${NOTEBOOK.versions[lang]}
          <select name="version">
            ${versions}
          </select></label
        >
      </p>`;
    setHtml(
      find(this.element, "div"),
      html`${own}
        <ul>
          ${others}
        </ul>
        <button type="button" name="new">＋ ${NOTEBOOK.newBook[lang]}</button>`,
    );
  }
}

function makeId(): string {
  return Date.now().toString(36) + Math.floor(Math.random() * 46656).toString(36);
}

// Nothing is kept where the browser does not allow it, which the line below the toolbar says.
function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function write(shelf: Shelf): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(shelf));
  } catch {
    // The open notebook is kept by itself.
  }
}
