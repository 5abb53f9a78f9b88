import { NOT_FACTS, suffixTrie, wordTrie } from "../grammar/grammar.js";
import { longestAt, longestBefore, scanAll } from "../grammar/trie.js";

const AFTER = wordTrie(NOT_FACTS.after);
const BEFORE = suffixTrie(NOT_FACTS.before);
const NAMES = wordTrie(NOT_FACTS.names);
const AFTER_NOUN = wordTrie(NOT_FACTS.after_noun);

/** Spans of the tidied text that hold names and dates, where no number is a figure. */
export interface Masks {
  mask: Uint8Array;
}

const NAME = 1;
const DATE = 2;

const DATED: readonly RegExp[] = [
  /(?:19|20)\d{2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2}日?(?:\s?\d{1,2}:\d{2}(?::\d{2})?)?/g,
  /(?:(?:19|20)\d{2}年(?:度)?|(?<![\d.])[12]\d年(?!来|以|间|限)(?:度)?)/g,
  /(?:19|20)\d{2}(?:[-~至、到]|年[-~至、到])(?:19|20)\d{2}年?(?:度)?/g,
  /(?<![\d.])\d{1,2}(?:[-~至到、]\d{1,2}){0,4}月(?!的时间)(?:份|\d{1,2}(?:[-~至到]\d{1,2}(?:月\d{1,2})?)?[日号]|底|末|初|中旬|上旬|下旬)?/g,
  /(?<=[月至到、\-~每当])\d{1,2}(?:[-~至]\d{1,2})?日(?!内|以内)|(?<![\d.])\d{1,2}日(?=[至到\-~前起上下])/g,
  /[二一][〇○零九][〇○零一二三四五六七八九]{2}年(?:度)?/g,
  /\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}时\d{1,2}分/g,
];
const NAMED: readonly RegExp[] = [
  /《[^《》\n]{1,80}》/g,
  /“[^“”\n]{1,60}”/g,
  /[〔[【(]\s?(?:19|20)\d{2}年?\s?[〕\]】)]\s?(?:第)?\d{0,8}号?/g,
  /第\s?[\d一二三四五六七八九十百]{1,12}(?:[-至、]\s?第?[\d一二三四五六七八九十百]{1,12})?[^,。;\n\d]?/g,
  /\d{1,12}号/g,
  /(?:(?<!\d)\d{1,3})?\+[\dN](?:[\d+]{0,12}[\dN])?/g,
  /[A-Za-z][A-Za-z.\-_/]{0,20}\d[\d.\-:]{0,30}/g,
  /\d{1,12}[A-Za-z]/g,
  /\d{3,4}-\d{7,8}|(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)12(?:369|345|315)(?!\d|[件宗起家人次份条])/g,
  /\d{1,3}[×x*]\d{1,3}小时|24小时|365天/g,
  /[a-zA-Z][\w.]{0,40}@[\w.]{1,60}/g,
];
/** 对单位处五万元以上罚款: what a law provides. */
const LEGAL_FINE = /处(?:以)?[\d一二三四五六七八九十百千万]{1,12}元(?:以上|以下)/g;
/** 金额在50万元以上的: a threshold. */
const THRESHOLD = /[\d.一二三四五六七八九十百千万]{1,12}元(?:以上|以下)的/g;
const LEGAL_RANGE = /[\d一二三四五六七八九十百千万]{1,12}(?:元|日|倍|年)?以上[\d一二三四五六七八九十百千万]{1,12}(?:元|日|倍|年)?以下/g;

/** Tidied text → mask with a mark on every character of a name, number of a document, date, article or legal range. */
export function maskNames(text: string): Masks {
  const mask = new Uint8Array(text.length);
  const paint = (patterns: readonly RegExp[], kind: number): void => {
    for (const pattern of patterns) for (const { 0: found, index } of text.matchAll(pattern)) mask.fill(kind, index, index + found.length);
  };
  paint(DATED, DATE);
  paint([...NAMED, LEGAL_RANGE, LEGAL_FINE, THRESHOLD], NAME);
  for (const { start, end } of scanAll(NAMES, text)) mask.fill(NAME, start, end);
  return { mask };
}

/** Whether the character at `at` stands in a name or a date. */
export const isMasked = ({ mask }: Masks, at: number): boolean => mask[at] !== 0;

/** Whether the words right before and behind a number with its unit say that it is no figure (第三次, 5号, 36岁, …之一). */
export function isNoFigure(text: string, start: number, end: number, unitEnd: number, hasUnit: boolean): boolean {
  if (longestBefore(BEFORE, text, start)) return true;
  if (!hasUnit && longestAt(AFTER, text, end)) return true;
  return scanAll(AFTER_NOUN, text, unitEnd, Math.min(text.length, unitEnd + 12)).some(
    (match) => !/[,。;\d]/.test(text.slice(unitEnd, match.start)),
  );
}

const TIME_LIMIT = /(?:法定|规定|法律规定)[^,。;]{0,8}$/;
const SIBLING_LIMIT = /(?:法定|规定)[^,。;]{0,12}(?:工作日|日|天)、$/;

/** Whether a number of days is a limit set by law rather than a measure of work (法定的60个工作日、30个工作日). */
export function isTimeLimit(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  return TIME_LIMIT.test(before) || SIBLING_LIMIT.test(before);
}
