import type { Period } from "../../src/model/observation.js";
import type { Sentence } from "../normalise/outline.js";
import type { Classified } from "./classified.js";
import { DAY, day, MONTH, monthEnd, months, number, YEAR, yearOf } from "./dates.js";
import { findPeriods } from "./stated.js";

/** 2022年8月 in a title that names no day. */
const ONE_MONTH = new RegExp(`(?:${YEAR}年)?(?<![\\d至到~-])${MONTH}月(?:份)?(?![\\d至到~-])(?!\\d{1,2}日)`);
/** 自6月20日启动,至11月20日结束. */
const FROM_TO = new RegExp(`自(?:${YEAR}年)?${MONTH}月(?:${DAY}日)?[^。;\\d]{0,24}[至到](?:${YEAR}年)?${MONTH}月(?:${DAY}日)?`);
const LEAD = 1500;

/** The stretch of the year that a whole text is about, where it is not the year: said in its title, by the days that its campaign lasts, else the first from January on that its body states, where it was published within the year or never speaks of the whole; null where it is the year. */
export function stretchOf(title: string, text: string, year: number, published: string | null, campaign: boolean): Period | null {
  const titled = partialsIn(title, year)[0] ?? monthIn(title, year);
  const course = campaign ? courseOf(text, year) : null;
  if (titled ?? course) return titled ?? course;
  const within = published !== null && Number(published.slice(0, 4)) === year;
  const stated = partialsIn(text.slice(0, LEAD), year).find(({ start }) => start === `${year}-01-01`);
  const whole = findPeriods(text, { start: 0, end: text.length }, year).some((span) => span.whole && yearOf(span.period) === year);
  if (stated && (within || !whole)) return stated;
  return within ? { start: `${year}-01-01`, end: published, kind: "partial" } : null;
}

function partialsIn(text: string, year: number): Period[] {
  return findPeriods(text, { start: 0, end: text.length }, year)
    .filter(({ mention, period }) => !mention && period.kind === "partial" && yearOf(period) === year)
    .map(({ period }) => period);
}

/** The days that a campaign lasts: from one on to another, else the first stretch that its text states. */
function courseOf(text: string, year: number): Period | null {
  const match = FROM_TO.exec(text.slice(0, LEAD));
  const [from = 0, to = 0] = [number(match?.[2]) ?? 0, number(match?.[5]) ?? 0];
  if (!match || from > 12 || to > 12 || to < from)
    return partialsIn(text.slice(0, LEAD), year).find(({ start }) => start !== `${year}-01-01`) ?? null;
  const last = number(match[6]);
  return { start: day(year, from, number(match[3]) ?? 1), end: last === null ? monthEnd(year, to) : day(year, to, last), kind: "partial" };
}

function monthIn(title: string, year: number): Period | null {
  const match = ONE_MONTH.exec(title);
  const month = number(match?.[2]);
  return month === null || month > 12 ? null : months(year, month, month);
}

/** The year up to the end of a stretch: what 今年 means in a text about it. */
export const toDate = ({ end }: Period): Period => ({ start: `${end.slice(0, 4)}-01-01`, end, kind: "partial" });

/** In a text about a stretch of the year, one that a paragraph has named holds for its later sentences. */
export function paragraphStretch(text: string, { start }: Sentence, prior: readonly Classified[]): Period | null {
  const last = prior.findLast(({ indicator, figure }) => indicator !== null && !figure.change);
  if (!last || text.slice(last.sentence.start, start).includes("\n")) return null;
  return last.period.kind === "partial" ? last.period : null;
}
