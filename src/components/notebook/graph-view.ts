import { type Html, html } from "../../html.js";
import { CELL_GRID, drawLinks, measureGraph, placeCell } from "../../marks/cell-graph.js";
import { layoutCells } from "../../model/cell-layout.js";
import type { Lang, Words } from "../../model/indicator.js";
import type { NotebookCell } from "../../model/notebook.js";
import type { CellNode } from "../../model/notebook-graph.js";
import { makeElement, setHtml } from "../../trusted.js";
import { GRAPH } from "../../words/graph.js";
import { fill, UI } from "../../words/ui.js";
import type { CellState } from "./cell.js";
import { find } from "./dom.js";
import { printFault } from "./fault-words.js";

/** The cells of a moment as the picture shows them. */
export interface Pictured {
  cells: readonly NotebookCell[];
  graph: readonly CellNode[];
  states: readonly (CellState | undefined)[];
}

const KINDS: Readonly<Record<NotebookCell["kind"], Words>> = { sql: GRAPH.sql, js: GRAPH.js, input: GRAPH.input, markdown: GRAPH.text };

/** A picture of which cell uses which, that is a list of them as well; it is drawn while it is open. */
export class GraphView {
  readonly element: HTMLElement;
  readonly #lang: Lang;
  readonly #read: () => Pictured;
  readonly #go: (place: number) => void;
  #shown = "";

  constructor(lang: Lang, read: () => Pictured, go: (place: number) => void) {
    this.#lang = lang;
    this.#read = read;
    this.#go = go;
    this.element = makeElement(
      html`<details class="nb-graph">
        <summary>${GRAPH.title[lang]}</summary>
        <div class="nb-graph-frame" tabindex="0" role="group" aria-label="${GRAPH.title[lang]}"></div>
      </details>`,
    );
    this.element.addEventListener("toggle", () => this.update());
  }

  /** Draws the cells as they are now. */
  update(): void {
    if (!(this.element as HTMLDetailsElement).open) return;
    const picture = renderPicture(this.#read(), this.#lang);
    // What is as it was keeps the focus.
    if (picture.text === this.#shown) return;
    this.#shown = picture.text;
    const frame = find(this.element, ".nb-graph-frame");
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.place : undefined;
    setHtml(frame, picture);
    for (const button of frame.querySelectorAll<HTMLElement>("[data-place]")) {
      button.addEventListener("click", () => this.#go(Number(button.dataset.place)));
      if (focused !== undefined && button.dataset.place === focused) button.focus();
    }
  }
}

function renderPicture({ cells, graph, states }: Pictured, lang: Lang): Html {
  const layout = layoutCells(graph);
  if (layout.cells.length === 0) return html`<p class="atlas-empty">${GRAPH.nothing[lang]}</p>`;
  const { width, height } = measureGraph(layout);
  const links = drawLinks(layout).map(({ path, circle }) => html`<path d="${path}" ${circle && html`class="circle"`}></path>`);
  const nameOf = (place: number) => graph[place]?.name ?? fill(GRAPH.place[lang], place + 1);
  const list = (places: readonly number[]) => places.map(nameOf).join(lang === "zh" ? "、" : UI.comma.en);
  const items = layout.cells.map((cell) => {
    const { left, top } = placeCell(cell);
    const { uses = [], fault = null } = graph[cell.place] ?? {};
    const users = layout.links.filter(({ from }) => from === cell.place).map(({ to }) => to);
    const kind = cells[cell.place]?.kind ?? "markdown";
    const state = fault !== null ? "error" : (states[cell.place] ?? "none");
    const told = [
      KINDS[kind][lang],
      uses.length > 0 ? fill(GRAPH.uses[lang], list(uses)) : "",
      users.length > 0 ? fill(GRAPH.usedBy[lang], list(users)) : "",
      fault !== null ? printFault(fault, lang) : state === "error" || state === "stale" ? GRAPH[state][lang] : "",
    ].filter((part) => part !== "");
    const place = `left:${left}px;top:${top}px;width:${CELL_GRID.width}px;height:${CELL_GRID.height}px`;
    return html`<li style="${place}">
      <button type="button" data-place="${cell.place}" data-kind="${kind}" data-state="${state}" title="${told.join(" · ")}">
        <span>${nameOf(cell.place)}</span> <small>${told.join(" · ")}</small>
      </button>
    </li>`;
  });
  return html`<div class="nb-graph-sheet" style="width:${width}px;height:${height}px">
    <svg width="${width}" height="${height}" aria-hidden="true">${links}</svg>
    <ol>
      ${items}
    </ol>
  </div>`;
}
