import { type CharSet, charSet, hasChar } from "./char-set.js";

/** A pattern with the characters that it may start with; one that starts with digits may be narrowed to what follows them (`behind`), one that starts with a year also to what follows that (`year`), and one that holds a certain word (`needs`) to texts with it. */
export interface Trigger {
  pattern: RegExp;
  starts: string;
  behind?: string;
  year?: string;
  needs?: readonly string[];
}

/** Patterns that are looked for in one pass: of each character, a bit for every pattern that may start with it, or whose digits or year it may follow. */
export interface PatternSet {
  patterns: RegExp[];
  needs: (readonly [bit: number, words: readonly string[]])[];
  /** The characters that any of them may start with. */
  opens: CharSet;
  starts: Int32Array;
  behind: Int32Array;
  years: Int32Array;
}

const CODES = 0x10000;
const MOST_PATTERNS = 31;
const ZERO = 48;
const NINE = 57;
const YEAR = "年".charCodeAt(0);

/** Triggers → set; throws where there are more than 31. */
export function patternSet(triggers: readonly Trigger[]): PatternSet {
  if (triggers.length > MOST_PATTERNS) throw new Error(`patterns: more than ${MOST_PATTERNS}`);
  const starts = bitsOf(triggers.map(({ starts }) => starts));
  const behind = bitsOf(triggers.map(({ behind }) => behind));
  const years = bitsOf(triggers.map(({ year }) => year));
  const patterns = triggers.map(({ pattern: { source, flags } }) => new RegExp(source, flags.replace("g", "") + "y"));
  const needs = triggers.flatMap((trigger, bit) => (trigger.needs ? [[bit, trigger.needs] as const] : []));
  return { patterns, needs, opens: charSet(...triggers.map(({ starts }) => starts)), starts, behind, years };
}

/** For each character a bit for each list that holds it; a list that is not there holds all. */
function bitsOf(lists: readonly (string | undefined)[]): Int32Array {
  const table = new Int32Array(CODES).fill(lists.reduce((bits, list, i) => (list === undefined ? bits | (1 << i) : bits), 0));
  lists.forEach((list = "", bit) => {
    for (let i = 0; i < list.length; i++) table[list.charCodeAt(i)] = (table[list.charCodeAt(i)] as number) | (1 << bit);
  });
  return table;
}

/** Calls `visit` for every match of every pattern, in order of start; the matches of one pattern do not overlap, as with `matchAll`. */
export function eachMatch(set: PatternSet, text: string, visit: (start: number, end: number, pattern: number) => void): void {
  const { patterns, opens, starts, behind, years } = set;
  const ends = new Uint32Array(patterns.length);
  const wanted = wantedIn(set, text);
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!hasChar(opens, code)) continue;
    let bits = (starts[code] as number) & wanted;
    if (bits === 0) continue;
    if (isDigit(code)) {
      if (digits <= i) digits = endOfDigits(text, i);
      if (digits < text.length) bits &= behind[text.charCodeAt(digits)] as number;
      if (digits + 1 < text.length && text.charCodeAt(digits) === YEAR) bits &= years[text.charCodeAt(digits + 1)] as number;
    }
    for (; bits !== 0; bits &= bits - 1) {
      const at = 31 - Math.clz32(bits & -bits);
      if ((ends[at] as number) > i) continue;
      const pattern = patterns[at] as RegExp;
      pattern.lastIndex = i;
      if (!pattern.test(text)) continue;
      const end = (ends[at] = pattern.lastIndex);
      visit(i, end, at);
    }
  }
}

/** Bits of the patterns whose words the text has. */
function wantedIn({ needs }: PatternSet, text: string): number {
  let bits = ~0;
  for (const [bit, words] of needs) if (!words.some((word) => text.includes(word))) bits &= ~(1 << bit);
  return bits;
}

function endOfDigits(text: string, from: number): number {
  let end = from + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

/** The match with its groups of the pattern `i` of a set at `at`. */
export function matchAt({ patterns }: PatternSet, i: number, text: string, at: number): RegExpExecArray | null {
  const pattern = patterns[i] as RegExp;
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** All matches of a global pattern in a text, as `matchAll` gives them, without a copy of the pattern for each call. */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}
