import { charSet, hasChar } from "../grammar/char-set.js";
import { PERIODS } from "../grammar/grammar.js";
import type { Period } from "../../src/model/observation.js";
import { cumulative, inYear, pointAt, yearEnd, yearOf, yearPeriod } from "./dates.js";
import { HINT } from "./hints.js";
import type { Scene } from "./scene.js";
import type { StatedPeriod } from "./stated-period.js";
import { toDate } from "./stretch.js";

const words = (list: string[]): string => [...list].sort((a, b) => b.length - a.length).join("|");
const UNTIL_NOW = new RegExp(words(PERIODS.until_now));
const TOTAL = new RegExp(words(PERIODS.total));
const IN_STOCK = new RegExp(`(?<!继续|兑)(?:${words(PERIODS.in_stock)})[^,。;、\\d]{0,14}$`);
const BY_NAME = /^[去上]/;
const PARTS = /[其期]中/;
const DIGITS = charSet("0123456789");
const STOCK_REACH = 20;

/** 截至目前…共启动, or 目前…累计发布: everything since some start that is not said. */
const isUntilNow = (words: string): boolean =>
  (UNTIL_NOW.test(words) && TOTAL.test(words)) || /目前.*(?:累计|共)(?!同|建|享|有)/.test(words);

/** A year inside a bracket that is closed again (6件(上年7件),出庭4次), or another time with its own figure (7月为34起), says nothing of what follows. */
function isBracketed(text: string, { end, mention }: StatedPeriod, at: number): boolean {
  for (let i = end, counts = mention; i < at; i++) {
    if (text[i] === "(") return false;
    if (text[i] === ")") return counts;
    counts ||= hasChar(DIGITS, text.charCodeAt(i));
  }
  return false;
}

/** 案件由2021年的1921件降到1706件;罚款1.62亿元: the year that something moved on from is of the figure behind it alone. */
const isMovedFrom = (text: string, { start, end, mention }: StatedPeriod, at: number): boolean =>
  mention && (text[start - 1] === "由" || text[start - 1] === "从") && /\d/.test(text.slice(end, at));

const COMPARED_WITH = /^[^,。;\d]{0,16}(?:相比|比较|对比)/;

/** 与2019年“清水”行动相比,检查家次上升27.3%: what is compared with another year is of its own. */
const isComparedWith = (text: string, { start, end, mention }: StatedPeriod): boolean =>
  mention && "与较比同和".includes(text[start - 1] ?? "。") && COMPARED_WITH.test(text.slice(end, end + 24));

/** 立案296起,其中上半年121起,下半年175起;作出处罚决定274起: the time of a part ends with the parts, at the next semicolon. */
function isOfParts(text: string, from: number, { start, end, mention, period }: StatedPeriod, at: number): boolean {
  const stop = text.indexOf(";", end);
  // 上年移送拘留11件;本表…: so does last year's, where it goes by that name
  if (mention) return stop >= 0 && stop < at && BY_NAME.test(text.slice(start, end));
  if (period.kind !== "partial") return false;
  return stop >= 0 && stop < at && PARTS.test(text.slice(Math.max(from, text.lastIndexOf(";", start) + 1), start));
}

/** (上年同期立案31起、罚款209万元), 2021年同期立案35件: the same days of the year before, as far as the clauses and lists behind it go. */
const OF_YEAR = "(?:[去上]年度?|(20\\d\\d)年度?)同期";
const LAST_STRETCH = new RegExp(`(?<![较比与同和])${OF_YEAR}[^,。;()]*$|(?:^|[。;])${OF_YEAR}(?!相比|持平)[^。;()]*$`);
const LAST_REACH = 40;
/** 与去年同期的立案1713件相比: last year's, too. */
const LAST_COMPARED = new RegExp(`${OF_YEAR}的[^,。;()]*$`);
const GROUPED = /(?<=\d),(?=\d{3})/g;
const COMPARED = /^[\d.,]+[万亿]?[\u4e00-\u9fff]{0,8}相比/;

/** The year whose same days a figure is of, or null where it is of its own. */
function yearBefore({ text, sentence, hints, year }: Scene, at: number): number | null {
  if ((hints & HINT.lastStretch) === 0) return null;
  const before = text.slice(Math.max(sentence.start, at - LAST_REACH), at).replace(GROUPED, "");
  const match = LAST_STRETCH.exec(before) ?? (COMPARED.test(text.slice(at, at + LAST_REACH)) ? LAST_COMPARED.exec(before) : null);
  return match && Number(match[1] ?? match[2] ?? year - 1);
}

