import { PERIODS } from "../grammar/grammar.js";
import type { Period } from "../../src/model/observation.js";
import type { Sentence } from "../normalise/outline.js";
import type { Classified } from "./classified.js";
import { campaignIn, isUnnamed } from "./campaign.js";
import { DAY, day, MONTH, monthEnd, months, number, YEAR, yearOf } from "./dates.js";
import { findPeriods } from "./stated.js";
import type { StatedPeriod } from "./stated-period.js";

/** 2022年8月 in a title that names no day. */
const ONE_MONTH = new RegExp(`(?:${YEAR}年)?(?<![\\d至到~-])${MONTH}月(?:份)?(?![\\d至到~-])(?!\\d{1,2}日)`);
/** 自6月20日启动,至11月20日结束. */
const FROM_TO = new RegExp(`自(?:${YEAR}年)?${MONTH}月(?:${DAY}日)?[^。;\\d]{0,24}[至到](?:${YEAR}年)?${MONTH}月(?:${DAY}日)?`);
const FROM_ON = new RegExp(
  `(?:行动|整治|检查|攻坚)[^。;]{0,8}自(?:${YEAR}年)?${MONTH}月(?:${DAY}日)?(?:正式|全面)?(?:启动|开始|开展|部署|起)`,
);
/** A month or one of its days that opens no stretch, with what is told of it, and behind none of `notBehind`. */
const monthly = (words: string[], notBehind: string): RegExp =>
  new RegExp(`(?:${YEAR}年)?(?<![${notBehind}])${MONTH}月(?:${DAY}日|底|末)?(?!至|到|-|~)[^。\\n]{0,80}?(?:${words.join("|")})`);
const begunBy = (words: string[]): RegExp => monthly(words, "\\d至到~-");
const BEGUN = begunBy(PERIODS.campaign_begun);
const PREPARED = begunBy([...PERIODS.campaign_begun, ...PERIODS.campaign_prepared]);
/** 到10月31日…结束 */
const ENDED = monthly(PERIODS.campaign_ended, "\\d~-");
const BEGUN_ACTION = /(?:行动|整治|攻坚|检查|排查|战役|执法|专项|工作)[^,。;\d]{0,4}(?:以来|至今)$/;
const MEETING = /发布会|通气会|例行|见面会|记者会|访谈|会议/;
const LEAD = 1500;
/** A month and day; a report that counts no further than to one before it tells of a part of the year. */
const LAST_QUARTER = "10-01";

/** The stretch of the year that a whole text is about, where it is not the year: said in its title, by the days that its campaign lasts, else the first from January on that its body states, where it was published within the year or never speaks of the whole; null where it is the year. */
export function stretchOf(title: string, text: string, year: number, published: string | null, campaign: boolean): Period | null {
  // 10月例行新闻发布会: the month of a meeting is not what it tells of
  const titled =
    partialsIn(title, year).find((period) => !MEETING.test(title) || isLonger(period)) ??
    (MEETING.test(title) ? null : monthIn(title, year));
  const course = campaign ? courseOf(text, year) : null;
  const within = published !== null && Number(published.slice(0, 4)) === year;
  if (titled) return titled;
  // 8月以来: up to the day that it is told on
  if (course) {
    const told =
      within && course.end >= published && (course.start ?? "") < published
        ? (countedTo(text, course, published) ?? published)
        : course.end;
    // a campaign of 3月至12月 that is told of in December is told of whole
    if (told.slice(0, 7) === course.end.slice(0, 7)) return course;
    return { ...course, end: told };
  }
  const stated = partialsIn(text.slice(0, LEAD), year).find(({ start }) => start === `${year}-01-01`);
  if (stated && (within || !saysWhole(text, year))) return stated;
  return within ? { start: `${year}-01-01`, end: published, kind: "partial" } : null;
}

const LAST_YEAR_TOLD = /(?:^|[。\n,:：;])\s*去年(?!同期)(?:全年)?(?:[,，]|[全我一\d]|[\u4e00-\u9fff]{0,3}[市省区县])/;

