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
const MULTIPLIERS = new Map(Object.entries(NUMERALS.multipliers));
const MORE = new Set(NUMERALS.more);
const ARABIC = /\d{1,3}(?:,\d{3}){1,5}(?!\d)(?:\.\d{1,8})?|\d{1,15}(?:\.\d{1,12})?/y;
const STRING = /^[〇零○一二三四五六七八九]{3}$/;
const DECIMALS = /^[〇零一二三四五六七八九]$/;
const MYRIAD = 10_000;

const STARTS = new Uint8Array(0x10000);
for (const char of ["0123456789", ...DIGITS.keys(), ...MULTIPLIERS.keys()].join("")) STARTS[char.charCodeAt(0)] = 1;

/** Whether a number may start with a character of this UTF-16 code. */
export const startsNumeral = (code: number): boolean => STARTS[code] === 1;

/** The number that starts at `start` in tidied text, in any mix of digits and Chinese (12.5万余, 3亿2000万, 一千二百), or null. */
export function readNumeral(text: string, start: number): Numeral | null {
  const state: State = { total: 0, section: 0, pending: null, open: false, approximate: false, chinese: true };
  const isString = STRING.test(text.slice(start, start + 3));
  let i = start;
  while (i < text.length) {
    const char = text[i] as string;
    const multiplier = MULTIPLIERS.get(char);
    const digit = DIGITS.get(char);
    if (char >= "0" && char <= "9") {
      if (state.pending !== null) break;
      ARABIC.lastIndex = i;
      const digits = ARABIC.exec(text)?.[0] ?? char;
      state.pending = Number(digits.replaceAll(",", ""));
      state.chinese = false;
      i += digits.length;
    } else if (multiplier !== undefined) {
      multiply(state, multiplier);
      i++;
    } else if (digit !== undefined) {
      takeDigit(state, digit, isString);
      i++;
    } else if (char === "点" && state.pending !== null && DECIMALS.test(text.slice(i + 1, i + 2))) {
      const decimals = [...(/^[〇零一二三四五六七八九]+/.exec(text.slice(i + 1, i + 9))?.[0] ?? "")];
      state.pending = Number(`${state.pending}.${decimals.map((each) => DIGITS.get(each)).join("")}`);
      i += 1 + decimals.length;
    } else if (MORE.has(char) && i > start && opens(text, i)) {
      state.open = true;
      i++;
    } else break;
  }
  if (i === start) return null;
  return {
    value: state.total + state.section + (state.pending ?? 0),
    open: state.open,
    approximate: state.approximate,
    end: i,
    chinese: state.chinese,
  };
}

interface State {
  total: number;
  section: number;
  pending: number | null;
  open: boolean;
  approximate: boolean;
  chinese: boolean;
}

/** 二〇二三 and 一二三 are strings of digits, not sums; 十五六件 is fifteen or sixteen. */
function takeDigit(state: State, digit: number, isString: boolean): void {
  if (state.pending === null) state.pending = digit;
  else if (!isString && state.pending > 0 && digit === state.pending + 1) state.approximate = true;
  else if (digit !== 0 || isString) state.pending = state.pending * 10 + digit;
}

function multiply(state: State, multiplier: number): void {
  if (multiplier >= MYRIAD) {
    const below = state.section + (state.pending ?? 0);
    if (multiplier > MYRIAD) {
      state.total = exact((state.total + below || 1) * multiplier);
    } else state.total += exact((below || 1) * multiplier);
    state.section = 0;
  } else state.section += exact((state.pending ?? 1) * multiplier);
  state.pending = null;
}

/** 几 and 来 stand inside a number only before a multiplier or a measure word, as 余 and 多 do. */
const opens = (text: string, at: number): boolean => /[^\d,。;、)\s]/.test(text[at + 1] ?? "");

/** Decimal fractions times a power of ten, without binary dust (6231.5614 × 10000 = 62315614). */
export const exact = (value: number): number => Number(value.toPrecision(15));
