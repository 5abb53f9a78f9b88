import { charSet, hasChar } from "../grammar/char-set.js";
import { NUMERALS } from "../grammar/grammar.js";

/** A number as written: its value, and whether a 余/多 inside it leaves it open upwards. */
export interface Numeral {
  value: number;
  open: boolean;
  /** Two digits in a row (七八十) give a number and the next. */
  approximate: boolean;
  end: number;
  /** Written in Chinese numerals alone. */
  chinese: boolean;
}

const DIGITS = new Map(Object.entries(NUMERALS.digits));
const MULTIPLIERS = new Map(Object.entries(NUMERALS.multipliers).map(([char, value]) => [char.charCodeAt(0), value]));
const ARABIC = /\d{1,3}(?:,\d{3}){1,5}(?!\d)(?:\.\d{1,8})?|\d{1,15}(?:\.\d{1,12})?/y;
const MOST_DIGITS = 15;
/** 两 is said of a number, not of a digit. */
const OF_STRINGS = [...DIGITS.keys()].filter((digit) => digit !== "两").join("");
const STRING = new RegExp(`[${OF_STRINGS}]{3}`, "y");
const DECIMALS = new RegExp(`[${OF_STRINGS}]{1,8}`, "y");
const [FORMAL, WORDS] = [NUMERALS.formal.multipliers, NUMERALS.formal.digits].map(
  (characters) => new Set(characters.map((char) => char.charCodeAt(0))),
) as [Set<number>, Set<number>];
const MYRIAD = 10_000;
/** Whole numbers below have no dust. */
const EXACT = 1e15;
const ZERO = 48;
const COMMA = 44;
const POINT = 46;

/** What a character may be in a number. */
const ARABIC_DIGIT = 1;
const CHINESE_DIGIT = 2;
const MULTIPLIER = 3;
const MORE = 4;
const DECIMAL_POINT = 5;
const KINDS = new Uint8Array(0x10000);
const DIGIT_VALUES = new Uint8Array(0x10000);
for (let digit = 0; digit < 10; digit++) KINDS[ZERO + digit] = ARABIC_DIGIT;
for (const [char, digit] of DIGITS) {
  KINDS[char.charCodeAt(0)] = CHINESE_DIGIT;
  DIGIT_VALUES[char.charCodeAt(0)] = digit;
}
for (const code of MULTIPLIERS.keys()) KINDS[code] = MULTIPLIER;
for (const char of NUMERALS.more) KINDS[char.charCodeAt(0)] = MORE;
KINDS["点".charCodeAt(0)] = DECIMAL_POINT;

// NaN, behind the end of a text, is made a code of the table: a typed array is slow for good once it is asked for more
const kindOf = (code: number): number => KINDS[code & 0xffff] as number;

/** Whether a UTF-16 code is that of 0 to 9. */
export const isDigit = (code: number): boolean => kindOf(code) === ARABIC_DIGIT;

const STARTS = charSet("0123456789", ...DIGITS.keys(), String.fromCharCode(...MULTIPLIERS.keys()));

/** Whether a number may start with a character of this UTF-16 code. */
export const startsNumeral = (code: number): boolean => hasChar(STARTS, code);

/** The number that starts at `start` in tidied text, in any mix of digits and Chinese (12.5万余, 3亿2000万, 一千二百), or null. */
export function readNumeral(text: string, start: number): Numeral | null {
  const state: State = { total: 0, section: 0, pending: -1, open: false, approximate: false, chinese: true };
  const isString = kindOf(text.charCodeAt(start)) === CHINESE_DIGIT && matchAt(STRING, text, start) !== null;
  let i = start;
  for (let end = start; (end = takeNext(state, text, i, start, isString)) > i;) i = end;
  if (i === start) return null;
  const { total, section, pending, open, approximate, chinese } = state;
  return { value: total + section + Math.max(pending, 0), open, approximate, end: i, chinese };
}

/** Takes what stands at `at` into the number; where it ends, or `at` where the number has ended. */
function takeNext(state: State, text: string, at: number, start: number, isString: boolean): number {
  const code = text.charCodeAt(at);
  switch (kindOf(code)) {
    case ARABIC_DIGIT:
      return state.pending < 0 ? takeArabic(state, text, at) : at;
    case MULTIPLIER:
      multiply(state, MULTIPLIERS.get(code) as number);
      return at + 1;
    case CHINESE_DIGIT:
      if (WORDS.has(code) && !isFormal(text, at)) return at;
      takeDigit(state, DIGIT_VALUES[code] as number, isString);
      return at + 1;
    case DECIMAL_POINT:
      return state.pending < 0 ? at : takeDecimals(state, text, at);
    case MORE:
      if (at === start || !opens(text, at)) return at;
      state.open = true;
      return at + 1;
    default:
      return at;
  }
}

/** Whether a digit that is a word elsewhere stands beside a formal multiplier. */
const isFormal = (text: string, at: number): boolean => FORMAL.has(text.charCodeAt(at - 1)) || FORMAL.has(text.charCodeAt(at + 1));

function takeArabic(state: State, text: string, at: number): number {
  state.chinese = false;
  let value = 0;
  let end = at;
  for (let code = text.charCodeAt(end); isDigit(code) && end - at <= MOST_DIGITS; code = text.charCodeAt(++end))
    value = value * 10 + code - ZERO;
  const next = text.charCodeAt(end);
  if (next === COMMA || next === POINT || end - at > MOST_DIGITS) {
    const digits = matchAt(ARABIC, text, at) ?? "";
    value = Number(digits.replaceAll(",", ""));
    end = at + digits.length;
  }
  state.pending = value;
  return end;
}

/** 三点二五: digits behind the point, if there are any. */
function takeDecimals(state: State, text: string, at: number): number {
  const decimals = matchAt(DECIMALS, text, at + 1) ?? "";
  if (decimals !== "") state.pending = Number(`${state.pending}.${[...decimals].map((each) => DIGITS.get(each)).join("")}`);
  return decimals === "" ? at : at + 1 + decimals.length;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? text.slice(at, pattern.lastIndex) : null;
}

interface State {
  total: number;
  section: number;
  /** Digits that no multiplier has taken yet, or -1. */
  pending: number;
  open: boolean;
  approximate: boolean;
  chinese: boolean;
}

/** 二〇二三 and 一二三 are strings of digits, not sums; 十五六件 is fifteen or sixteen. */
function takeDigit(state: State, digit: number, isString: boolean): void {
  if (state.pending < 0) state.pending = digit;
  else if (!isString && state.pending > 0 && digit === state.pending + 1) state.approximate = true;
  else if (digit !== 0 || isString) state.pending = state.pending * 10 + digit;
}

function multiply(state: State, multiplier: number): void {
  if (multiplier >= MYRIAD) {
    // 万 alone is one of them, 0万 none
    const below = state.pending < 0 && state.section === 0 ? null : state.section + Math.max(state.pending, 0);
    if (multiplier > MYRIAD) state.total = exact((below === null ? state.total || 1 : state.total + below) * multiplier);
    else state.total += exact((below ?? 1) * multiplier);
    state.section = 0;
  } else state.section += exact((state.pending < 0 ? 1 : state.pending) * multiplier);
  state.pending = -1;
}

/** 几 and 来 stand inside a number only before a multiplier or a measure word, as 余 and 多 do. */
const opens = (text: string, at: number): boolean => /[^\d,。;、)\s]/.test(text[at + 1] ?? "");

/** Decimal fractions times a power of ten, without binary dust (6231.5614 × 10000 = 62315614). */
export const exact = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < EXACT ? value : Number(value.toPrecision(15));
