import type { Classified } from "../classify/classified.js";
import { number } from "../classify/dates.js";
import { findPeriods } from "../classify/stated.js";
import type { Period } from "../../src/model/observation.js";
import { CHINESE } from "./chinese-places.js";

const GATHERED = new RegExp(CHINESE.gathered.join("|"));
/** 2019年前8个月; 2017年7月. */
const FIRST_MONTHS = /(20\d\d)年(?:的)?[前头]([一二三四五六七八九十\d]{1,2})个?月/g;
const ONE_MONTH = /(20\d\d)年(1[0-2]|0?[1-9])月(?:份|里|当月)?(?![\d至到底末起以—~-]|日)/g;
/** 从2018年算起到2024年7月底: years on end. */
const YEARS_ON =
  /(20\d\d)年(?:(\d+)月)?(?:(\d+)日)?(?:初|(?<=[自从]20\d\d年(?:\d+月)?(?:\d+日)?)[^，,。；;\d]{0,14}?|[^，,。；;\d]{0,6}?(?:算起|以来|开始|起))?[,，、(（]?(?:一直)?(?:到|至|截至|截止)(20\d\d)年(?:(\d+)月)?(?:(\d+)日|(初|上旬|中旬?))?/;
/** 2015、2016两年; 2017年首季. */
const TWO_YEARS = /(20\d\d)年?[、和与及](20\d\d)年?(?:两|这两)年/;
const FIRST_QUARTER = /(20\d\d)年?首季/;
/** 截至2020年底…累计: since some start that is not said. */
const UP_TO = /(?:截至|截止到?|到)(20\d\d)年(?:底|末|年底|12月)?|(20\d\d)年年?[底末]?(?:前|之前|为止)/;

/** 到2020年底已启动: what is done by the end of a year is done in all years. */
const DONE_BY = /(?:截至|截止到?|到)20\d\d年(?:年?底|年?末)[^。；;\d]{0,16}(?:已|总共|一共)[^。；;\d]{0,10}$/;

/** 到2024年8月底: since when is not said. */
const UNTIL =
  /(?<![\d年月日底初][^，,。；;]{0,3})(?:截至|截止到?|到|至)(?:(20\d\d)年)?(?:(1[0-2]|0?[1-9])月)(?:(\d{1,2})日|底|末|份)?(?![^，,。；;]{0,4}(?:当年|今年|全年|年内))/;

/** Whether only the end of a figure's time is said. */
export const isUntil = (before: string, { kind, start }: Period): boolean =>
  (kind === "cumulative" && start === null) || (kind !== "cumulative" && UNTIL.test(before));

/** The time said last before a figure. */
export function lastSaid(text: string, { sentence, figure, period }: Classified, year: number): Period {
  return findPeriods(text, sentence, year, false).findLast(({ end }) => end <= figure.start)?.period ?? period;
}

/** 立案43件，这是该局2019年上半年的成绩: the time that a sentence names at its end. */
export function periodBehind(text: string, { sentence, figure }: Classified, year: number): Period | null {
  const end = figure.end + text.slice(figure.end).search(/[。!！?？;；\n]|$/);
  const [own, behind] = [
    { start: sentence.start, end: figure.start },
    { start: figure.end, end },
  ];
  const said = SUMMED_UP.exec(text.slice(behind.start, end));
  if (!said || findPeriods(text, own, year, false).length > 0) return null;
  const next = findPeriods(text, behind, year, false)[0];
  return next === undefined ? null : periodOf(text.slice(next.start, end), next.period);
}

/** 2025年1月的会议上说，去年…: the year before the one that is told. */
export function yearBefore(before: string): Period | null {
  const told = LAST_YEAR.exec(before);
  if (!told) return null;
  const [, year, rest = ""] = told;
  const words = `${Number(year) - 1}年${rest}`;
  const said = findPeriods(words, { start: 0, end: words.length }, Number(year) - 1, false)[0];
  return said ? periodOf(words, said.period) : null;
}

const LAST_YEAR =
  /(20\d\d)年(?:1|2|3|一|二|三|[^。；;\d]{0,12}?|[1-9]\d?月[^。；;]{0,4}?)[^。；;]{0,40}?(?<![比较同与和])(?:去年|上一?年度|上一年|前一年度?)(?!同期|相比|[（(]|[^，,。]{0,6}20\d\d)([^。；;]*)$/;

const SUMMED_UP = /[,，—](?:这|此|以上|上述|均|都|全)[是为系来出]?/;

/** A month, the first months of a year, a count over years on end, or one up to a day since nobody says when. */
export function periodOf(before: string, period: Period): Period {
  const whole = wholeYear(before);
  if (whole) return whole;
  const on = YEARS_ON.exec(before);
  if (on?.[1] !== undefined && on[4] !== undefined && on[1] < on[4]) {
    const [, from, month = "1", day = "1", to, last = "12", said, part] = on;
    const lastDay = said ?? (part === undefined ? undefined : part.startsWith("中") ? "15" : "5");
    const end = lastDay === undefined ? monthEnd(Number(to), Number(last)) : `${to}-${two(last)}-${two(lastDay)}`;
    return { start: `${from}-${two(month)}-${two(day)}`, end, kind: "cumulative" };
  }
  const both = TWO_YEARS.exec(before);
  if (both) return { start: `${both[1]}-01-01`, end: `${both[2]}-12-31`, kind: "cumulative" };
  const quarter = FIRST_QUARTER.exec(before);
  if (quarter && period.kind === "year") return monthsOf(Number(quarter[1]), 1, 3);
  const until = UNTIL.exec(before);
  if (until?.[2] !== undefined && (period.kind === "year" || period.kind === "point") && !GATHERED.test(before)) {
    const [, year = period.end.slice(0, 4), month, day] = until;
    const end = day === undefined ? monthEnd(Number(year), Number(month)) : `${year}-${two(month)}-${two(day)}`;
    return period.kind === "point" ? { start: end, end, kind: "point" } : { start: `${year}-01-01`, end, kind: "partial" };
  }
  const first = [...before.matchAll(FIRST_MONTHS)].at(-1);
  if (first && period.kind === "year") return monthsOf(Number(first[1]), 1, number(first[2]) ?? 12);
  const month = [...before.matchAll(ONE_MONTH)].at(-1);
  if (month && period.kind === "year" && !/全年/.test(before.slice(month.index)))
    return monthsOf(Number(month[1]), Number(month[2]), Number(month[2]));
  if (period.kind === "year" && ((UP_TO.test(before) && GATHERED.test(before)) || DONE_BY.test(before)))
    return { start: null, end: period.end, kind: "cumulative" };
  return period;
}

/** 截至2022年12月31日，全年: no part of it. */
function wholeYear(before: string): Period | null {
  const year = /(?:截至|截止到?|到|至)(20\d\d)年(?:12月31日|12月底|年?底|年?末)[,，]?全年[^。；;]*$/.exec(before)?.[1];
  return year === undefined ? null : monthsOf(Number(year), 1, 12);
}

const monthsOf = (year: number, from: number, to: number): Period => ({
  ...{ start: `${year}-${two(String(from))}-01`, end: monthEnd(year, to) },
  kind: from === 1 && to === 12 ? "year" : "partial",
});
const two = (number: string): string => number.padStart(2, "0");
const monthEnd = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
