import { charSet, hasChar } from "../grammar/char-set.js";
import { isDigit, startsNumeral } from "./numeral.js";

/** What may stand between two numbers, each of which is whole. */
const DIVIDERS = charSet("，、。;:!?()[]{}【】〔〕〈〉《》“”‘=%‰…\t\n");
/** What divides words, but between digits might hold a number together. */
const DIVIDE_WORDS = charSet(",’ ");
const CIRCLE = "○".charCodeAt(0);
/** Characters outside of the first plane are two. */
const REACH = 4;

/** Whether a number of a tidied text goes on from another through a sign that divides none (4□32, 1/5107, 39 2): what stands before it may be its head, so that it is not known. */
export function isTorn(text: string, start: number): boolean {
  for (let at = start - 1; at >= start - REACH; at--) {
    const code = text.charCodeAt(at);
    if (startsNumeral(code) && code !== CIRCLE) return at < start - 1;
    if (hasChar(DIVIDE_WORDS, code) && !holdsDigits(text, at, start)) return false;
    if (Number.isNaN(code) || hasChar(DIVIDERS, code) || isLetter(code)) return false;
  }
  return false;
}

/** Whether what divides words stands between digits alone, once or again (39 2, 3,,4). */
const holdsDigits = (text: string, at: number, start: number): boolean =>
  isDigit(text.charCodeAt(start)) && (isDigit(text.charCodeAt(at - 1)) || hasChar(DIVIDE_WORDS, text.charCodeAt(at - 1)));

/** Ideographs and plain letters belong to words. */
const isLetter = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
