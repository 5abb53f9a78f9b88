import type { Figure } from "./figure.js";
import { charSet, hasChar } from "../grammar/char-set.js";
import { HEDGE_AFTER, HEDGE_BEFORE, NUMBERS_OF, NUMERALS } from "../grammar/grammar.js";
import { longestAt, longestBefore, type Match } from "../grammar/trie.js";
import type { Qualifier } from "../../src/model/observation.js";
import { isNoFigure, isTimeLimit } from "./not-fact.js";
import { exact, isDigit, readNumeral, type Numeral } from "./numeral.js";
import { isTorn } from "./torn.js";
import { readUnit } from "./unit.js";

const RANGE = /^[-~至到](?=[\d一二三四五六七八九十两])/;
const MYRIADS: Record<string, number> = { 万: 1e4, 亿: 1e8 };
const LABEL = /\((?:单位:)?([\u4e00-\u9fff%]{1,4})\):$/;
const LABEL_REACH = 12;
const LABEL_END = /^[,。;、)\s]?$/;
const SCALED = /^([万亿]?)(.+)$/;
const TENTHS = /^成(?![为立功交果员熟绩效都长本型因套])/;
const UNMOVED = /^(?:不变|之[规见])/;
const FRACTION = /^(百|千)分之(?=[\d一二三四五六七八九十百])/;
const MONEY_BEFORE = /(?:金额|款|资金|赔偿金|奖金|投资|费用|经费|金)[^,。;\d]{0,6}$/;
const AUDIENCE_BEFORE = /(?:粉丝|关注|用户|浏览量?|阅读量?|播放量?|观看量?|点击量?)[^,。;\d]{0,8}$/;
const COUNT_BEFORE = /\d[件起宗]$/;
const ROUND = charSet("万亿千百");
/** Measure words that slip before their number. */
const SLIPPING = charSet("家件宗起份条名");
const RANGE_MARKS = charSet("-~至到");
const LETTER_OR_POINT = /[A-Za-z.]/;
const HEDGE_REACH = 4;
/** Of the loose measure words, those that count what is named before them: 规范性文件一项. */
const LISTED_ITEM = /^[项条]$/;
/** Whole numbers above have no exact value. */
const TOO_GREAT = 1e15;
const UNREAD = charSet("\ufffd", ...NUMERALS.unread);
/** Characters of private use. */
const [FIRST_PRIVATE, LAST_PRIVATE] = [0xe000, 0xf8ff];
const TWO_DIGITS = new RegExp(`^[${Object.keys(NUMERALS.digits).join("")}]{2}$`);
const MOST_DOUBLINGS = 10;
/** 比上年增加一倍. */
const RISEN = new RegExp(`(?:${NUMERALS.risen.join("|")})了?[近约超]?$`);
const NUMBER_ENDS = /^[,。;、)和及\n]?$/;
const RISEN_REACH = 5;
const CASE_LIKE = new Set(["case", "person", "enterprise", "document", "session"]);

/** A number with its unit as written, before it is known whether it is a figure. */
export interface Written {
  numeral: Numeral;
  upper: Numeral | null;
  unit: string;
  scale: number;
  measure: number;
  end: number;
  /** End of the number alone, from where reading goes on if it is no figure. */
  passed: number;
}

/** The figure whose number starts at `start` of the tidied text, or null where the number is no figure; names and dates are not looked for. */
export function readFigure(text: string, start: number): Figure | null {
  const written = readWritten(text, start);
  return written && figureOf(text, start, written);
}

/** What a number written at `start` of the tidied text is, outside of names and dates: a figure, or null. */
export function figureOf(text: string, start: number, written: Written): Figure | null {
  if (isOrphan(text, start, written)) return null;
  const { numeral, unit, end } = written;
  if (numeral.chinese && !isChineseFigure(text, start, written)) return null;
  if (isNoFigure(text, start, numeral.end, end, unit !== "")) return null;
  if (unit === "day" && isTimeLimit(text, start)) return null;
  if (unit === "year" || unit === "month") return durationOf(text, start, written);
  return buildFigure(text, start, written);
}

/** The number that starts at `start` of the tidied text with its unit, or null where none does. */
export function readWritten(text: string, start: number): Written | null {
  const fraction = text[start + 1] === "分" ? FRACTION.exec(text.slice(start, start + 5)) : null;
  if (fraction) return readFraction(text, start, fraction);
  const lone = readNumeral(text, start);
  if (!lone) return null;
  const upper = readRange(text, lone);
  const first = upper ? withValue(lone, lowerOf(text, lone, upper)) : lone;
  const last = upper ?? lone;
  const passed = lone.end;
  if (text[last.end] === "成" && TENTHS.test(text.slice(last.end, last.end + 2)) && last.value <= 10)
    return readTenths(text, first, upper, last);
  const unit = readUnit(text, last.end) ?? impliedUnit(text, start, last);
  const { value, end } = unit;
  // 翻两番 is four times
  if (value === "times" && text.slice(last.end, end) === "番" && first.value <= MOST_DOUBLINGS)
    return { numeral: withValue(first, 2 ** first.value), upper: null, unit: value, scale: 1, measure: last.end, end, passed };
  const label = value === "" ? (labelledUnit(text, start, last.end) ?? namedUnit(text, start, last.end)) : null;
  if (label) return { numeral: first, upper, ...label, measure: last.end, end, passed };
  return { numeral: first, upper, unit: value, scale: 1, measure: last.end, end, passed };
}

