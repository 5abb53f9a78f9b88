import { NOT_FACTS, suffixTrie, wordTrie } from "../grammar/grammar.js";
import { eachMatch, patternSet, type Trigger } from "../grammar/patterns.js";
import { holdsWord, longestAt, longestBefore, scanAll } from "../grammar/trie.js";

const AFTER = wordTrie(NOT_FACTS.after);
const BEFORE = suffixTrie(NOT_FACTS.before);
const NAMES = wordTrie(NOT_FACTS.names);
const AFTER_NOUN = wordTrie(NOT_FACTS.after_noun);

const AFTER_NOUN_REACH = 12;
const DIGITS = "0123456789";
const NUMERALS = "一二三四五六七八九十百千万";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const LIMITS = ["以上", "以下"];

const DATED: readonly Trigger[] = [
  { pattern: /(?:19|20)\d{2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2}日?(?:\s?\d{1,2}:\d{2}(?::\d{2})?)?/, starts: "12", behind: "-/. \t\n" },
  { pattern: /(?:19|20)\d{2}年(?:度)?|(?<![\d.])[12]\d年(?!来|以|间|限)(?:度)?/, starts: "12", behind: "年" },
  { pattern: /(?:19|20)\d{2}(?:[-~至、到]|年[-~至、到])(?:19|20)\d{2}年?(?:度)?/, starts: "12", behind: "-~至、到年", year: "-~至、到" },
  {
    pattern:
      /(?<![\d.])\d{1,2}(?:[-~至到、]\d{1,2}){0,4}月(?!的时间)(?:份|\d{1,2}(?:[-~至到]\d{1,2}(?:月\d{1,2})?)?[日号]|底|末|初|中旬|上旬|下旬)?/,
    starts: DIGITS,
    behind: "-~至到、月",
  },
  {
    pattern: /(?<=[月至到、\-~每当])\d{1,2}(?:[-~至]\d{1,2})?日(?!内|以内)|(?<![\d.])\d{1,2}日(?=[至到\-~前起上下])/,
    starts: DIGITS,
    behind: "-~至日",
  },
  { pattern: /[二一][〇○零九][〇○零一二三四五六七八九]{2}年(?:度)?/, starts: "二一" },
  { pattern: /\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}时\d{1,2}分/, starts: DIGITS, behind: ":时" },
];
const NAMED: readonly Trigger[] = [
  { pattern: /《[^《》\n]{1,80}》/, starts: "《" },
  // what somebody says is no name: “平均每案罚款9.65万元。”
  { pattern: /“[^“”\n。!?]{1,60}”/, starts: "“" },
  { pattern: /[〔[【(]\s?(?:19|20)\d{2}年?\s?[〕\]】)]\s?(?:第)?\d{0,8}号?/, starts: "〔[【(" },
  { pattern: /第\s?[\d一二三四五六七八九十百]{1,12}(?:[-至、]\s?第?[\d一二三四五六七八九十百]{1,12})?[^,。;\n\d]?/, starts: "第" },
  { pattern: /\d{1,12}号/, starts: DIGITS, behind: "号" },
  { pattern: /(?:(?<!\d)\d{1,3})?\+[\dN](?:[\d+]{0,12}[\dN])?/, starts: `${DIGITS}+`, behind: "+" },
  { pattern: /[A-Za-z][A-Za-z.\-_/]{0,20}\d[\d.\-:]{0,30}/, starts: LETTERS },
  { pattern: /\d{1,12}[A-Za-z]/, starts: DIGITS, behind: LETTERS },
  { pattern: /\d{3,4}-\d{7,8}/, starts: DIGITS, behind: "-" },
  { pattern: /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)12(?:369|345|315)(?!\d|[件宗起家人次份条])/, starts: "1" },
  { pattern: /\d{1,3}[×x*]\d{1,3}小时|24小时|365天/, starts: DIGITS, behind: "×x*小天" },
  { pattern: /[a-zA-Z][\w.]{0,40}@[\w.]{1,60}/, starts: LETTERS },
];
const LEGAL: readonly Trigger[] = [
  // 对单位处五万元以上罚款: what a law provides
  { pattern: /处(?:以)?[\d一二三四五六七八九十百千万]{1,12}元(?:以上|以下)/, starts: "处", needs: LIMITS },
  // 金额在50万元以上的: a threshold
  {
    pattern: /[\d.一二三四五六七八九十百千万]{1,12}元(?:以上|以下)的/,
    starts: `${DIGITS}.${NUMERALS}`,
    behind: `.${NUMERALS}元`,
    needs: LIMITS.map((limit) => `元${limit}的`),
  },
  {
    pattern: /[\d一二三四五六七八九十百千万]{1,12}(?:元|日|倍|年)?以上[\d一二三四五六七八九十百千万]{1,12}(?:元|日|倍|年)?以下/,
    starts: DIGITS + NUMERALS,
    behind: `${NUMERALS}元日倍年以`,
    needs: ["以下"],
  },
];
/** All patterns of what is no figure. */
export const NO_FIGURES: readonly Trigger[] = [...DATED, ...NAMED, ...LEGAL];
const NO_FIGURE_SET = patternSet(NO_FIGURES);

/** Tidied text → a mark on every character of a name, number of a document, date, article or legal range, where no number is a figure. */
export function maskNames(text: string): Uint8Array {
  const mask = new Uint8Array(text.length);
  const paint = (start: number, end: number): void => void mask.fill(1, start, end);
  eachMatch(NO_FIGURE_SET, text, paint);
  for (const { start, end } of scanAll(NAMES, text)) paint(start, end);
  return mask;
}

/** Whether the words right before and behind a number with its unit say that it is no figure (第三次, 5号, 36岁, …之一). */
export function isNoFigure(text: string, start: number, end: number, unitEnd: number, hasUnit: boolean): boolean {
  if (longestBefore(BEFORE, text, start)) return true;
  if (!hasUnit && longestAt(AFTER, text, end)) return true;
  const limit = Math.min(text.length, unitEnd + AFTER_NOUN_REACH);
  if (!holdsWord(AFTER_NOUN, text, unitEnd, limit)) return false;
  return scanAll(AFTER_NOUN, text, unitEnd, limit).some((match) => !/[,。;\d]/.test(text.slice(unitEnd, match.start)));
}

const TIME_LIMIT = /(?:法定|规定|法律规定)[^,。;到至为]{0,8}$/;
const SIBLING_LIMIT = /(?:法定|规定)[^,。;]{0,12}(?:工作日|日|天)、$/;

/** Whether a number of days is a limit set by law rather than a measure of work (法定的60个工作日、30个工作日). */
export function isTimeLimit(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  return TIME_LIMIT.test(before) || SIBLING_LIMIT.test(before);
}
