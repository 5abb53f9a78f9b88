import { type LinkOf, renderResultTable } from "../../charts/result-table.js";
import { html } from "../../html.js";
import type { Row } from "../../model/columns.js";
import type { Lang } from "../../model/indicator.js";
import type { ResultColumn } from "../../model/result.js";
import type { RowOrder } from "../../queries/result.js";
import { makeElement, setHtml } from "../../trusted.js";
import { RESULTS } from "../../words/results.js";
import { fill } from "../../words/ui.js";
import { find } from "./dom.js";
import { renderProfile } from "./profile-view.js";
import type { RowSource } from "./row-source.js";

/** What a table shows: columns, the rows at hand, all rows, and where cells lead. */
export interface ShownRows {
  columns: readonly ResultColumn[];
  rows: readonly Row[];
  more: boolean;
  source: RowSource;
  linkOf: LinkOf;
}

const PAGE = 100;
/** Whether results open with the profile of their columns, for as long as the page is open. */
let profiled = false;

/** A result as a table: a page of rows at a time, in the order of a column of the whole result, with a profile of each column that can be folded. */
export class TableView {
  readonly element: HTMLElement;
  readonly #shown: ShownRows;
  readonly #lang: Lang;
  #order: RowOrder | null = null;
  #offset = 0;
  #total: number | null;
  #turn = 0;

  constructor(shown: ShownRows, lang: Lang) {
    this.#shown = shown;
    this.#lang = lang;
    this.#total = shown.more ? null : shown.rows.length;
    this.element = makeElement(
      html`<div class="nb-table">
        <p class="nb-bar">
          <button type="button" name="profile" aria-pressed="${String(profiled)}">${RESULTS.profile[lang]}</button>
          <span class="nb-pager" hidden
            ><button type="button" name="earlier" aria-label="${RESULTS.earlier[lang]}">‹</button>
            <span role="status"></span>
            <button type="button" name="later" aria-label="${RESULTS.later[lang]}">›</button></span
          >
        </p>
        <div data-part="rows"></div>
      </div>`,
    );
    find(this.element, "[name=profile]").addEventListener("click", () => {
      profiled = !profiled;
      find(this.element, "[name=profile]").setAttribute("aria-pressed", String(profiled));
      this.#fold();
    });
    find(this.element, "[name=earlier]").addEventListener("click", () => void this.#go(this.#offset - PAGE));
    find(this.element, "[name=later]").addEventListener("click", () => void this.#go(this.#offset + PAGE));
    find(this.element, "[name=profile]").hidden = shown.rows.length === 0;
    this.#draw(shown.rows.slice(0, PAGE));
    if (shown.more) void this.#count();
  }

  async #count(): Promise<void> {
    // A query that cannot be counted in its time still has the rows that are shown.
    this.#total = await this.#shown.source.total().catch(() => null);
    this.#say();
  }

  async #go(offset: number): Promise<void> {
    const turn = ++this.#turn;
    const { source } = this.#shown;
    this.element.setAttribute("aria-busy", "true");
    try {
      const rows = await source.page(this.#order, offset, PAGE);
      if (turn !== this.#turn) return;
      this.#offset = offset;
      this.#draw(rows);
    } catch (error) {
      find(this.element, "[role=status]").textContent = fill(RESULTS.failed[this.#lang], (error as Error).message.split("\n")[0] ?? "");
    } finally {
      if (turn === this.#turn) this.element.removeAttribute("aria-busy");
    }
  }

  #draw(rows: readonly Row[]): void {
    const { columns, linkOf } = this.#shown;
    const place = find(this.element, "[data-part=rows]");
    setHtml(place, renderResultTable(columns, rows, linkOf, this.#lang));
    const heads = [...place.querySelectorAll<HTMLElement>("thead th")];
    heads.forEach((head, i) => this.#makeSortable(head, i));
    this.#say();
    if (profiled) this.#fold();
  }

  #makeSortable(head: HTMLElement, place: number): void {
    const name = this.#shown.columns[place]?.name ?? "";
    const isOrder = this.#order?.place === place;
    const sign = isOrder ? (this.#order?.descending ? "↓" : "↑") : "";
    if (isOrder) head.setAttribute("aria-sort", this.#order?.descending ? "descending" : "ascending");
    const button = makeElement(
      html`<button type="button" class="nb-sort" title="${fill(RESULTS.sort[this.#lang], name)}">
        ${name}<span aria-hidden="true">${sign}</span>
      </button>`,
    );
    button.addEventListener("click", () => void this.#sort(place));
    head.replaceChildren(button);
  }

  /** Up, then down, then as the query gives its rows. */
  async #sort(place: number): Promise<void> {
    const last = this.#order;
    const isSame = last?.place === place;
    this.#order = isSame && last.descending ? null : { place, descending: isSame };
    await this.#go(0);
    this.element.querySelectorAll<HTMLElement>(".nb-sort")[place]?.focus();
  }

  #say(): void {
    const { rows } = this.#shown;
    const pager = find(this.element, ".nb-pager");
    const last = Math.min(this.#offset + PAGE, this.#total ?? Infinity);
    pager.hidden = rows.length <= PAGE;
    const said = [this.#offset + 1, last, this.#total ?? 0].map((number) => number.toLocaleString("en-US"));
    find(pager, "[role=status]").textContent = fill(RESULTS[this.#total === null ? "counting" : "span"][this.#lang], ...said);
    find<HTMLButtonElement>(pager, "[name=earlier]").disabled = this.#offset === 0;
    find<HTMLButtonElement>(pager, "[name=later]").disabled = this.#total !== null && this.#offset + PAGE >= this.#total;
  }

  /** Shows or hides the row of profiles. */
  #fold(): void {
    const head = this.element.querySelector("thead");
    head?.querySelector(".nb-profile")?.remove();
    if (!profiled || head === null) return;
    const { columns, source } = this.#shown;
    const row = document.createElement("tr");
    row.className = "nb-profile";
    row.append(...columns.map(() => makeCell()));
    setHtml(row.cells[0] as Element, html`<small>${RESULTS.profiling[this.#lang]}</small>`);
    head.append(row);
    source.profile().then(
      (profiles) => profiles.forEach((profile, i) => setHtml(row.cells[i] as Element, renderProfile(profile, this.#lang))),
      () => row.remove(),
    );
  }
}

function makeCell(): HTMLElement {
  return document.createElement("td");
}