/** The year in which a text about `year` speaks, which 今年 and 去年 go by: the one after it where it is told then and looks back on 去年. */
export const toldIn = (text: string, year: number, told: string | null): number =>
  told !== null && Number(told.slice(0, 4)) === year + 1 && LAST_YEAR_TOLD.test(text) ? year + 1 : year;

const saysWhole = (text: string, year: number): boolean =>
  findPeriods(text, { start: 0, end: text.length }, year).some((span) => span.whole && yearOf(span.period) === year);

function partialsIn(text: string, year: number): Period[] {
  return findPeriods(text, { start: 0, end: text.length }, year)
    .filter(({ mention, brief, period }) => !mention && !brief && period.kind === "partial" && yearOf(period) === year)
    .map(({ period }) => period);
}

/** The days that a campaign lasts: from one on to another, else the first stretch that its text states. */
function courseOf(text: string, year: number): Period | null {
  const told = betweenOf(text.slice(0, LEAD), year);
  if (told) return told;
  const match = FROM_TO.exec(text.slice(0, LEAD));
  const [from = 0, to = 0] = [number(match?.[2]) ?? 0, number(match?.[5]) ?? 0];
  if (!match || from > 12 || to > 12 || to < from) return statedCourse(text.slice(0, LEAD), year);
  const last = number(match[6]);
  return { start: day(year, from, number(match[3]) ?? 1), end: last === null ? monthEnd(year, to) : day(year, to, last), kind: "partial" };
}

/** The first stretch that a text states but for one that only counts from January on, else from when it was prepared. */
const statedCourse = (lead: string, year: number): Period | null =>
  partialsIn(lead, year).find(({ start }) => start !== `${year}-01-01`) ?? betweenOf(lead, year, PREPARED) ?? openCourse(lead, year);

/** 此次行动自6月15日启动: from its first day on, where nothing says its last. */
function openCourse(text: string, year: number): Period | null {
  const begun = FROM_ON.exec(text);
  const month = number(begun?.[2]) ?? 13;
  return begun === null || month > 12 || (number(begun[1]) ?? year) !== year
    ? null
    : { start: day(year, month, number(begun[3]) ?? 1), end: day(year, 12, 31), kind: "partial" };
}

/** The first day up to which a text about a campaign counts (截至11月30日), where that lies within its course. */
function countedTo(text: string, { start }: Period, published: string): string | null {
  const until = findPeriods(text, { start: 0, end: text.length }, Number(published.slice(0, 4))).find((span) => isUntilDay(text, span));
  return until && until.period.end > (start ?? "") && until.period.end < published ? until.period.end : null;
}

const isLonger = ({ start, end }: Period): boolean => start !== null && start.slice(0, 7) !== end.slice(0, 7);

/** The stretch that the text names first of those that began before its own. */
function begunBefore(text: string, stretch: Period): Period | null {
  const lead = text.slice(0, LEAD);
  const year = yearOf(stretch);
  const began = partialsIn(lead, year).filter(({ start }) => start !== `${year}-01-01`);
  return betweenOf(lead, year) ?? began.sort((a, b) => (a.start ?? "").localeCompare(b.start ?? ""))[0] ?? null;
}

/** 11月30日,…历时半年的行动落下帷幕 and 今年6月,…启动专项行动: from the month of the one to the day of the other. */
function betweenOf(text: string, year: number, first = BEGUN): Period | null {
  const [begun, ended] = [first.exec(text), ENDED.exec(text)];
  const [from, to] = [number(begun?.[2]) ?? 13, number(ended?.[2]) ?? 0];
  if (!begun || !ended || to > 12 || from >= to) return null;
  const last = number(ended[3]);
  return { start: day(year, from, number(begun[3]) ?? 1), end: last === null ? monthEnd(year, to) : day(year, to, last), kind: "partial" };
}

function monthIn(title: string, year: number): Period | null {
  const match = ONE_MONTH.exec(title);
  const month = number(match?.[2]);
  return month === null || month > 12 ? null : months(year, month, month);
}

/** The year up to the end of a stretch: what 今年 means in a text about it. */
export const toDate = ({ end }: Period): Period => ({ start: `${end.slice(0, 4)}-01-01`, end, kind: "partial" });

