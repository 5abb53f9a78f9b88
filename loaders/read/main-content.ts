import { Readability } from "@mozilla/readability";
import { commonAncestor, type PageLine } from "./page-lines.js";
import { WORDS } from "./words.js";

const BOILERPLATE = new Set(WORDS.page.boilerplate);
const BOILERPLATE_TAGS = new Set(["nav", "footer", "aside"]);
const CHINESE = /[\u4e00-\u9fff]/g;
const PROSE = /[，。；：,;]/;
const SHORTEST_PROSE = 16;
const ENOUGH = 0.8;
const MOST_LINKED = 0.6;
const LONGEST_MENU = 120;
const ROW = /\t.*\d|\d.*\t/;
const MARK = "data-line";
const LARGEST_PAGE = 20_000;

/** Lines of a page told apart: those in front of the report, and the report's own. */
export interface Content {
  before: PageLine[];
  main: PageLine[];
}

/** Finds the report among a page's lines by Readability, and gives it up for all the text where it would lose Chinese prose. */
export function findContent(document: Document, lines: PageLine[]): Content {
  const own = withoutBoilerplate(lines);
  const all = proseIn(own);
  const found = all === 0 ? null : containerOf(document, own, all);
  if (!found) return { before: [], main: lines };
  const inside = own.filter((line) => found.contains(line.element));
  const start = own.findIndex((line) => found.contains(line.element));
  return { before: own.slice(0, Math.max(0, start)), main: inside.filter((line) => !isMenu(line)) };
}

/** The element that Readability keeps, widened until it holds most of the page's prose; null where nothing narrower than the page does. */
function containerOf(document: Document, lines: PageLine[], all: number): Element | null {
  const kept = keptByReadability(document, lines) ?? lines.filter(isProse);
  let element = kept.map((line) => line.element).reduce<Element | null>((held, next) => (held ? commonAncestor(held, next) : next), null);
  while (element && element !== document.body) {
    const here = element;
    if (proseIn(lines.filter((line) => here.contains(line.element))) >= all * ENOUGH) return wholeOf(here, lines);
    element = element.parentElement;
  }
  return null;
}

/** A paragraph alone is no report, and a table beside its prose is of it: the element around both, or null where only the page is. */
function wholeOf(element: Element, lines: PageLine[]): Element | null {
  const { parentElement: parent, ownerDocument } = element;
  if (parent === null || element === ownerDocument.body) return null;
  const inside = lines.filter((line) => element.contains(line.element));
  const isBeside = ({ element: other, text }: PageLine): boolean => ROW.test(text) && parent.contains(other) && !element.contains(other);
  return inside.length <= 1 || lines.some(isBeside) ? wholeOf(parent, lines) : element;
}

/** Lines that Readability leaves in a copy of the page; null where it finds no article. */
function keptByReadability(document: Document, lines: PageLine[]): PageLine[] | null {
  if (lines.length > LARGEST_PAGE) return null;
  lines.forEach((line, i) => line.element.setAttribute(MARK, `${line.element.getAttribute(MARK) ?? ""} ${i}`));
  const html = readArticle(document);
  for (const line of lines) line.element.removeAttribute(MARK);
  if (html === null) return null;
  const article = document.createElement("div");
  article.innerHTML = html;
  const marks = [...article.querySelectorAll(`[${MARK}]`)].flatMap((element) => (element.getAttribute(MARK) ?? "").trim().split(" "));
  const kept = marks.flatMap((mark) => lines[Number(mark)] ?? []).filter(isProse);
  return kept.length > 0 ? kept : null;
}

// Readability fails on elements and document types with broken names.
function readArticle(document: Document): string | null {
  try {
    const copy = document.cloneNode(true) as Document;
    return new Readability(copy, { keepClasses: true, charThreshold: 200 }).parse()?.content ?? null;
  } catch {
    return null;
  }
}

/** Lines outside of navigation, footers and blocks named like them; a block that holds most of the prose is none. */
function withoutBoilerplate(lines: PageLine[]): PageLine[] {
  const all = proseIn(lines);
  const known = new Map<Element, boolean>();
  const isOutside = (element: Element | null): boolean => {
    if (element === null) return false;
    const seen = known.get(element);
    if (seen !== undefined) return seen;
    const here = isBoilerplate(element) && proseIn(lines.filter((line) => element.contains(line.element))) * 2 < all;
    const outside = here || isOutside(element.parentElement);
    known.set(element, outside);
    return outside;
  };
  return lines.filter((line) => !isOutside(line.element));
}

function isBoilerplate(element: Element): boolean {
  if (BOILERPLATE_TAGS.has(element.localName)) return true;
  const names = `${element.getAttribute("class") ?? ""} ${element.id}`.toLowerCase();
  return names.split(/[^a-z]+/).some((name) => BOILERPLATE.has(name));
}

const isMenu = (line: PageLine): boolean => line.text.length <= LONGEST_MENU && line.linked > line.text.length * MOST_LINKED;

const isProse = (line: PageLine): boolean => !isMenu(line) && line.text.length >= SHORTEST_PROSE && PROSE.test(line.text);

/** Chinese characters of the lines that are prose, links aside. */
export function proseIn(lines: PageLine[]): number {
  return lines.reduce((sum, line) => sum + (isProse(line) ? (line.text.match(CHINESE)?.length ?? 0) - line.linked : 0), 0);
}
