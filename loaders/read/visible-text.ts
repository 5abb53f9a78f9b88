import type { Shown, Unseen } from "./hidden.js";
import { isNoteMark } from "./note-marks.js";

const TYPED = /^(?:|text|number|tel|search)$/;
const FIGURE = /^\s*[\d０-９][\d０-９.,，]*\s*[\u4e00-\u9fff%％]{0,4}\s*$/;

/** The text of an element that its reader sees, as it stands in the page's source; signs of notes aside. */
export function visibleText(element: Element, shown: Shown, inherited: Unseen = 0): string {
  if (!shown.displayed(element) || isNoteMark(element, shown)) return "";
  const here = shown.unseen(element, inherited);
  if (element.localName === "input") return here === 0 ? typedIn(element) : "";
  let text = "";
  for (const child of element.childNodes) {
    if (child.nodeType === 3 && here === 0) text += (child as Text).data;
    else if (child.nodeType === 1) text += visibleText(child as Element, shown, here);
  }
  return text;
}

/** The figure that stands in a field of a form; other words in fields ask for something. */
export function typedIn(input: Element): string {
  const value = input.getAttribute("value") ?? "";
  return TYPED.test(input.getAttribute("type")?.toLowerCase() ?? "") && FIGURE.test(value) ? value : "";
}