/** In a text about a stretch of the year what is counted since earlier (2013年以来) ends with it, and 截至11月底 in one about a campaign, or behind 行动开展以来, counts from its first day. */
export function inCourse(text: string, periods: StatedPeriod[], stretch: Period | null, campaign: boolean): StatedPeriod[] {
  if (stretch === null) return periods;
  let begun: Period | null | undefined;
  return periods.map((span, i) => {
    const { period } = span;
    const told = (from: string | null, to: string): StatedPeriod => ({
      ...span,
      period: { start: from, end: to, kind: period.kind },
    });
    if (campaign && isUntil(text, span, stretch)) return told(stretch.start, period.end);
    if (isSinceBegun(text, span) || (isSinceBegun(text, periods[i - 1]) && isUntilDay(text, span))) {
      if (begun === undefined) begun = begunBefore(text, stretch);
      const end = isUntilDay(text, span) || period.end < stretch.end ? period.end : stretch.end;
      if (begun?.start && begun.start < end) return { ...span, period: { start: begun.start, end, kind: "partial" } };
    }
    const isOpen = period.kind !== "point" && period.start !== `${yearOf(stretch)}-01-01` && period.end === `${yearOf(stretch)}-12-31`;
    return isOpen && stretch.end > (period.start ?? "") ? told(period.start, stretch.end) : span;
  });
}

/** 行动开展以来: since a day that the text told. */
const isSinceBegun = (text: string, span: StatedPeriod | undefined): boolean =>
  span !== undefined && BEGUN_ACTION.test(text.slice(Math.max(0, span.start - 12), span.end));

const isUntilDay = (text: string, { start, period: { kind } }: StatedPeriod): boolean =>
  kind === "partial" && "截至".includes(text[start] ?? "");

const isUntil = (text: string, { start: at, period: { kind, end } }: StatedPeriod, course: Period): boolean =>
  kind === "partial" && "截至".includes(text[at] ?? "") && course.start !== null && end > course.start && end <= course.end;

/** 截至12月25日,…: the day up to which a report counts holds for the later sentences of its paragraph. */
export function countedUntil(text: string, sentence: Sentence, prior: readonly Classified[]): Period | null {
  // 截至11月末,州支队直接查办15例: what an office has done until then says nothing of the whole
  if (prior.some(({ scope }) => scope !== "all")) return null;
  const period = paragraphStretch(text, sentence, prior);
  return period?.start?.endsWith("-01-01") && period.end.slice(5) >= LAST_QUARTER ? period : null;
}

/** In a text about a stretch of the year, the one that its paragraph has named last, or null for the whole year (2023年全年…), holds for its later sentences. */
export function heldStretch(text: string, sentence: Sentence, prior: readonly Classified[], stretch: Period): Period | null {
  const last = lastOfParagraph(text, sentence, prior);
  // 去年同期为231件: last year's days say nothing of what follows
  if (last && yearOf(last.period) !== yearOf(stretch)) return stretch;
  if (last?.period.kind === "partial") return opensAnother(text, sentence, last) ? stretch : last.period;
  return last?.period.kind === "year" && last.period.end.slice(0, 4) === stretch.end.slice(0, 4) ? null : stretch;
}

/** 5月到8月,开展“清废”行动,…。开展弄虚作假专项整治,…: the days of one campaign are none of the next one's. */
function opensAnother(text: string, { start, end }: Sentence, { scope, period }: Classified): boolean {
  if (period.start?.endsWith("-01-01") || scope === "all") return false;
  const [clause = ""] = text.slice(start, end).split(",", 1);
  const named = campaignIn(clause);
  return named !== null && !isUnnamed(named.name) && named.name !== scope;
}

function paragraphStretch(text: string, sentence: Sentence, prior: readonly Classified[]): Period | null {
  const last = lastOfParagraph(text, sentence, prior);
  return last?.period.kind === "partial" ? last.period : null;
}

function lastOfParagraph(text: string, { start }: Sentence, prior: readonly Classified[]): Classified | null {
  const last = prior.findLast(({ indicator, figure }) => indicator !== null && !figure.change);
  return last && !text.slice(last.sentence.start, start).includes("\n") ? last : null;
}
