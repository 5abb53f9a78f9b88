import type { Period } from "../../src/model/observation.js";
import { ENGLISH, termsIn, termsPattern } from "./terms.js";

/** A time that an English text names; `mentioned` where it is only compared with. */
export interface EnglishTime {
  start: number;
  end: number;
  period: Period;
  year: number;
  mentioned: boolean;
}

const { times, numbers } = ENGLISH;
const MONTHS = new Map(times.months.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));
const M = `(?:${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|")})\\.?`;
const Y = "(?:19[89]|20[0-4])\\d";
const D = "(?:[0-3]?\\d(?:st|nd|rd|th)?)";
const COUNT = `(?:\\d{1,2}|${numbers.ones.slice(1, 13).join("|")})`;
const ORDINAL = Object.keys(times.ordinals).join("|");
const TO = `\\s?(?:${termsPattern(times.to)})\\s?(?:the\\send\\sof\\s)?`;
/** A day: 20 April 2023, April 20, 2023, April 2023, 2023. */
const day = (name: string): string =>
  `(?:(?:(?<${name}d>${D})\\s(?:of\\s)?)?(?<${name}m>${M})(?:\\s(?<${name}e>${D})(?!\\d))?(?:,?\\s(?:of\\s)?(?<${name}y>${Y}))?|(?<${name}z>${Y}))`;
const AS_OF = new RegExp(
  `^(?:${termsPattern(times.as_of.filter((word) => word !== "by" && word !== "through" && word !== "until"))}|by|until|through)$`,
  "i",
);
const GATHERED = termsIn(times.gathered.filter((word) => word !== "since"));
const SINCE = new RegExp(`^(?:${termsPattern(times.since)})$`, "i");
const COMPARED = new RegExp(`${termsPattern(times.compared)}\\s(?:the\\s)?$`, "i");

/** Ways to say a time, each read into a period; the first that fits a place counts. */
const WAYS: readonly { pattern: RegExp; read: (m: Record<string, string | undefined>, text: string, year: number) => Period | null }[] = [
  {
    // January to May 2017, between 2018 and July 2024, from 1 January to 30 October 2023
    pattern: new RegExp(`(?:(?:between|from|during|over)\\s(?:the\\speriod\\s)?)?${day("a")}${TO}${day("b")}`, "gi"),
    read: (m) => spanOf(m),
  },
  {
    // the first half of 2018, the last quarter of 2017, the first ten months of 2018
    pattern: new RegExp(
      `(?:the\\s)?(?<ordinal>${ORDINAL})(?:\\s(?<count>${COUNT})\\smonths|[\\s-](?<part>half|quarter))(?:\\s(?:of|in)\\s|,?\\s)(?:the\\syear\\s)?(?<y>${Y})`,
      "gi",
    ),
    read: ({ ordinal = "", count, part, y }) => partOfYear(ordinal, count, part, Number(y)),
  },
  {
    pattern: new RegExp(`\\b(?<q>[HQ])(?<n>[1-4])\\s(?:of\\s)?(?<y>${Y})`, "gi"),
    read: ({ q, n, y }) => months(Number(y), ...cut(q?.toUpperCase() === "H" ? 6 : 3, Number(n))),
  },
  {
    pattern: new RegExp(
      `(?<prep>(?:${termsPattern([...times.as_of, ...times.since])})\\s)?(?:the\\s(?:end|middle|start|beginning)\\sof\\s|mid-|late\\s|early\\s)?${day("a")}`,
      "gi",
    ),
    read: (m, text) => single(m, text),
  },
];