/** 罚没金额(万元):1987.42 has the unit of its label. */
function labelledUnit(text: string, start: number, end: number): { unit: string; scale: number } | null {
  if (text[start - 1] !== ":" || !LABEL_END.test(text[end] ?? "")) return null;
  const words = LABEL.exec(text.slice(Math.max(0, start - LABEL_REACH), start))?.[1];
  const scaled = words === undefined ? null : SCALED.exec(words);
  const unit = scaled && readUnit(scaled[2] ?? "", 0);
  return unit && unit.end === (scaled[2] ?? "").length ? { unit: unit.value, scale: MYRIADS[scaled[1] ?? ""] ?? 1 } : null;
}

/** 立案数94、处罚数88: a bare number alone behind a word that says what it is the number of. */
function namedUnit(text: string, start: number, end: number): { unit: string; scale: number } | null {
  if (!NUMBER_ENDS.test(text[end] ?? "")) return null;
  const unit = longestBefore(NUMBERS_OF, text, start)?.value;
  return unit === undefined ? null : { unit, scale: 1 };
}

const withValue = ({ open, approximate, end, chinese }: Numeral, value: number): Numeral => ({ value, open, approximate, end, chinese });

/** 八成 is 80 percent, 八成五 85. */
function readTenths(text: string, first: Numeral, upper: Numeral | null, last: Numeral): Written {
  const half = upper ? null : readNumeral(text, last.end + 1);
  const more = half && half.value < 10 && half.chinese ? half : null;
  const numeral = more ? withValue(first, first.value + more.value / 10) : first;
  return { numeral, upper, unit: "percent", scale: 10, measure: last.end, end: more?.end ?? last.end + 1, passed: first.end };
}

/** The upper end of 3-5万; numbers that fall are no range. */
function readRange(text: string, first: Numeral): Numeral | null {
  if (!hasChar(RANGE_MARKS, text.charCodeAt(first.end)) || !RANGE.test(text.slice(first.end, first.end + 2))) return null;
  const second = readNumeral(text, first.end + 1);
  return second && lowerOf(text, first, second) <= second.value ? second : null;
}

/** The lower end of 3-5万 takes the myriads of the upper. */
function lowerOf(text: string, first: Numeral, second: Numeral): number {
  const myriads = MYRIADS[text[second.end - 1] ?? ""] ?? 1;
  return first.value < second.value / myriads ? exact(first.value * myriads) : first.value;
}

function readFraction(text: string, start: number, fraction: RegExpExecArray): Written | null {
  const numeral = readNumeral(text, start + fraction[0].length);
  const scale = fraction[1] === "千" ? 0.1 : 1;
  return numeral && { numeral, upper: null, unit: "percent", scale, measure: numeral.end, end: numeral.end, passed: start + 1 };
}

/** Money without its unit (达527万), and a measure word that slipped before its number (评选出家2…). */
function impliedUnit(text: string, start: number, { end }: Numeral): { value: string; end: number } {
  if (hasChar(ROUND, text.charCodeAt(end - 1))) {
    const before = text.slice(Math.max(0, start - 14), start);
    if (text[end - 1] !== "千" && text[end - 1] !== "百" && (MONEY_BEFORE.test(before) || COUNT_BEFORE.test(before)))
      return { value: "CNY", end };
    if (AUDIENCE_BEFORE.test(before)) return { value: /粉丝|关注|用户/.test(before) ? "person" : "view", end };
  }
  const slipped = hasChar(SLIPPING, text.charCodeAt(start - 1)) && isChinese(text, start - 2) && isChinese(text, end);
  return { value: (slipped && readUnit(text[start - 1] ?? "", 0)?.value) || "", end };
}

const isChinese = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0x4e00 && code <= 0x9fff;
};

/** A bare number, one that goes on from a letter, another number or a sign that could not be read, or one past all counting, is no figure. */
function isOrphan(text: string, start: number, { unit, numeral, scale }: Written): boolean {
  if (unit === "" || !(numeral.value * scale < TOO_GREAT) || isUnread(text.charCodeAt(start - 1)) || isTorn(text, start)) return true;
  const before = text.charCodeAt(start - 1);
  return before < 0x80 && (LETTER_OR_POINT.test(text[start - 1] ?? "") || (isDigit(before) && isDigit(text.charCodeAt(start))));
}

