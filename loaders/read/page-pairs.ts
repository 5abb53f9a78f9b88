import { figureIn } from "../grammar/cell-figure.js";
import type { Shown } from "./hidden.js";
import { visibleText } from "./visible-text.js";

const LONGEST_LABEL = 24;
const LONGEST_FIGURE = 16;
const BOXES = new Set("div span p dt dd li em b strong label i h3 h4 h5 h6".split(" "));
const FIRST = new Set(["div", "li", "dt", "dd", "section", "article"]);
const UNIT = /[\u4e00-\u9fff%]/;
const LABEL = /[\u4e00-\u9fff]{2}/;
const LABEL_UNIT = /[(（][\u4e00-\u9fff%]{1,3}[)）][:：]?$/;

/** The row of a block that is nothing but a label and its figure, each in a box of its own, in either order; nothing for the second box of a pair that is told with the first; null for other blocks. */
export function pairIn(element: Element, shown: Shown): string | null {
  if (!FIRST.has(element.localName)) return null;
  if (element.localName === "dd") return rowOf(element.previousElementSibling, element, shown) === null ? null : "";
  if (element.localName === "dt") return rowOf(element, element.nextElementSibling, shown);
  const [first, second, more] = element.children;
  if (!first || !second || more || hasOwnText(element) || !isBox(first) || !isBox(second)) return null;
  return rowOf(first, second, shown);
}

const isBox = (element: Element): boolean => BOXES.has(element.localName);

const hasOwnText = (element: Element): boolean =>
  [...element.childNodes].some((child) => child.nodeType === 3 && (child as Text).data.trim() !== "");

function rowOf(first: Element | null, second: Element | null, shown: Shown): string | null {
  if (!first || !second || first.localName === "dd" || second.localName === "dt") return null;
  // long boxes are looked at no further
  if (first.textContent.length > LONGEST_TEXT || second.textContent.length > LONGEST_TEXT) return null;
  const [a, b] = [first, second].map((box) => visibleText(box, shown).replace(/[\s\u00a0\u3000]+/g, "")) as [string, string];
  return isLabelled(a, b) ? `${a}\t${b}` : isLabelled(b, a) ? `${b}\t${a}` : null;
}

const LONGEST_TEXT = 120;

/** Whether a label names what a figure counts: the one or the other has a measure word. */
function isLabelled(label: string, figure: string): boolean {
  if (label.length > LONGEST_LABEL || figure.length > LONGEST_FIGURE || !LABEL.test(label) || /[。；，]/.test(label)) return false;
  const narrow = figure.normalize("NFKC");
  if (figureIn(narrow) === null || figureIn(label.normalize("NFKC")) !== null) return false;
  return UNIT.test(narrow) || LABEL_UNIT.test(label);
}
