import type { Period } from "../../src/model/observation.js";
import type { Span } from "../normalise/modality.js";
import { months, yearOf, yearPeriod } from "./dates.js";
import type { StatedPeriod } from "./stated-period.js";

const SPLIT = /[、和与及]/;
const LAST_YEARS = /近([两三四五六七八九]|\d)年/;
const EACH_QUARTER = /([二三四])个季度|一季度至第?([二三四])季度/;
const QUARTERS = /第?([一二三四](?:[、和及与][一二三四])+)季度$/;
const MONTHS = /(?<!\d)\d{1,2}月?份?(?:[、,和与及]\d{1,2}月?份?)*[、,和与及]\d{1,2}月/;
const NUMBERS = "〇一二三四五六七八九";

/** 2021年、2022年, 近三年, 上半年、下半年 or 一、二、三季度: as many times as the list has figures. */
export function timesIn(
  text: string,
  { start, end }: Span,
  count: number,
  periods: readonly StatedPeriod[],
  year: number,
): Period[] | null {
  const within = periods.filter((span) => span.start >= start && span.end <= end);
  const years = within.filter(({ mention }) => mention).map(({ period }) => period);
  if (years.length === count && new Set(years.map(yearOf)).size === count) return years;
  const last = within.at(-1);
  const counted = countedTimes(text.slice(start, end), last?.period ?? yearPeriod(year), count);
  if (counted) return counted;
  if (!last) return monthsIn(text.slice(start, end), count, year);
  const parts = within.filter(({ mention, period: { kind } }) => !mention && kind === "partial").map(({ period }) => period);
  if (parts.length === count && new Set(parts.map((part) => part.start)).size === count) return parts;
  const each = monthsIn(text.slice(start, end), count, yearOf(last.period));
  if (each) return each;
  const quarters = QUARTERS.exec(text.slice(start, last.end))?.[1]?.split(SPLIT) ?? [];
  if (quarters.length === count) return quarters.map((name) => quarterOf(yearOf(last.period), NUMBERS.indexOf(name)));
  const said = LAST_YEARS.exec(text.slice(last.start, last.end))?.[1];
  if (!said || (NUMBERS.indexOf(said.replace("两", "二")) || Number(said)) !== count) return null;
  return Array.from({ length: count }, (_, i) => yearPeriod(yearOf(last.period) - count + 1 + i));
}

/** 3月、6月、11月立案较多,分别为: as many months as the list has figures. */
function monthsIn(words: string, count: number, year: number): Period[] | null {
  const named = MONTHS.exec(words)?.[0].match(/\d+/g)?.map(Number) ?? [];
  return named.length === count && named.every((month) => month >= 1 && month <= 12)
    ? named.map((month) => months(year, month, month))
    : null;
}

/** 2021年至2023年…依次为, 一季度至四季度, 去年四个季度: each year or quarter of a stretch that has as many as the list has figures. */
function countedTimes(words: string, { start, end, kind }: Period, count: number): Period[] | null {
  const year = Number(end.slice(0, 4));
  const first = Number(start?.slice(0, 4) ?? year);
  if (kind === "cumulative" && year - first + 1 === count) return Array.from({ length: count }, (_, i) => yearPeriod(first + i));
  const named = EACH_QUARTER.exec(words);
  if (!named) return null;
  const quarters = NUMBERS.indexOf((named[1] ?? named[2] ?? "〇").replace("两", "二"));
  return quarters === count ? Array.from({ length: count }, (_, i) => quarterOf(year, i + 1)) : null;
}

const quarterOf = (year: number, quarter: number): Period => months(year, 3 * quarter - 2, 3 * quarter);
