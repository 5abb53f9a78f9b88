import { UNIT_WORDS } from "../grammar/grammar.js";
import { longestAt } from "../grammar/trie.js";
import { NOTHING, TIDY } from "./tidy-table.js";

const COMMA = 44;
const DIGIT = "[0-9０-９]";
const SEPARATOR = "[，'’ \\u00a0\\u2007\\u2009\\u202f\\u3000]";
/** Digits in groups of three behind one sign: 12，480 and 1 321; a thin space groups them by GB/T 15835. */
const GROUPED = new RegExp(
  `(?<!${DIGIT}|[.．,，'’第、/:：\\-]|${DIGIT}[\\s])(${DIGIT}{1,3})(${SEPARATOR})${DIGIT}{3}(?:\\2${DIGIT}{3}){0,4}(?!${DIGIT}|\\2${DIGIT})`,
  "g",
);
/** One look spares most texts the pattern above. */
const MAY_GROUP = new RegExp(`${DIGIT}${SEPARATOR}${DIGIT}{3}`);
const DECIMALS = new RegExp(`^(?:[.．]${DIGIT}{1,6})?\\s?`);
const SCALE = /^[余多]?[百千万亿]*[余多]?/;
const CELL_END = /^[ \u3000]*(?:[\t\r\n|｜│]|$)/;
const CELL_START = /(?:[\t\r\n|｜│]|^)[ \u3000]*$/;
const REACH = 12;
const LONGEST_UNIT = 8;

/** Signs between the digits of a source that only group thousands → what is left of them: a comma, or nothing. They must lead to a measure word, or fill a cell. */
export function groupedDigits(source: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (!MAY_GROUP.test(source)) return found;
  for (const { 0: digits, 2: sign = "", index } of source.matchAll(GROUPED)) {
    if (!counts(source, index + digits.length) && !(sign !== "，" && fillsCell(source, index, index + digits.length))) continue;
    for (let i = index; i < index + digits.length; i++) if (source[i] === sign) found.set(i, sign === "，" ? COMMA : NOTHING);
  }
  return found;
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
