import { PERIODS } from "../grammar/grammar.js";
import type { Period } from "../../src/model/observation.js";
import { cumulative, DAY, day, MONTH, monthEnd, months, number, YEAR, yearPeriod } from "./dates.js";

/** 近三年: so many years, this one the last. */
export const lastYears = (count: string, year: number): Period =>
  cumulative(day(year + 1 - (count === "两" ? 2 : (number(count) ?? 1)), 1, 1), year);

const MONTH_OF_YEAR = new RegExp(`^[自从](?:今年|${YEAR}年)?${MONTH}月(?:份|底|初)?(?:${DAY}日)?`);
/** From a day of a year to its end. */
export const sinceMonth = (year: number, month: number, date: number): Period =>
  month === 1 && date === 1 ? yearPeriod(year) : { start: day(year, month, date), end: day(year, 12, 31), kind: "partial" };
/** 自2019年改革以来 names its year; 自成立以来 does not. */
const NAMED_YEAR = new RegExp(`${YEAR}年`);

/** Since a day or a year that the words name, or some day that they do not. */
export function readFrom(m: RegExpMatchArray, year: number): Period {
  const begun = MONTH_OF_YEAR.exec(m[0]);
  if (begun && (begun[1] === undefined || number(begun[1]) === year)) return sinceMonth(year, number(begun[2]) ?? 1, number(begun[3]) ?? 1);
  const from = number(NAMED_YEAR.exec(m[0])?.[1]);
  return cumulative(from !== null && from < year ? day(from, number(begun?.[2]) ?? 1, number(begun?.[3]) ?? 1) : null, year);
}

const YEAR_LONG = 12;

/** Months, both included, of one year or over New Year (去年10月至今年3月); null where they fall. */
export function readMonths(m: RegExpMatchArray, year: number, said: number): Period | null {
  const [from, to] = [number(m[2]) ?? 1, number(m[4]) ?? 12];
  const last = number(m[3]) ?? (/[至到~-][今本]年/.test(m[0]) ? said : null);
  const first = number(m[1]) ?? (/^[去上]年/.test(m[0]) ? said - 1 : (last ?? year) - (last !== null && from > to ? 1 : 0));
  const end = last ?? first + (/[当次]年/.test(m[0]) && from > to ? 1 : 0);
  const long = (end - first) * YEAR_LONG + to - from + 1;
  if (long <= 0 || first === end) return long <= 0 ? null : months(first, from, to);
  return { start: day(first, from, 1), end: monthEnd(end, to), kind: long <= YEAR_LONG ? "partial" : "cumulative" };
}

/** Years, both included; null where they fall. */
export const readYears = (from: number, to: number): Period | null =>
  from < to ? { start: day(from, 1, 1), end: day(to, 12, 31), kind: "cumulative" } : null;

/** From one day or month to another; null where they fall. */
export function readDays(m: RegExpMatchArray, year: number): Period | null {
  const from = number(m[1]) ?? year;
  const month = number(m[2]) ?? 1;
  const to = number(m[4]) ?? (m[0].includes("今年") ? year : from);
  const period: Period = {
    start: day(from, month, number(m[3]) ?? 1),
    end: m[6] === undefined ? monthEnd(to, number(m[5]) ?? month) : day(to, number(m[5]) ?? month, number(m[6]) ?? 1),
    kind: from === to ? "partial" : "cumulative",
  };
  if (period.start === day(to, 1, 1) && period.end === day(to, 12, 31)) return yearPeriod(to);
  return period.start && period.start <= period.end ? period : null;
}

/** The year up to a day or the end of a month. */
export function readAsOf(m: RegExpMatchArray, year: number): Period {
  const stated = number(m[1]) ?? year;
  const month = number(m[2]) ?? 12;
  const date = number(m[3]);
  const end = date === null ? monthEnd(stated, month) : day(stated, month, date);
  return end.endsWith("-12-31") ? yearPeriod(stated) : { start: day(stated, 1, 1), end, kind: "partial" };
}

/** A half or a quarter; at its end (三季度末), the year up to then. */
export function readPart(m: RegExpMatchArray, year: number): Period | null {
  const span = PERIODS.parts_of_year[m[2] ?? ""];
  return span ? months(number(m[1]) ?? year, m[0].endsWith("末") ? 1 : span[0], span[1]) : null;
}

/** A five-year plan, up to the year that the text is about. */
export function readPlan(m: RegExpMatchArray, year: number): Period | null {
  const span = PERIODS.plans[m[1] ?? ""];
  // “十三五”以来 goes on after the plan
  const last = m[0].endsWith("以来") ? year : (span?.[1] ?? year);
  return span ? { start: day(span[0], 1, 1), end: day(Math.min(last, Math.max(year, span[0])), 12, 31), kind: "cumulative" } : null;
}

/** Since a year, a month or a day. */
export function readSince(m: RegExpMatchArray, year: number): Period | null {
  const from = number(m[1]) ?? year;
  if (from > year) return null;
  const month = number(m[2]);
  if (from === year && (month === null || month === 1)) return yearPeriod(year);
  const start = day(from, month ?? 1, number(m[3]) ?? 1);
  return from === year ? { start, end: day(year, 12, 31), kind: "partial" } : cumulative(start, year);
}

/** A month of the year, or one of its days. */
export function onMonth(m: RegExpMatchArray, year: number): Period {
  const [of, month, date] = [number(m[1]) ?? year, number(m[2]) ?? 1, number(m[3])];
  return date === null ? months(of, month, month) : { start: day(of, month, date), end: day(of, month, date), kind: "partial" };
}

/** The year that words of a day name, else the one that the text is about; 今年 is the one that it speaks in. */
export const yearNamed = (m: RegExpMatchArray, year: number, said: number): number => number(m[1]) ?? (m[0].startsWith("今") ? said : year);

/** From a year to a day or the end of a month: of several years, or of one. */
export function readYearToDay([, first, last, month, date]: RegExpMatchArray, year: number): Period | null {
  const from = number(first) ?? year;
  const to = number(last) ?? year;
  if (from > to) return null;
  const until = number(month) ?? 12;
  const end = date === undefined ? monthEnd(to, until) : day(to, until, number(date) ?? 1);
  return { start: day(from, 1, 1), end, kind: from === to ? "partial" : "cumulative" };
}
