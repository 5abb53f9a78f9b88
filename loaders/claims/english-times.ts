import type { Period } from "../../src/model/observation.js";
import {
  allUpTo,
  yearToDay,
  daysOf,
  lastUpTo,
  monthOfYear,
  months,
  monthsTo,
  nth,
  partOfYear,
  single,
  spanOf,
  type TimeGroups,
} from "./english-periods.js";
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
const M = `(?:${times.months
  .flat()
  .sort((a, b) => b.length - a.length)
  .join("|")})\\.?`;
const Y = "(?:19[89]|20[0-4])\\d";
const D = "(?:[0-3]?\\d(?:st|nd|rd|th)?)";
const COUNT = `(?:\\d{1,2}|${numbers.ones.slice(1, 13).join("|")})`;
const ORDINAL = Object.keys(times.ordinals).join("|");
const EDGE = "(?:the\\s(?:very\\s)?(?:end|start|beginning)\\sof\\s)?";
const TO = `\\s?(?:${termsPattern(times.to)})\\s?${EDGE}`;
/** A day: 20 April 2023, April 20, 2023, mid-April 2023, 2023. */
const day = (name: string): string =>
  `(?:(?:(?<${name}d>${D})\\s(?:of\\s)?)?(?:(?<${name}v>early|mid|late)[\\s-])?(?<${name}m>${M})(?:\\s(?<${name}e>${D})(?!\\d))?(?:,?\\s(?:of\\s)?(?<${name}y>${Y}))?|(?<${name}z>${Y}))`;
const PART = `(?<ordinal>${ORDINAL})(?:\\s(?<count>${COUNT})\\s(?<unit>months|quarters)|[\\s-](?<part>half|quarter))`;
const AS_OF = new RegExp(
  `^(?:${termsPattern(times.as_of.filter((word) => word !== "by" && word !== "through" && word !== "until"))}|by|until|through)$`,
  "i",
);
const GATHERED = termsIn(times.gathered.filter((word) => word !== "since"));
const SINCE = new RegExp(`^(?:${termsPattern(times.since)})$`, "i");
const COMPARED = new RegExp(`${termsPattern(times.compared)}\\s(?:the\\s)?$`, "i");

interface Way {
  pattern: RegExp;
  read: (m: TimeGroups, text: string) => Period | null;
  /** Said of a year named before. */
  isTold?: boolean;
}

const way = (source: string, read: Way["read"], isTold = false): Way => ({ pattern: new RegExp(source, "gi"), read, isTold });

