import { charSet, hasChar } from "../grammar/char-set.js";
import type { Figure } from "./figure.js";
import type { Numeral } from "./numeral.js";
import { buildFigure, type Written } from "./read-figure.js";

/** A number without a measure word, where it starts and what it is. */
export interface Bare {
  start: number;
  numeral: Numeral;
}

const ENDS = charSet("、,;。)和及与\n");
/** What parts two numbers of one list: a comma and the name of the next. */
const NAMED = /^[、,;和及与](?:其中)?[\u4e00-\u9fff“”()]{1,14}$/;
const OPENS = /其中|分别|依次|居前|最[多高]|前[二三四五六七八九十]位|按[^,。;]{1,8}[分看]/;
const FEWEST = 2;
const FEWEST_OPENED = 3;
const REACH = 80;
const MEASURES = new Set(["CNY", "percent", "percentage_point", "times", "year", "month", "day", "ton", "area", "length"]);

/** The number, where it may be one of a list whose measure word stands with their total: behind a name, and at the end of its clause. */
export function bareOf(text: string, start: number, { unit, numeral, upper }: Written): Bare | null {
  const before = text.charCodeAt(start - 1);
  const named = before >= 0x4e00 && before <= 0x9fff;
  return unit === "" && upper === null && !numeral.chinese && named && hasChar(ENDS, text.charCodeAt(numeral.end))
    ? { start, numeral }
    : null;
}

/** 检查1812家次,园洲镇538、石湾镇497、其余镇街777: numbers that add up to a count before them, or are said to be some of it, are counted as it is. */
export function bareParts(text: string, bare: readonly Bare[], figures: readonly Figure[]): Figure[] {
  const found: Figure[] = [];
  for (let first = 0; first < bare.length;) {
    let last = first;
    while (last + 1 < bare.length && areListed(text, bare[last] as Bare, bare[last + 1] as Bare)) last++;
    const run = bare.slice(first, last + 1);
    const total = run.length < FEWEST ? undefined : totalOf(text, run, figures);
    if (total) for (const item of run) found.push(countedAs(text, item, total));
    first = last + 1;
  }
  return found;
}

const areListed = (text: string, a: Bare, b: Bare): boolean =>
  b.start - a.numeral.end < REACH && NAMED.test(text.slice(a.numeral.end, b.start));

function totalOf(text: string, run: readonly Bare[], figures: readonly Figure[]): Figure | undefined {
  const start = run[0]?.start ?? 0;
  const sum = run.reduce((all, { numeral }) => all + numeral.value, 0);
  const most = Math.max(...run.map(({ numeral }) => numeral.value));
  const near = figures.filter(
    ({ after, unit, change, value }) =>
      after <= start &&
      start - after <= REACH &&
      change === null &&
      !MEASURES.has(unit) &&
      value > most &&
      !/[。\n]/.test(text.slice(after, start)),
  );
  const whole = near.findLast(({ value }) => value === sum);
  const last = near.at(-1);
  return whole ?? (last && run.length >= FEWEST_OPENED && sum < last.value && OPENS.test(text.slice(last.after, start)) ? last : undefined);
}

const countedAs = (text: string, { start, numeral }: Bare, { unit }: Figure): Figure =>
  buildFigure(text, start, { numeral, upper: null, unit, scale: 1, measure: numeral.end, end: numeral.end, passed: numeral.end });
