import type { Span } from "../normalise/modality.js";
import { COUNTRY } from "../../src/model/level.js";
import type { Period } from "../../src/model/observation.js";
import { bureauInChinese } from "./chinese-places.js";
import type { EnglishNumber } from "./english-numbers.js";
import { type EnglishPlace, findPlaces } from "./english-places.js";
import type { EnglishTime } from "./english-times.js";
import { ENGLISH } from "./terms.js";

const BOUNDARY =
  /[,;:()—–](?!\d)|(?<![\w-])(?:and|but|while|whereas|(?<!\b(?:ended|ending|end|ends|dealt|dealing|deal|met|meet|charged|hit|slapped|punished|faced)\s)with|after|before|plus|then|against|out of|compared|up from|down from|of which|including)(?![\w-])/gi;
/** As the city scrambled to meet its targets: what a number is not of. */
const SUBORDINATE =
  /(?:,\s)?\b(?:as\s(?=(?:the\s(?:city|province|county|district|region|country|bureau|department|authorities|campaign|year|economy)|it|its|part|they|officials|pressure)\b)|amid\b|amidst\b|although\b|though\b|despite\b|because\b|in\sa\sbid\b|in\san\seffort\b|thanks\sto\b)/i;
const CHINESE = /[\u3400-\u9fff][\u3400-\u9fff（）()]*/g;
const EMPTY = new RegExp(
  `[,;:()\\s]|\\b(?:and|or|also|plus|another|with|together|altogether|${Object.values(ENGLISH.hedges)
    .flat()
    .map((word) => word.replace(/[_*+]/g, " ").trim())
    .filter((word) => /^\w/.test(word))
    .join("|")})\\b`,
  "gi",
);
const TOGETHER = /^(?:'s)?\s?(?:,|and|&|,\sand|as\swell\sas|with)\s$/i;

/** And those in Huizhou 16,349 times: whose else the same is. */
const OTHERS = /\b(?:those|that|in|of|the|branch|bureau|department|its|counterparts?|neighbou?r)\b|(?<![\w'-])\p{Lu}[\p{L}'-]*/gu;
/** And 10 people were detained: a clause of its own. */
const VERB = /\b(?:was|were|had|has|have|went|got|came)\b/i;
/** With 11 such cases: those that the number before counts. */
const SUCH = /^\ssuch\b/i;
/** Daily penalties, worth 155 million yuan. */
const WORTH = /^\s*(?:worth|totall?ing|amounting\sto|valued\sat)\s*$/i;

/** Published 3,081 permits and 585 inspections: a clause without words of its own before its number takes those before the last number's. */
export function sharedWords(sentence: string, numbers: readonly EnglishNumber[], clauses: readonly Span[], i: number): string {
  const [own, number, clause, last] = [clauses[i], numbers[i], clauses[i - 1], numbers[i - 1]];
  if (!own || !number || !clause || !last) return "";
  const isBare =
    sentence.slice(own.start, number.start).replace(OTHERS, "").replace(EMPTY, "").trim() === "" &&
    !VERB.test(sentence.slice(number.end, own.end));
  // of all that the number before counts
  const isOfIt = SUCH.test(sentence.slice(number.end)) || WORTH.test(sentence.slice(own.start, number.start).replace(EMPTY, " "));
  if (!isBare && !isOfIt) return "";
  if (isOfIt) return sentence.slice(clause.start, last.start) + sentence.slice(last.end, own.start);
  return `${sharedWords(sentence, numbers, clauses, i - 1)}${sentence.slice(clause.start, last.start)}`;
}

/** Places in either script. */
export function placesOf(sentence: string): EnglishPlace[] {
  const chinese = [...sentence.matchAll(CHINESE)].flatMap(({ 0: words, index: start }) => {
    const bureau = bureauInChinese(words, sentence);
    return bureau ? [{ start, end: start + words.length, code: bureau.code }] : [];
  });
  const english = findPlaces(sentence);
  return chinese.length === 0 ? english : [...chinese, ...english.filter(({ code }) => code !== COUNTRY)].sort((a, b) => a.start - b.start);
}

/** The place named last before a number, else the first one behind it; one behind it in its own clause (and 98 in Zhejiang) goes before those of other clauses. */
export function placeAt({ start }: EnglishNumber, places: readonly EnglishPlace[], clause: Span): EnglishPlace | undefined {
  const before = places.findLast((place) => place.start < start);
  const own = places.find((place) => place.start > start && place.end <= clause.end);
  return before === undefined || (own !== undefined && before.start < clause.start) ? (own ?? places[0]) : before;
}

/** Zhongshan and Zhuhai: a number of both is of neither. */
export function isOfSeveral(sentence: string, { start }: EnglishNumber, places: readonly EnglishPlace[]): boolean {
  const [last, before] = places.filter((place) => place.start < start).reverse();
  return last !== undefined && before !== undefined && last.code !== before.code && TOGETHER.test(sentence.slice(before.end, last.start));
}

/** Since 2018, by July 2024: one stretch. */
export function joinSince(times: readonly EnglishTime[]): readonly EnglishTime[] {
  const since = times.find(({ period }) => period.kind === "cumulative" && period.start !== null && period.end.endsWith("-12-31"));
  const until = times.find((time) => time !== since && time.period.kind !== "year" && time.period.end > (since?.period.start ?? ""));
  if (!since || !until) return times;
  const period: Period = { start: since.period.start, end: until.period.end, kind: "cumulative" };
  return times.map((time) => (time === since || time === until ? { ...time, period, year: until.year } : time));
}

/** The time said right behind a number in its clause, else the last before it, else the first behind it. */
export function timeOf(
  sentence: string,
  { start, end }: EnglishNumber,
  times: readonly EnglishTime[],
  numbers: readonly EnglishNumber[],
): EnglishTime | null {
  const own = times.filter(({ mentioned }) => !mentioned);
  const next = numbers.find((number) => number.start > start)?.start ?? Infinity;
  const behind = own.find((time) => time.start >= end && time.start < next);
  const isNear = behind && !/[,;:]/.test(sentence.slice(end, behind.start));
  return (isNear ? behind : (own.findLast((time) => time.end <= start) ?? own[0])) ?? null;
}

/** The clause of each number: what stands without one goes with the number behind it, the last with the one before. */
export function clausesOf(sentence: string, numbers: readonly EnglishNumber[]): Span[] {
  const cuts = [0, ...[...sentence.matchAll(BOUNDARY)].map(({ index }) => index), sentence.length];
  return numbers.map(({ start, end }, i) => {
    const [before, after] = [numbers[i - 1]?.end ?? 0, numbers[i + 1]?.start ?? sentence.length];
    const first = before === 0 ? 0 : (cuts.find((cut) => cut >= before && cut <= start) ?? before);
    const turn = SUBORDINATE.exec(sentence.slice(end, after));
    if (turn) return { start: first, end: end + turn.index };
    const last = after === sentence.length ? after : (cuts.find((cut) => cut >= end && cut <= after) ?? after);
    return { start: first, end: last };
  });
}