/** Ways to say a time, each read into a period; the first that fits a place counts. */
const WAYS: readonly Way[] = [
  way(`\\bFY\\s?(?<y>${Y})`, ({ y }) => months(Number(y), 1, 12)),
  // from the launch of the reform to the end of 2021
  way(
    `(?:from|since)\\s(?:the\\s)?(?:${times.beginnings.join("|")})\\sof\\s[a-z\\s-]{3,40}?\\s(?:${termsPattern([...times.to, "up_to", "by"])})\\s${EDGE}${day("a")}`,
    allUpTo,
  ),
  // the six months to June 2018, the three years to the end of 2017
  way(
    `(?:the\\s)?(?:(?:first|last)\\s)?(?<count>${COUNT})\\s(?<unit>months?|years?)\\s(?:up\\s)?(?:to|through|until|ending(?:\\sin)?|ended)\\s${EDGE}${day("a")}`,
    lastUpTo,
  ),
  // from 5 to 25 September 2017, between September 5 and 25, 2017
  way(`(?:between\\s|from\\s)?(?<from>${D})\\s?(?:to|and|-|–)\\s?(?<to>${D})\\s(?:of\\s)?(?<m>${M})(?:,?\\s(?<y>${Y}))`, daysOf),
  way(`(?:between\\s|from\\s)?(?<m>${M})\\s(?<from>${D})\\s?(?:to|and|-|–)\\s?(?<to>${D})(?!\\d)(?:,?\\s(?<y>${Y}))`, daysOf),
  // 2017 up to November, 2017 to the end of November
  way(`(?<y>${Y})(?:,)?\\s(?:up\\s)?(?:to|through|until)\\s${EDGE}(?<m>${M})(?!\\s?\\d)`, ({ y, m }) => monthsTo(Number(y), m ?? "")),
  // 2016 up to 29 November
  way(
    `(?<y>${Y}),?\\s(?:\\(?\\s?)(?:up\\s)?(?:to|through|until)\\s(?:(?<d>${D})\\s(?:of\\s)?(?<m>${M})|(?<n>${M})\\s(?<e>${D}))(?![\\w])(?!,?\\s(?:19|20)\\d\\d)`,
    ({ y, d, m, n, e }) => yearToDay(Number(y), m ?? n ?? "", parseInt(d ?? e ?? "1", 10)),
  ),
  // January to May 2017, between 2018 and July 2024, from 1 January to 30 October 2023
  way(`(?:(?:between|from|during|over)\\s(?:the\\speriod\\s)?)?${EDGE}${day("a")}${TO}${day("b")}`, spanOf),
  // the first half of 2018, the last quarter of 2017, the first ten months of 2018, 2018's first half
  way(`(?:the\\s)?${PART}(?:\\s(?:of|in)\\s|,?\\s)(?:the\\syear\\s)?(?<y>${Y})`, partOfYear),
  way(`(?<y>${Y})(?:['’]s)?\\s${PART}`, partOfYear),
  way(`(?:the\\s)?${PART}\\s(?:of|in)\\s(?:the|that|the\\ssame)\\syear\\s\\((?<y>${Y})\\)`, partOfYear),
  way(`\\b(?<q>[HQ])(?<n>[1-4])\\s(?:of\\s)?(?<y>${Y})`, ({ q, n, y }) => nth(Number(y), q?.toUpperCase() === "H" ? 6 : 3, Number(n))),
  way(
    `(?<prep>(?:${termsPattern([...times.as_of, ...times.since])})\\s)?(?:the\\s(?:end|middle|start|beginning)\\sof\\s|(?<mid>mid-)|late\\s|early\\s)?${day("a")}`,
    (m, text) => {
      const prep = m.prep?.trim() ?? "";
      const isGathered = text.search(GATHERED) >= 0 || /\bsince\b/i.test(text);
      return single(m, SINCE.test(prep) ? "since" : AS_OF.test(prep) ? "up to" : "in", isGathered);
    },
  ),
  // the first half of that year (2018), in November alone, that year, the year before: of the year named before
  way(`(?:the\\s)?${PART}\\s(?:of|in)\\s(?:the|that|the\\ssame)\\syear`, partOfYear, true),
  way(`\\b(?:by|until|up\\sto|as\\sof)\\s${EDGE}(?<m>${M})(?!\\s?\\d)`, ({ m, year }) => monthsTo(Number(year), m ?? ""), true),
  way(`\\b(?:by|at)\\sthe\\send\\sof\\s(?:that|the\\ssame)\\syear\\b`, ({ year }) => allUpTo({ az: year }), true),
  way("\\blast\\syear\\b", (_, text) => yearBefore(text)),
  way(`\\b(?:in|during|of)\\s(?<m>${M})(?:\\salone)?(?!\\s?\\d)`, monthOfYear, true),
  way(
    `\\b(?:the\\s(?:year\\s(?:before|earlier)|(?:previous|preceding|prior)\\syear)|a\\syear\\s(?:before|earlier))\\b`,
    ({ year }) => months(Number(year) - 1, 1, 12),
    true,
  ),
  way(`\\b(?:that|the\\ssame|the\\s(?:whole|full|entire))\\syear\\b`, ({ year }) => months(Number(year), 1, 12), true),
];

/** Last year, in a report dated January 2025. */
function yearBefore(text: string): Period | null {
  const dated = new RegExp(`\\bdated\\s[^.;]{0,20}?(${Y})`, "i").exec(text)?.[1];
  return dated === undefined ? null : months(Number(dated) - 1, 1, 12);
}

/** Times that an English sentence names, in order of place; a month without a year is of the one named before it, else of `year`, which is null where none is known. */
export function findTimes(text: string, year: number, isKnown: boolean): EnglishTime[] {
  const found: EnglishTime[] = [];
  for (const { pattern, read, isTold } of WAYS) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (/[\w,.]$/.test(text.slice(0, start)) && /^\d/.test(match[0])) continue;
      if (/^(?:,\d|\.\d|\d|\s?(?:yuan|percent|%))/.test(text.slice(end)) || found.some((time) => start < time.end && end > time.start))
        continue;
      const before = found.filter((time) => time.end <= start).sort((a, b) => b.start - a.start)[0]?.year;
      if (isTold && (found.some(isWithin) || !(isKnown || before !== undefined || match.groups?.y !== undefined))) continue;
      const period = read({ ...match.groups, year: String(before ?? year) }, text);
      if (period)
        found.push({
          ...{ start, end, period, year: Number(period.end.slice(0, 4)) },
          mentioned: COMPARED.test(text.slice(Math.max(0, start - 40), start)),
        });
    }
  }
  return found.map((time) => wholeYear(time, text)).sort((a, b) => a.start - b.start);

  /** By 18 November 2016, that year: the stretch of the year is said already. */
  function isWithin({ start, end, period }: EnglishTime): boolean {
    return period.kind === "partial" && AS_OF_START.test(text.slice(start, end));
  }
}

/** By year-end 2022, … over the year: no more than that year. */
function wholeYear(time: EnglishTime, text: string): EnglishTime {
  const { period, year } = time;
  const isYearEnd = period.kind === "cumulative" && period.start === null && period.end.endsWith("-12-31");
  return isYearEnd && OVER_YEAR.test(text) ? { ...time, period: months(year, 1, 12) } : time;
}

const OVER_YEAR =
  /\b(?:over|during|for|throughout|within|across|in)\s(?:the\scourse\sof\s)?(?:the|that)\s(?:whole\s|entire\s|full\s)?year\b/i;
const AS_OF_START = new RegExp(`^(?:${termsPattern(times.as_of)}|by)\\b`, "i");
