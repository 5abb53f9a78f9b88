import { charSet, hasChar } from "../grammar/char-set.js";
import { NOT_FACTS, wordTrie } from "../grammar/grammar.js";
import { holdsWord, longestAt } from "../grammar/trie.js";

/** A span of the tidied text. */
export interface Span {
  start: number;
  end: number;
}

/** What a sentence is of: the page's frame, what was, or what is planned. */
export type Zone = "frame" | "body" | "plan";

const words = (list: string[]): string => list.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
const FRAME = wordTrie(NOT_FACTS.frame);
const WORK = new RegExp(`(?:${words(NOT_FACTS.work)})[^。]*\\d|\\d[^。]*(?:${words(NOT_FACTS.work)})`);
const PLAN_HEADING = new RegExp(words(NOT_FACTS.plan_heading));
const PLAN_HEADING_END = new RegExp(`(?:${words(NOT_FACTS.plan_heading_end)})$`);
const PLAN_NAMED = new RegExp(words(NOT_FACTS.plan_named));
const PROBLEM = new RegExp(words(NOT_FACTS.problem_heading));
const DONE_HEADING = new RegExp(`^(?:第?[(（]?[\\d一二三四五六七八九十]{1,3}[)）章部]?[、.．,]?)?(?:${words(NOT_FACTS.done_heading)})`);
const PLAN_SENTENCE = wordTrie(NOT_FACTS.plan_sentence);
const PLAN_MARK = wordTrie(NOT_FACTS.plan_mark);
const FACT_MARK = wordTrie(NOT_FACTS.fact_mark);
const APPENDIX = new RegExp(`^(?:${words(NOT_FACTS.appendix)})[\\d一二三四五六七八九十]{0,2}(?:[:.、\\t ]|$)`);
const TOLD_OPENS = /^\s*(?:今年)?(?:上半年|前[两三二]?季度|前\d{1,2}个月|[一二三]季度|截[至止]|1[至到~-]\d{1,2}月)/;
const LONGEST_FRAME = 200;
const CLAUSE_BREAKS = charSet(",:;");

const holds = (list: typeof FRAME, text: string): boolean => holdsWord(list, text, 0, text.length);

/** Whether a line is prose, and not the frame of a page. */
export const isProse = (line: string): boolean => line.length >= 24 && /[,。;]/.test(line) && !isFrame(line);

/** Whether a line is of a page's frame; a sentence that counts work is not, whatever it names (受理群众举报电话1733件。). */
export function isFrame(line: string): boolean {
  if (line.length >= LONGEST_FRAME || !holds(FRAME, line) || line.slice(0, -1).includes("。")) return false;
  return !(/[。;]$/.test(line) && WORK.test(line));
}

/** What stands behind 附件1: or 注:, where a line opens so; else null. */
export function appendixTitle(line: string): string | null {
  const mark = APPENDIX.exec(line);
  return mark && line.slice(mark[0].length).replace(/[。,].*$/, "");
}

/** Whether all below a heading is planned; problems told beside a plan, and work told by a plan's words, are not. */
export function isPlanHeading(text: string, year: number): boolean {
  return !PROBLEM.test(text) && speaksOfPlans(text, year);
}

/** Whether a heading names problems and plans, which each sentence below it is one of. */
export const isMixedHeading = (text: string, year: number): boolean => PROBLEM.test(text) && speaksOfPlans(text, year);

function speaksOfPlans(text: string, year: number): boolean {
  if (PLAN_NAMED.test(text) || (text.includes(`${year + 1}年`) && !text.includes(`${year}年`))) return true;
  return !DONE_HEADING.test(text) && (PLAN_HEADING.test(text) || PLAN_HEADING_END.test(text));
}

/** 2024年,分局将…,重点抓好以下工作: what opens a sentence about the year to come. */
const NEXT = /^\s?(20\d\d)年度?(?:[,，我全分市县区]|将)/;

/** Whether a sentence, or a clause of it, begins with the words of a plan, or it opens with the year to come. */
export function isPlanned(text: string, { start, end }: Span, year: number): boolean {
  if (Number(NEXT.exec(text.slice(start, start + 8))?.[1]) === year + 1 && holdsWord(PLAN_MARK, text, start, end)) return true;
  for (let i = start; i < end; i++) {
    const plan = i === start || hasChar(CLAUSE_BREAKS, text.charCodeAt(i - 1)) ? longestAt(PLAN_SENTENCE, text, i) : null;
    if (plan && plan.end <= end) return true;
  }
  return false;
}

/** Where the first word of a list stands in a text, or -1. */
function placeOf(list: typeof FRAME, text: string): number {
  for (let i = 0; i < text.length; i++) if (longestAt(list, text, i)) return i;
  return -1;
}

/** Whether a sentence among plans tells what is or was: it names the year or a state, and nothing that is to come. */
export function isFact(text: string, { start, end }: Span, year: number): boolean {
  const whole = text.slice(start, end);
  const coming = placeOf(PLAN_MARK, whole);
  // 已累计立案243件,我们将持续…: what is to come counts nothing
  if (coming >= 0 && /\d/.test(whole.slice(coming))) return false;
  const sentence = coming < 0 ? whole : whole.slice(0, coming);
  if (whole.includes(`${year + 1}年`)) return false;
  return (coming < 0 && sentence.includes(`${year}年`)) || holds(FACT_MARK, sentence);
}

/** Whether a sentence behind a plan that somebody speaks of goes back to what was: it opens with a part of the year, or names years gone by. */
export function isTold(text: string, { start, end }: Span, year: number): boolean {
  const sentence = text.slice(start, end);
  if (holds(PLAN_MARK, sentence)) return false;
  const years = [...sentence.matchAll(/20\d\d(?=年)/g)].map(Number);
  return TOLD_OPENS.test(sentence) || (years.length > 0 && years.every((named) => named <= year));
}

/** Whether a sentence under a heading of problems and plans is to come: alone, or with all that follows it, or (null) not. */
export function isToCome(text: string, { start, end }: Span, year: number): "alone" | "on" | null {
  const sentence = text.slice(start, end);
  // 仍有9个问题未整改,须于2025年3月底前销号: a term set for what is wrong opens no plans
  const coming = sentence.replace(new RegExp(`(?<=[于在])${year + 1}年[^,。;]{0,6}前`, "g"), "");
  if (coming.includes(`${year + 1}年`) && !sentence.includes(`${year}年`)) return "on";
  return holds(PLAN_MARK, sentence) ? "alone" : null;
}
