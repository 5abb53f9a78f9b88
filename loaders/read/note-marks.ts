import type { Shown } from "./hidden.js";

/** The sign of a note: a small number, alone or in brackets, a circled one, a star, 注1. */
const MARK = /^[[［(（〔【]?\s*(?:注\s*)?(?:\d{1,2}(?:\s*[,，、–~-]\s*\d{1,2})*|[①-⑳]|[*＊※†‡#§]{1,3}|[a-z]|注)\s*[\]］)）〕】]?$/;
const LONGEST_MARK = 12;
/** Behind a unit or a formula a small number is an exponent or an index: m², (NO)₂. */
const LATIN_END = /[A-Za-z][)）]?\s*$/;
const FOOTNOTE_REFERENCE = /\bMso(?:Footnote|Endnote)Reference\b/;
const FOOTNOTE_STYLE = /mso-(?:footnote|endnote)-id/i;

/** Whether an element is the sign of a note, by what it holds and where it stands: above the line, below it, or where Word puts signs of notes. */
export function isNoteMark(element: Element, shown: Shown): boolean {
  const stands = element.localName === "sup" || element.localName === "sub" || isReference(element) || shown.raised(element);
  if (!stands) return false;
  const text = element.textContent.trim();
  return text.length <= LONGEST_MARK && MARK.test(text) && !LATIN_END.test(textBefore(element));
}

const isReference = (element: Element): boolean =>
  FOOTNOTE_REFERENCE.test(element.getAttribute("class") ?? "") || FOOTNOTE_STYLE.test(element.getAttribute("style") ?? "");

/** What stands in front of an element in its line, a wrapper or two around it aside. */
function textBefore(element: Element): string {
  let at: Element | null = element;
  for (let step = 0; at && step < 3; step++) {
    const before = at.previousSibling?.textContent ?? "";
    if (before.trim() !== "") return before;
    at = at.parentElement;
  }
  return "";
}