/** Times that an English sentence names, in order of place; a month without a year is of `year`. */
export function findTimes(text: string, year: number): EnglishTime[] {
  const found: EnglishTime[] = [];
  for (const { pattern, read } of WAYS) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (/[\w,.]$/.test(text.slice(0, start)) && /^\d/.test(match[0])) continue;
      if (/^(?:,\d|\.\d|\d|\s?(?:yuan|percent|%))/.test(text.slice(end)) || found.some((time) => start < time.end && end > time.start))
        continue;
      const period = read({ ...match.groups, year: String(year) }, text, year);
      if (period)
        found.push({
          start,
          end,
          period,
          year: Number(period.end.slice(0, 4)),
          mentioned: COMPARED.test(text.slice(Math.max(0, start - 40), start)),
        });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const iso = (year: number, month: number, date: number): string => new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
const monthEnd = (year: number, month: number): string => iso(year, month + 1, 0);
const monthOf = (name: string): number => MONTHS.get(name.toLowerCase().replace(".", "")) ?? 1;

function months(year: number, from: number, to: number): Period {
  if (from === 1 && to === 12) return { start: iso(year, 1, 1), end: monthEnd(year, 12), kind: "year" };
  return { start: iso(year, from, 1), end: monthEnd(year, to), kind: "partial" };
}

/** The n-th of the parts of so many months, as months of the year. */
const cut = (length: number, n: number): [number, number] => [(n - 1) * length + 1, n * length];

function partOfYear(ordinal: string, count: string | undefined, part: string | undefined, year: number): Period {
  const n = times.ordinals[ordinal.toLowerCase()] ?? 1;
  if (count !== undefined) {
    const length = Number(count) || numbers.ones.indexOf(count.toLowerCase());
    return n < 0 ? months(year, 13 - length, 12) : months(year, 1, length);
  }
  const length = part?.toLowerCase() === "half" ? 6 : 3;
  return months(year, ...cut(length, n < 0 ? 12 / length : Math.min(n, 12 / length)));
}

interface Day {
  year: number | null;
  month: number | null;
  date: number | null;
}

function dayOf(m: Record<string, string | undefined>, name: string): Day {
  const year = m[`${name}y`] ?? m[`${name}z`];
  const month = m[`${name}m`];
  const date = m[`${name}d`] ?? m[`${name}e`];
  return {
    year: year === undefined ? null : Number(year),
    month: month === undefined ? null : monthOf(month),
    date: date === undefined ? null : parseInt(date, 10),
  };
}

function spanOf(m: Record<string, string | undefined>): Period | null {
  const [from, to] = [dayOf(m, "a"), dayOf(m, "b")];
  const end = to.year ?? from.year ?? (to.month === null ? null : Number(m.year));
  if (end === null) return null;
  const begin = from.year ?? end;
  if (begin > end) return null;
  const start = iso(begin, from.month ?? 1, from.date ?? 1);
  const last = to.date === null ? monthEnd(end, to.month ?? 12) : iso(end, to.month ?? 12, to.date);
  if (begin < end) return { start, end: last, kind: "cumulative" };
  return { start, end: last, kind: start === iso(end, 1, 1) && last === iso(end, 12, 31) ? "year" : "partial" };
}

/** One day, month or year: by or since it, or in it. */
function single(m: Record<string, string | undefined>, text: string): Period | null {
  const at = dayOf(m, "a");
  const prep = m.prep?.trim() ?? "";
  // may is a verb, march a walk: a month alone needs its year
  if (at.year === null) return null;
  const [year, month] = [at.year, at.month];
  const end = month === null ? monthEnd(year, 12) : at.date === null ? monthEnd(year, month) : iso(year, month, at.date);
  const isGathered = text.search(GATHERED) >= 0 || /\bsince\b/i.test(text);
  if (SINCE.test(prep)) return { start: iso(year, month ?? 1, at.date ?? 1), end: `${year}-12-31`, kind: "cumulative" };
  if (AS_OF.test(prep)) {
    if (isGathered || month === null || month === 12) return { start: null, end, kind: "cumulative" };
    return { start: iso(year, 1, 1), end, kind: "partial" };
  }
  if (month === null) return months(year, 1, 12);
  return at.date === null ? months(year, month, month) : { start: iso(year, month, at.date), end, kind: "partial" };
}
