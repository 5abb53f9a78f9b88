import { PERIODS } from "../grammar/grammar.js";
import { eachMatch, matchAt, patternSet, type Trigger } from "../grammar/patterns.js";
import type { Period } from "../../src/model/observation.js";
import type { Span } from "../normalise/outline.js";
import type { Scene } from "./classified.js";

/** A stated period and its place in the tidied text; `year` marks a plain mention of one year. */
export interface StatedPeriod extends Span {
  period: Period;
  mention: boolean;
}

const pad = (number: number): string => String(number).padStart(2, "0");
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const day = (year: number, month: number, date: number): string => `${year}-${pad(month)}-${pad(date)}`;
const words = (list: string[]): string => [...list].sort((a, b) => b.length - a.length).join("|");

const YEARS = new Map<number, Period>();

/** The whole of a calendar year, one object for all who ask. */
export function yearPeriod(year: number): Period {
  const known = YEARS.get(year);
  if (known) return known;
  const period: Period = Object.freeze({ start: day(year, 1, 1), end: day(year, 12, 31), kind: "year" });
  YEARS.set(year, period);
  return period;
}

/** The last day of a year, for stocks. */
export const yearEnd = (year: number): Period => ({ start: day(year, 12, 31), end: day(year, 12, 31), kind: "point" });

function months(year: number, from: number, to: number): Period {
  if (from === 1 && to === 12) return yearPeriod(year);
  return { start: day(year, from, 1), end: day(year, to, lastDay(year, to)), kind: "partial" };
}

/** A stock on a day. */
const pointAt = (end: string): Period => ({ start: end, end, kind: "point" });

const cumulative = (start: string | null, year: number): Period => ({ start, end: day(year, 12, 31), kind: "cumulative" });

type Reader = (match: RegExpMatchArray, year: number) => Period | null;
const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

const firsts = (list: string[]): string => list.map((word) => word[0] ?? "").join("");
const PARTS = Object.keys(PERIODS.parts_of_year);
const PLANS = Object.keys(PERIODS.plans);
const DIGITS = "0123456789";

