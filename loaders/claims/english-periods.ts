import type { Period } from "../../src/model/observation.js";
import { ENGLISH } from "./terms.js";

const { times, numbers } = ENGLISH;
const MONTHS = new Map(times.months.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

/** Groups of a match of a time: a day `a` is `ay` or `az` (year), `am` (month), `ad` or `ae` (date); `year` holds where it names none. */
export type TimeGroups = Readonly<Record<string, string | undefined>>;

const iso = (year: number, month: number, date: number): string => new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
const monthEnd = (year: number, month: number): string => iso(year, month + 1, 0);
const monthOf = (name: string): number => MONTHS.get(name.toLowerCase().replace(".", "")) ?? 1;
const countOf = (words: string): number => Number(words) || numbers.ones.indexOf(words.toLowerCase());

/** So many months of a year, both ends included. */
export function months(year: number, from: number, to: number): Period {
  if (from === 1 && to === 12) return { start: iso(year, 1, 1), end: monthEnd(year, 12), kind: "year" };
  return { start: iso(year, from, 1), end: monthEnd(year, to), kind: "partial" };
}

/** The n-th half (six months) or quarter (three) of a year. */
export const nth = (year: number, length: number, n: number): Period => months(year, (n - 1) * length + 1, n * length);

/** The first half, the last quarter, the first ten months of a year. */
export function partOfYear({ ordinal = "", count, unit, part, y, year }: TimeGroups): Period {
  const [of, n] = [Number(y ?? year), times.ordinals[ordinal.toLowerCase()] ?? 1];
  if (count !== undefined) {
    const length = countOf(count) * (unit?.toLowerCase().startsWith("quarter") ? 3 : 1);
    return n < 0 ? months(of, 13 - length, 12) : months(of, 1, Math.min(length, 12));
  }
  const length = part?.toLowerCase() === "half" ? 6 : 3;
  return nth(of, length, n < 0 ? 12 / length : Math.min(n, 12 / length));
}

interface Day {
  year: number | null;
  month: number | null;
  date: number | null;
}

function dayOf(m: TimeGroups, name: string): Day {
  const year = m[`${name}y`] ?? m[`${name}z`];
  const month = m[`${name}m`];
  const date = m[`${name}d`] ?? m[`${name}e`] ?? VAGUE[m[`${name}v`]?.toLowerCase() ?? ""];
  return {
    year: year === undefined ? null : Number(year),
    month: month === undefined ? null : monthOf(month),
    date: date === undefined ? null : parseInt(date, 10),
  };
}

/** Early in a month, and in its middle; late is its end. */
const VAGUE: Readonly<Record<string, string>> = { early: "5", mid: "15" };

const lastOf = (year: number, { month, date }: Day): string => (date === null ? monthEnd(year, month ?? 12) : iso(year, month ?? 12, date));

const stretch = (start: string, end: string): Period => ({
  start,
  end,
  kind: start.slice(0, 4) < end.slice(0, 4) ? "cumulative" : "partial",
});

/** From one day, month or year to another. */
export function spanOf(m: TimeGroups): Period | null {
  const [from, to] = [dayOf(m, "a"), dayOf(m, "b")];
  const end = to.year ?? from.year ?? (to.month === null ? null : Number(m.year));
  if (end === null) return null;
  const begin = from.year ?? end;
  if (begin > end) return null;
  const [start, last] = [iso(begin, from.month ?? 1, from.date ?? 1), lastOf(end, to)];
  return start === iso(end, 1, 1) && last === iso(end, 12, 31) ? months(end, 1, 12) : stretch(start, last);
}

/** Two days of one month: 5 to 25 September 2017. */
export function daysOf({ from = "", to = "", m = "", y, year }: TimeGroups): Period {
  const of = Number(y ?? year);
  return stretch(iso(of, monthOf(m), parseInt(from, 10)), iso(of, monthOf(m), parseInt(to, 10)));
}

/** So many months or years up to a day: the six months to June 2018. */
export function lastUpTo(m: TimeGroups): Period | null {
  const [to, length] = [dayOf(m, "a"), countOf(m.count ?? "")];
  if (to.year === null || length < 1) return null;
  const end = lastOf(to.year, to);
  if (m.unit?.toLowerCase().startsWith("year"))
    return length === 1 && to.month === null ? months(to.year, 1, 12) : stretch(iso(to.year - length + 1, 1, 1), end);
  return stretch(iso(to.year, (to.month ?? 12) - length + 1, 1), end);
}

/** Everything up to a day, since some start that is not said. */
export function allUpTo(m: TimeGroups): Period | null {
  const to = dayOf(m, "a");
  return to.year === null ? null : { start: null, end: lastOf(to.year, to), kind: "cumulative" };
}

/** A year up to a month of it. */
export const monthsTo = (year: number, month: string): Period => months(year, 1, monthOf(month));

/** A year up to a day of it. */
export const yearToDay = (year: number, month: string, date: number): Period => stretch(iso(year, 1, 1), iso(year, monthOf(month), date));

/** One month of the year that holds. */
export const monthOfYear = ({ m = "", year }: TimeGroups): Period => months(Number(year), monthOf(m), monthOf(m));

/** One day, month or year: `since` it, `up to` it (gathered over years, or within its year), or in it. */
export function single(m: TimeGroups, way: "since" | "up to" | "in", isGathered: boolean): Period | null {
  const at = dayOf(m, "a");
  // may is a verb, march a walk: a month alone needs its year
  if (at.year === null) return null;
  const { year, month, date } = at;
  if (way === "since") return { start: iso(year, month ?? 1, date ?? 1), end: `${year}-12-31`, kind: "cumulative" };
  if (way === "up to") {
    if (m.mid !== undefined && month === null) return months(year, 1, 6);
    const isYearEnd = month === null || (month === 12 && (date === null || date === 31));
    if (isGathered || isYearEnd) return allUpTo(m);
    return { start: iso(year, 1, 1), end: lastOf(year, at), kind: "partial" };
  }
  if (month === null) return months(year, 1, 12);
  return date === null || m.av !== undefined
    ? months(year, month, month)
    : { start: iso(year, month, date), end: iso(year, month, date), kind: "partial" };
}