/** The period of a figure at `at`: the nearest one said before it in its sentence, else that of the sentence that its own goes on; a stock is told of the period's last day. */
export function periodOf(scene: Scene, at: number, stock: boolean): Period {
  const own = spanOf(scene, at, stock);
  const before = own.kind === "cumulative" ? null : yearBefore(scene, at);
  const period = before === null ? own : inYear(own, before);
  // a stock under another year's name is that year's work (2021年度信用评价)
  const inStock = (stock && (period.kind !== "year" || yearOf(period) === scene.year)) || isInStock(scene, at);
  return inStock && period.kind !== "point" ? pointAt(period.end) : period;
}

/** 年末有效的排污许可证1680张: what is told of a day, though it is mostly counted over a year. */
const isInStock = ({ text, sentence, hints }: Scene, at: number): boolean =>
  (hints & HINT.stock) !== 0 && IN_STOCK.test(text.slice(Math.max(sentence.start, at - STOCK_REACH), at));

function spanOf({ text, sentence, periods, year, toldOn, carried, stretch: told, hints }: Scene, at: number, stock: boolean): Period {
  const before =
    periods.length === 0
      ? periods
      : periods.filter(
          (span) =>
            span.end <= at &&
            !isMovedFrom(text, span, at) &&
            !isComparedWith(text, span) &&
            !isBracketed(text, span, at) &&
            !isOfParts(text, sentence.start, span, at),
        );
  const nearest = sinceAndUntil(before);
  if (stock && nearest?.day) return pointAt(nearest.day);
  if (nearest && !nearest.mention) return nearest.period;
  if (stock && toldOn !== null && (hints & HINT.now) !== 0 && UNTIL_NOW.test(text.slice(sentence.start, sentence.end)))
    return pointAt(toldOn);
  const stretch = nearest ? stretchOver(before, nearest) : null;
  if (stretch) return stretch;
  if ((hints & HINT.ongoing) !== 0 && /正在[^,。;]*$/.test(text.slice(sentence.start, at))) return told ? pointAt(told.end) : yearEnd(year);
  if (nearest) return yearOf(nearest.period) === year ? yearSoFar(nearest, told, year) : nearest.period;
  if (!stock && (hints & HINT.now) !== 0 && isUntilNow(text.slice(sentence.start, at))) return cumulative(null, year);
  return carried ?? told ?? yearPeriod(year);
}

/** 自改革以来,截至2023年12月底: what is counted since a day and until another. */
function sinceAndUntil(before: readonly StatedPeriod[]): StatedPeriod | undefined {
  const [since, until] = [before.at(-2), before.at(-1)];
  if (
    !since ||
    !until ||
    since.period.kind !== "cumulative" ||
    until.period.kind === "cumulative" ||
    until.start - since.end > 1 ||
    until.period.end < (since.period.start ?? "")
  )
    return until;
  return { ...until, mention: false, period: { ...since.period, end: until.period.end } };
}

/** 今年 in a text about August is the year up to its end; 全年 is the year. */
const yearSoFar = ({ whole }: StatedPeriod, told: Period | null, year: number): Period =>
  told === null || whole ? yearPeriod(year) : toDate(told);

/** An explicit stretch of days rules the figures behind it, whatever year is named again, until the whole year is (全年). */
function stretchOver(before: readonly StatedPeriod[], { period }: StatedPeriod): Period | null {
  for (let i = before.length - 1; i >= 0; i--) {
    const span = before[i] as StatedPeriod;
    if (span.whole) return null;
    if (!span.mention && !span.brief && span.period.kind === "partial") return yearOf(span.period) === yearOf(period) ? span.period : null;
  }
  return null;
}

/** A credit rating is of the year that its sentence names, before the figure or behind it (对173家进行2021年度信用评价). */
export function ratedYear(scene: Scene, at: number, stock: boolean): Period {
  const stated = periodOf(scene, at, stock);
  const behind = scene.periods.find((span) => span.mention && span.start > at && span.period.end < stated.end);
  return behind && yearOf(stated) === scene.year ? behind.period : stated;
}