const isUnread = (code: number): boolean => hasChar(UNREAD, code) || (code >= FIRST_PRIVATE && code <= LAST_PRIVATE);

/** Chinese numerals are mostly parts of names: only two or more of something, or one of it where the clause ends, count. */
function isChineseFigure(text: string, start: number, { numeral, unit, measure, end }: Written): boolean {
  const written = text.slice(start, numeral.end);
  const before = text[start - 1] ?? "";
  if (written === "十" && CASE_LIKE.has(unit) && standsAlone(text, before, end)) return true;
  if (/^[十百千万亿]$/.test(written)) return /[十百千万]/.test(written) && longestBefore(HEDGE_BEFORE, text, start) !== null;
  // 下降一成左右; 一成不变 counts nothing
  if (unit === "percent" && text[measure] === "成" && numeral.value === 1) return !UNMOVED.test(text.slice(end, end + 2));
  if (unit === "times") return numeral.value > 1 || RISEN.test(text.slice(Math.max(0, start - RISEN_REACH), start));
  if (unit === "year" || unit === "score" || (TWO_DIGITS.test(written) && !numeral.approximate)) return false;
  if (text.slice(measure, end) === "期") return /[\u4e00-\u9fff]/.test(before) && !/^[工还建项]/.test(text.slice(end));
  if (/^[村镇站点处方类]$/.test(text.slice(measure, end)) && unit === "place") return numeral.value >= 10;
  if (numeral.value > 1) return true;
  if (written === "零") return CASE_LIKE.has(unit) && standsAlone(text, before, end);
  if (unit === "item" && !LISTED_ITEM.test(text.slice(measure, end))) return false;
  return numeral.value === 1 && unit !== "day" && standsAlone(text, before, end);
}

/** 检察建议书一份, 立案一家: one of something counts where a noun or verb is before it and the clause ends behind it. */
const standsAlone = (text: string, before: string, end: number): boolean =>
  /^[,。;、)\n]?$/.test(text[end] ?? "") &&
  /[\u4e00-\u9fff]/.test(before) &&
  !/[第每某同统唯之任另这那哪逐又再到进多共其该同各为几数]/.test(before);

/** A length of time is a figure only as a measure of something done (连续6年), never as a period (近三年, 3年内). */
function durationOf(text: string, start: number, written: Written): Figure | null {
  const around = text.slice(Math.max(0, start - 2), start) + text.slice(written.end, written.end + 2);
  return /[近前后每未满]|来|内|以|期|间|行动|计划/.test(around) || written.numeral.chinese ? null : buildFigure(text, start, written);
}

/** A number with its unit → a figure, with the bounds that the hedges around it leave. */
export function buildFigure(text: string, start: number, { numeral, upper, unit, scale, measure, end }: Written): Figure {
  const value = exact(numeral.value * scale);
  const top = upper && exact(upper.value * scale);
  const before = hedgeBefore(text, start);
  const behind = hedgeBehind(text, end);
  const qualifier: Qualifier =
    top !== null || numeral.approximate ? "approx" : numeral.open ? "at_least" : (before ?? behind?.value ?? "exact");
  const after = behind?.end ?? end;
  const { lower, upper: most } = top === null ? boundsOf(value, qualifier) : { lower: value, upper: top };
  const middle = top === null ? value : exact((value + top) / 2);
  return {
    value: middle,
    lower,
    upper: most,
    unit,
    qualifier,
    start,
    measure,
    end,
    after,
    change: null,
    cell: null,
  };
}

/** 多 and 余 hedge only at the end of a phrase: 100元多, but not 8个多跨事件. */
function hedgeBehind(text: string, end: number): Match<Qualifier> | null {
  const hedge = longestAt(HEDGE_AFTER, text, end);
  return hedge && /^[多余许]$/.test(text.slice(end, hedge.end)) && !/^[,。;、)的\t\n]?$/.test(text[hedge.end] ?? "") ? null : hedge;
}

function hedgeBefore(text: string, start: number): Qualifier | null {
  for (let at = start; at > start - HEDGE_REACH; at--) {
    const hedge = longestBefore(HEDGE_BEFORE, text, at);
    if (hedge) return hedge.value === "none" ? null : hedge.value;
    if (text[at - 1] !== "达" && text[at - 1] !== "为") return null;
  }
  return null;
}

/** Bounds that a hedge leaves; an exact figure is its own bounds, an approximate one has none. */
export function boundsOf(value: number, qualifier: Qualifier): { lower: number | null; upper: number | null } {
  return {
    lower: qualifier === "exact" || qualifier === "at_least" ? value : null,
    upper: qualifier === "exact" || qualifier === "at_most" ? value : null,
  };
}
