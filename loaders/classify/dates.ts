import type { Period } from "../../src/model/observation.js";

const DIGITS = "〇一二三四五六七八九";
/** A year, a month and a day as reports write them, in figures or in characters (2021, 二〇二一; 10, 十; 31, 三十一); the end of a longer number (电话0592-12月) is none. */
export const YEAR = "(?<!\\d)(20\\d\\d|二[〇零○0][〇零○0一二三四五六七八九]{2})";
export const MONTH = "(?<!\\d)(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
export const DAY = "([12]\\d|3[01]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])";

const pad = (number: number): string => String(number).padStart(2, "0");
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** An ISO date; one past the end of its month (9月31日) is the month's last. */
export const day = (year: number, month: number, date: number): string =>
  `${year}-${pad(month)}-${pad(Math.min(date, lastDay(year, month)))}`;

/** The last day of a month. */
export const monthEnd = (year: number, month: number): string => day(year, month, lastDay(year, month));

const digit = (char: string): number => (/\d/.test(char) ? Number(char) : Math.max(0, DIGITS.indexOf(char)));

/** A year, month or day as matched, or null. */
export function number(text: string | undefined): number | null {
  if (text === undefined) return null;
  const ten = text.indexOf("十");
  if (ten < 0) return [...text].reduce((sum, char) => sum * 10 + digit(char), 0);
  return (ten === 0 ? 1 : digit(text[0] ?? "")) * 10 + (ten + 1 < text.length ? digit(text[ten + 1] ?? "") : 0);
}

const YEARS = new Map<number, Period>();

/** The whole of a calendar year, one object for all who ask. */
export function yearPeriod(year: number): Period {
  const known = YEARS.get(year);
  if (known) return known;
  const period: Period = Object.freeze({ start: day(year, 1, 1), end: day(year, 12, 31), kind: "year" });
  YEARS.set(year, period);
  return period;
}

/** Months of one year, both included. */
export function months(year: number, from: number, to: number): Period {
  if (from === 1 && to === 12) return yearPeriod(year);
  return { start: day(year, from, 1), end: monthEnd(year, to), kind: "partial" };
}

/** A stock on a day. */
export const pointAt = (end: string): Period => ({ start: end, end, kind: "point" });

/** The last day of a year, for stocks. */
export const yearEnd = (year: number): Period => pointAt(day(year, 12, 31));

/** The first day of a year, for stocks. */
export const yearBegin = (year: number): Period => pointAt(day(year, 1, 1));

/** From a day, or from some day that is not said, to the end of a year. */
export const cumulative = (start: string | null, year: number): Period => ({ start, end: day(year, 12, 31), kind: "cumulative" });

/** The same days of the year in which a stretch would end then; a leap day is the day before. */
export function inYear({ start, end, kind }: Period, year: number): Period {
  const moved = (date: string, by: number): string => `${Number(date.slice(0, 4)) + by}${date.slice(4)}`.replace(/-02-29$/, "-02-28");
  const by = year - Number(end.slice(0, 4));
  return by === 0 ? { start, end, kind } : { start: start && moved(start, by), end: moved(end, by), kind };
}

/** The calendar year that a period ends in. */
export const yearOf = ({ end }: Period): number => Number(end.slice(0, 4));
