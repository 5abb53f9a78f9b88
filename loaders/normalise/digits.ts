import { UNIT_WORDS } from "../grammar/grammar.js";
import { longestAt } from "../grammar/trie.js";
import { NOTHING, TIDY } from "./tidy-table.js";

const COMMA = 44;
const DIGIT = "[0-9０-９]";
const SEPARATOR = "[，'’ \\u00a0\\u2002-\\u200a\\u202f\\u205f\\u3000]";
/** Digits in groups of three behind one sign: 12，480 and 1 321; a thin space groups them by GB/T 15835. */
const GROUPED = new RegExp(
  `(?<!${DIGIT}|[.．,，'’第、/:：\\-]|${DIGIT}[^\\S\\t])(${DIGIT}{1,3})(${SEPARATOR})${DIGIT}{3}(?:\\2${DIGIT}{3}){0,4}(?!${DIGIT}|\\2${DIGIT})`,
  "g",
);
/** One look spares most texts the pattern above. */
const MAY_GROUP = new RegExp(`${DIGIT}${SEPARATOR}${DIGIT}{3}`);
/** Single digits with a blank between each. */
const SPACED = new RegExp(
  `(?<!${DIGIT}\\s?|[.．,，])${DIGIT}(?:[ \\u00a0\\u3000]${DIGIT}(?!${DIGIT})){2,11}(?: ?[.．](?: ?${DIGIT}(?!${DIGIT})){1,4})?(?! ?${DIGIT})`,
  "g",
);
const SPACED_LINE = /^[ \u3000]*\S(?:[ \u00a0]\S){9,}\s*$/gm;
const MAY_SPACE = /[\d０-９][ \u00a0\u3000][\d０-９](?![\d０-９])/;
const TIME = /^\s?[年月日]/;
const BOLD = /\*\*(?=\S)[^*\n]{1,200}\*\*/g;
const STRUCK = /~~(?=\S)[^~\n]{1,200}~~/g;
const DECIMALS = new RegExp(`^(?:[.．]${DIGIT}{1,6})?\\s?`);
const SCALE = /^[余多]?[百千万亿]*[余多]?/;
const CELL_END = /^(?:[.．][\d０-９]{1,6})?[ \u3000]*(?:[\t\r\n|｜│]|$)/;
const CELL_START = /(?:[\t\r\n|｜│]|^)[ \u3000]*$/;
const REACH = 12;
const LONGEST_UNIT = 8;

/** Signs of a source that are nothing to a reader, or only group thousands → what is left of them: a comma, or nothing. What groups must lead to a measure word, or fill a cell. */
export function signsOf(source: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  groupDigits(source, found);
  closeSpaced(source, found);
  dropMarkup(source, found);
  return found;
}

function groupDigits(source: string, found: Map<number, number>): void {
  if (!MAY_GROUP.test(source)) return;
  for (const { 0: digits, 2: sign = "", index } of source.matchAll(GROUPED)) {
    if (!counts(source, index + digits.length) && !fillsCell(source, index, index + digits.length)) continue;
    for (let i = index; i < index + digits.length; i++) if (source[i] === sign) found.set(i, sign === "，" ? COMMA : NOTHING);
  }
}

/** Digits that stand apart one by one (1 4 3 6件) are one number where a measure word or a time follows; in a line that is spaced throughout all blanks go. */
function closeSpaced(source: string, found: Map<number, number>): void {
  if (!MAY_SPACE.test(source)) return;
  for (const { 0: line, index } of source.matchAll(SPACED_LINE)) dropBlanks(line, index, found);
  for (const { 0: digits, index } of source.matchAll(SPACED))
    if (counts(source, index + digits.length) || TIME.test(source.slice(index + digits.length, index + digits.length + REACH)))
      dropBlanks(digits, index, found);
}

function dropBlanks(text: string, start: number, found: Map<number, number>): void {
  for (let i = 0; i < text.length; i++) if (/\s/.test(text.charAt(i))) found.set(start + i, NOTHING);
}

/** Markdown: **bold** is said, ~~struck~~ is not. */
function dropMarkup(source: string, found: Map<number, number>): void {
  if (source.includes("**"))
    for (const { 0: bold, index } of source.matchAll(BOLD))
      for (const at of [0, 1, bold.length - 2, bold.length - 1]) found.set(index + at, NOTHING);
  if (source.includes("~~"))
    for (const { 0: struck, index } of source.matchAll(STRUCK)) for (let i = 0; i < struck.length; i++) found.set(index + i, NOTHING);
}

/** Whether a number that ends here has a measure word behind it. */
function counts(source: string, end: number): boolean {
  const behind = source.slice(end, end + REACH);
  const decimals = DECIMALS.exec(behind)?.[0].length ?? 0;
  const tidied = [...behind.slice(decimals, decimals + LONGEST_UNIT)]
    .map((char) => String.fromCharCode(TIDY[char.charCodeAt(0)] ?? 0))
    .join("");
  const scale = SCALE.exec(tidied)?.[0] ?? "";
  return longestAt(UNIT_WORDS, tidied, scale.length) !== null || /[万亿]/.test(scale);
}

const fillsCell = (source: string, start: number, end: number): boolean =>
  CELL_END.test(source.slice(end, end + REACH)) &&
  CELL_START.test(source.slice(Math.max(0, start - REACH), start)) &&
  /[\t|｜│]/.test(source.slice(Math.max(0, start - REACH), end + REACH));