/** Ways to state a period, each with how it is read; `mention` is of a plain year. */
export const STATED: readonly (Trigger & { read: Reader; mention?: true })[] = [
  {
    pattern: /(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日?(?:至|到|-|~)(?:(20\d\d)年)?(?:(\d{1,2})月)?(\d{1,2})日/,
    starts: DIGITS,
    behind: "年月",
    read: readDays,
  },
  {
    pattern: /(?:(20\d\d)年)?(?:第)?(\d{1,2})月?(?:份)?(?:至|到|-|~)(\d{1,2})月(?:份|底)?/,
    starts: `${DIGITS}第`,
    behind: "年月份至到-~",
    read: (m, y) => months(number(m[1]) ?? y, Number(m[2]), Number(m[3])),
  },
  { pattern: /(?:截至|截止|截止到|截至到|至)(?:(20\d\d)年)?(\d{1,2})月(?:(\d{1,2})日|底|末)?/, starts: "截至", read: readAsOf },
  { pattern: new RegExp(`(?:(20\\d\\d)年)?(${words(PARTS)})`), starts: `2${firsts(PARTS)}`, behind: "年", read: readPart },
  {
    pattern: new RegExp(`[“‘]?(${words(PLANS)})[”’]?(?:规划)?(?:期间|以来|时期)`),
    starts: `“‘${firsts(PLANS)}`,
    read: readPlan,
  },
  { pattern: /(20\d\d)年(?:(\d{1,2})月(?:(\d{1,2})日)?)?(?:以来|至今|起)/, starts: "2", behind: "年", read: readSince },
  { pattern: /[自从][^,。;、“”《》\n]{0,24}?(?:至今|以来)/, starts: "自从", read: readFrom },
  {
    pattern: /(20\d\d)年?(?:至|到|-|~)(20\d\d)年(?!\d)/,
    starts: "2",
    behind: "年至到-~",
    read: (m) => readYears(Number(m[1]), Number(m[2])),
  },
  {
    pattern: /(?:(20\d\d)年)?(?<![\d至到~-])(\d{1,2})月份(?!\d)/,
    starts: DIGITS,
    behind: "年月",
    read: (m, y) => months(number(m[1]) ?? y, Number(m[2]), Number(m[2])),
  },
  {
    pattern: /(?:使用|开通|实施|运行|成立|开展|启动|改革|上线|施行|建立|推行|组建)以来/,
    starts: "使开实运成启改上施建推组",
    read: (_, y) => cumulative(null, y),
  },
  {
    pattern: /近(?:[两三四五六七八九十]|\d{1,2})年(?:来)?|(?:[两三四五六七八九十]|\d)年来/,
    starts: `近两三四五六七八九十${DIGITS}`,
    behind: "年",
    read: (_, y) => cumulative(null, y),
  },
  { pattern: /(?<![较比])(20\d\d)年(?:度)?(?!同期)/, starts: "2", behind: "年", read: (m) => yearPeriod(Number(m[1])), mention: true },
  { pattern: new RegExp(words(PERIODS.this_year)), starts: firsts(PERIODS.this_year), read: (_, y) => yearPeriod(y), mention: true },
  {
    // 去年 in a comparison (比去年, 上年同期, 由上年的) is no period
    pattern: new RegExp(`(?<![比较与同由是和])(?:${words(PERIODS.last_year)})(?!同期|的|为|相比|同比|度?结转)`),
    starts: firsts(PERIODS.last_year),
    read: (_, y) => yearPeriod(y - 1),
    mention: true,
  },
];
const STATEMENTS = patternSet(STATED);
/** Most sentences say no time, and one look tells. */
const ANY_TIME = /[年月]|季度|以来|至今|期间|时期/;
const GROUP_YEAR = new RegExp(`^(?:(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:以前|之前|底?前))?(?:${words(PERIODS.year_of_group)})`);
const GROUP_REACH = 16;
const TITLE = /《[^《》\n]{1,80}》/g;

/** 自2019年改革以来 names its year; 自成立以来 does not. */
function readFrom(m: RegExpMatchArray, year: number): Period {
  const from = number(/(20\d\d)年/.exec(m[0])?.[1]);
  return cumulative(from !== null && from < year ? day(from, 1, 1) : null, year);
}

const readYears = (from: number, to: number): Period | null =>
  from < to ? { start: day(from, 1, 1), end: day(to, 12, 31), kind: "cumulative" } : null;

function readDays(m: RegExpMatchArray, year: number): Period | null {
  const from = number(m[1]) ?? year;
  const month = Number(m[2]);
  const to = number(m[4]) ?? from;
  const period: Period = {
    start: day(from, month, Number(m[3])),
    end: day(to, number(m[5]) ?? month, Number(m[6])),
    kind: from === to ? "partial" : "cumulative",
  };
  return period.start && period.start <= period.end ? period : null;
}

function readAsOf(m: RegExpMatchArray, year: number): Period {
  const stated = number(m[1]) ?? year;
  const month = Number(m[2]);
  const end = day(stated, month, number(m[3]) ?? lastDay(stated, month));
  return end.endsWith("-12-31") ? yearPeriod(stated) : { start: day(stated, 1, 1), end, kind: "partial" };
}

function readPart(m: RegExpMatchArray, year: number): Period | null {
  const span = PERIODS.parts_of_year[m[2] ?? ""];
  return span ? months(number(m[1]) ?? year, span[0], span[1]) : null;
}

function readPlan(m: RegExpMatchArray, year: number): Period | null {
  const span = PERIODS.plans[m[1] ?? ""];
  return span ? { start: day(span[0], 1, 1), end: day(Math.min(span[1], Math.max(year, span[0])), 12, 31), kind: "cumulative" } : null;
}

function readSince(m: RegExpMatchArray, year: number): Period | null {
  const from = Number(m[1]);
  if (from > year) return null;
  if (from === year && (m[2] === undefined || m[2] === "1")) return yearPeriod(year);
  const start = day(from, number(m[2]) ?? 1, number(m[3]) ?? 1);
  return from === year ? { start, end: day(year, 12, 31), kind: "partial" } : cumulative(start, year);
}

const NONE: StatedPeriod[] = [];

/** Every period that a sentence of a report for `year` states, in order; years inside titles and years of groups of cases are left out. */
export function findPeriods(text: string, sentence: Span, year: number): StatedPeriod[] {
  const said = text.slice(sentence.start, sentence.end);
  if (!ANY_TIME.test(said)) return NONE;
  const words = said.includes("《") ? said.replace(TITLE, (title) => "《".repeat(title.length)) : said;
  const found: StatedPeriod[] = [];
  eachMatch(STATEMENTS, words, (from, to, i) => {
    const { read, mention = false } = STATED[i] as (typeof STATED)[number];
    const match = matchAt(STATEMENTS, i, words, from);
    const [start, end] = [sentence.start + from, sentence.start + to];
    const period = match && isPossible(match) ? read(match, year) : null;
    if (period && !(mention && GROUP_YEAR.test(text.slice(end, end + GROUP_REACH)))) found.push({ start, end, period, mention });
  });
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span, i, all) => !all.slice(Math.max(0, i - 3), i).some((other) => other.end >= span.end));
}

