import { anyOf, WORDS } from "./words.js";

const { head } = WORDS;
// What follows a day may have lost its space or line end: a time (2021-03-2211:43), the text's first year (2023-01-182022年).
const DAY_END = "(?!\\d)|(?=20\\d\\d年|\\d{1,2}:\\d\\d)";
const DIGIT_DATE = `(?:(20\\d\\d)\\s?[-年/.]\\s?(\\d{1,2})\\s?[-月/.]\\s?(\\d{1,2}?)(?:${DAY_END})|(20\\d\\d)(0[1-9]|1[0-2])([0-3]\\d)(?!\\d))`;
const NUMERAL = "[〇○零ОOo0一二三四五六七八九十]";
const CHINESE_DATE = `(二${NUMERAL}{3})年(${NUMERAL}{1,2})月(${NUMERAL}{1,3})日`;
const ANY_DATE = new RegExp(`(?<![\\d.])(?:${DIGIT_DATE})`);
const SIGNED = new RegExp(`^[^。,;:()0-9]{0,30}?(?:${DIGIT_DATE}日?|${CHINESE_DATE})$`);
const LABELLED = head.dates.map(
  (labels) =>
    new RegExp(
      `(?<!${anyOf(head.never)})(?:${labels.map((label) => [...label].join("\\s*")).join("|")})\\s*[:：]?[\\s\\[【(]*(?:${DIGIT_DATE})`,
    ),
);
const LABEL_END = /[日期时间于]\s*[:：]$/;
const TODAY = new RegExp(anyOf(head.today));
const NEVER = new RegExp(anyOf(head.never));
/** A look at a line that spares most of them the patterns above: no date in digits stands without one of these. */
const HAS_DATE = /20\d\d(?:\s?[-年/.]\s?\d|\d{4})/;
const HEAD_LINES = 60;
const FOOT_LINES = 20;
const LONGEST_HEAD_LINE = 120;
const LONGEST_SIGNATURE = 48;
const DIGITS = "〇一二三四五六七八九";

/** Lines of a report and its year → the date it was published: a labelled one, else one that stands in its head, else the date under its signature; ISO, null where none. */
export function findPublished(lines: readonly string[], year: number | null): string | null {
  const top = joinLabels(lines.slice(0, HEAD_LINES));
  const dated = top.filter((line) => HAS_DATE.test(line) && !TODAY.test(line) && !COVERED.test(line));
  const foot = lines.slice(-FOOT_LINES);
  const fits = (date: string): boolean => year === null || (Number(date.slice(0, 4)) >= year && Number(date.slice(0, 4)) <= year + 3);
  for (const date of datesOf(top, dated, foot)) if (date !== null && fits(date)) return date;
  return null;
}

/** 统计期间:2023年1月1日至12月31日: the days that are covered. */
const COVERED = /^.{0,3}统计(?:期间|区间|时段|期限|时间|口径)/;

/** The first day that lines name, ISO; null where none does. */
export function firstDate(lines: readonly string[]): string | null {
  for (const line of lines) {
    const date = HAS_DATE.test(line) ? isoOf(ANY_DATE.exec(line)) : null;
    if (date !== null) return date;
  }
  return null;
}

/** Dates of a report, the surest first. */
function* datesOf(top: readonly string[], dated: readonly string[], foot: readonly string[]): Generator<string | null> {
  for (const pattern of LABELLED) for (const line of dated) yield isoOf(pattern.exec(line));
  const [surest] = LABELLED;
  if (surest) for (const line of foot) if (HAS_DATE.test(line)) yield isoOf(surest.exec(line));
  yield* headDates(top, dated);
  for (const line of foot.toReversed()) yield line.length <= LONGEST_SIGNATURE ? isoOf(SIGNED.exec(line)) : null;
}

/** A label and its date may stand in two cells. */
function joinLabels(lines: readonly string[]): string[] {
  return lines.map((line, i) => (LABEL_END.test(line) ? line + (lines[i + 1] ?? "") : line));
}

/** Dates of the short lines in front of the first paragraph. */
function* headDates(top: readonly string[], dated: readonly string[]): Generator<string | null> {
  const prose = top.find((line) => line.length > 40 && /[,，。]/.test(line) && !TODAY.test(line));
  const end = prose === undefined ? top.length : top.indexOf(prose);
  for (const line of dated)
    if (top.indexOf(line) < end && line.length <= LONGEST_HEAD_LINE && !NEVER.test(line)) yield isoOf(ANY_DATE.exec(line));
}

function isoOf(match: RegExpExecArray | null): string | null {
  if (!match) return null;
  const parts = match.slice(1).filter((part) => part !== undefined);
  const [year = 0, month = 0, day = 0] = parts.map((part) => (/^\d+$/.test(part) ? Number(part) : chinese(part)));
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** 二〇二四 by its digits; 十八 and 二十一 by tens. */
function chinese(numeral: string): number {
  const digit = (char: string): number => Math.max(0, DIGITS.indexOf(char));
  if (numeral.length === 4) return Number([...numeral].map(digit).join(""));
  const [tens, ones] = numeral.includes("十") ? numeral.split("十") : ["", numeral];
  return (numeral.includes("十") ? (tens ? digit(tens) : 1) * 10 : 0) + (ones ? digit(ones) : 0);
}
