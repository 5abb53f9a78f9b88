import type { Shown, Unseen } from "./hidden.js";
import { isDataTable, linesOfTable } from "./html-table.js";
import { isNoteMark } from "./note-marks.js";
import { pairIn } from "./page-pairs.js";
import { typedIn } from "./visible-text.js";

/** One line of a page as a reader sees it, with the innermost element that holds all of it. */
export interface PageLine {
  text: string;
  element: Element;
  /** Characters of it that are links. */
  linked: number;
}

const BLOCKS = new Set(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup p pre section summary table caption thead tbody tfoot tr ul".split(
    " ",
  ),
);
const CELLS = new Set(["td", "th"]);
const TEXT = 3;
const ELEMENT = 1;
const DIGIT_END = /[\d０-９.,，．]$/;
const DIGIT_START = /^[\d０-９.,，．%％]/;

interface Inherited {
  hidden: Unseen;
  linked: boolean;
  preformatted: boolean;
}

/** Lines of a document as shown: blocks and `<br>` end lines, cells are divided by tabs, those of data tables laid out as a rectangle. */
export function linesOf(root: Element, shown: Shown): PageLine[] {
  const walker = new LineWalker(shown);
  walker.visit(root, { hidden: 0, linked: false, preformatted: false });
  walker.endLine(root);
  return walker.lines;
}

class LineWalker {
  readonly lines: PageLine[] = [];
  #text = "";
  #linked = 0;
  #pending = "";
  #element: Element | null = null;

  constructor(readonly shown: Shown) {}

  visit(element: Element, inherited: Inherited): void {
    if (!this.shown.displayed(element)) return;
    const state = {
      hidden: this.shown.unseen(element, inherited.hidden),
      linked: inherited.linked || element.localName === "a",
      preformatted: inherited.preformatted || element.localName === "pre",
    };
    if (element.localName === "br") return this.endLine(element.parentElement ?? element);
    if (isNoteMark(element, this.shown)) return;
    if (element.localName === "input") return this.#push(typedIn(element), element, state);
    if (element.localName === "table" && state.hidden === 0 && this.#dataTable(element)) return;
    const block = BLOCKS.has(element.localName);
    if (block && state.hidden === 0 && this.#pair(element)) return;
    if (block) this.endLine(element.parentElement ?? element);
    for (const child of element.childNodes) {
      if (child.nodeType === TEXT) this.#push((child as Text).data, element, state);
      else if (child.nodeType === ELEMENT) this.visit(child as Element, state);
    }
    if (CELLS.has(element.localName)) this.#endCell(element);
    if (block) this.endLine(element);
  }

  endLine(element: Element): void {
    const text = this.#text.trim();
    if (text !== "") this.lines.push({ text, element: this.#element ?? element, linked: this.#linked });
    this.#text = "";
    this.#pending = "";
    this.#linked = 0;
    this.#element = null;
  }

  #dataTable(table: Element): boolean {
    if (!isDataTable(table, this.shown)) return false;
    this.endLine(table.parentElement ?? table);
    this.lines.push(...linesOfTable(table, this.shown).map((text) => ({ text, element: table, linked: 0 })));
    return true;
  }

  /** A label and its figure that stand in boxes of their own are a row. */
  #pair(element: Element): boolean {
    const pair = pairIn(element, this.shown);
    if (pair === null) return false;
    this.endLine(element.parentElement ?? element);
    if (pair !== "") this.lines.push({ text: pair, element, linked: 0 });
    return true;
  }

  #endCell(cell: Element): void {
    if (this.#text.trim() !== "" && cell.nextElementSibling) {
      this.#text += "\t";
      this.#pending = "";
    }
  }

  #push(data: string, element: Element, state: Inherited): void {
    if (state.hidden !== 0) return;
    if (state.preformatted && /[\r\n]/.test(data)) return this.#pushLines(data, element, state);
    for (const piece of data.split(/([ \t\r\n\f]+)/)) {
      if (piece === "") continue;
      if (!/^[ \t\r\n\f]/.test(piece)) this.#append(piece, element, state);
      else if (this.#pending !== " ") this.#pending = /[\r\n]/.test(piece) ? "\n" : " ";
    }
  }

  #pushLines(data: string, element: Element, state: Inherited): void {
    for (const [i, line] of data.split(/\r\n?|\n/).entries()) {
      if (i > 0) this.endLine(element);
      this.#append(line, element, state);
    }
  }

  // A line end of the source is a space, but never one inside a number: editors break lines between spans.
  #append(piece: string, element: Element, state: Inherited): void {
    const insideNumber = this.#pending === "\n" && DIGIT_END.test(this.#text) && DIGIT_START.test(piece);
    if (this.#pending !== "" && this.#text !== "" && !insideNumber) this.#text += " ";
    this.#pending = "";
    this.#text += piece;
    if (state.linked) this.#linked += piece.length;
    this.#element = this.#element ? commonAncestor(this.#element, element) : element;
  }
}

/** The innermost element that holds both. */
export function commonAncestor(a: Element, b: Element): Element {
  let element: Element = a;
  while (!element.contains(b) && element.parentElement) element = element.parentElement;
  return element;
}