const isPossible = (match: RegExpMatchArray): boolean => !/(?:^|[^\d])(?:1[3-9]|[2-9]\d)月/.test(match[0]);

const UNTIL_NOW = new RegExp(words(PERIODS.until_now));
const TOTAL = new RegExp(words(PERIODS.total));

/** 截至目前…共启动, or 目前…累计发布: everything since some start that is not said. */
const isUntilNow = (words: string): boolean =>
  (UNTIL_NOW.test(words) && TOTAL.test(words)) || /目前.*(?:累计|共)(?!同|建|享|有)/.test(words);

/** A year inside a bracket that is closed again (6件(上年7件),出庭4次) says nothing of what follows. */
function isBracketed(text: string, { end }: Span, at: number): boolean {
  for (let i = end; i < at; i++) {
    if (text[i] === "(") return false;
    if (text[i] === ")") return true;
  }
  return false;
}

/** What the words before a figure in its sentence say about its period. */
export function periodOf({ text, sentence, periods, year }: Scene, at: number, stock: boolean): Period {
  const before = periods.filter((span) => span.end <= at && !(span.mention && isBracketed(text, span, at)));
  const nearest = before.at(-1);
  const words = text.slice(sentence.start, at);
  if (nearest && !nearest.mention) return stock ? pointAt(nearest.period.end) : nearest.period;
  // an explicit stretch of days rules the figures behind it, whatever year is named again
  const stretch = before.findLast((span) => span.period.kind === "partial" && !span.mention);
  if (stretch && nearest?.period.end.startsWith(stretch.period.end.slice(0, 4))) return stretch.period;
  if (/正在[^,。;]*$/.test(words)) return yearEnd(year);
  if (!nearest && !stock && isUntilNow(words)) return cumulative(null, year);
  if (nearest && nearest.period.end.slice(0, 4) !== String(year)) return nearest.period;
  return stock ? yearEnd(year) : yearPeriod(year);
}

/** A credit rating is of the year that its sentence names, before the figure or behind it (对173家进行2021年度信用评价). */
export function ratedYear(scene: Scene, at: number, stock: boolean): Period {
  const stated = periodOf(scene, at, stock);
  const behind = scene.periods.find((span) => span.mention && span.start > at && span.period.end < stated.end);
  return behind && stated.end.startsWith(String(scene.year)) ? behind.period : stated;
}
