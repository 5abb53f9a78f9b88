import type { Qualifier } from "../../src/model/observation.js";
import { ENGLISH, termsPattern } from "./terms.js";

/** A number of an English text: bounds as those of a figure; `unit` is CNY, percent, what is counted, or empty where the words leave it to the indicator. */
export interface EnglishNumber {
  start: number;
  end: number;
  value: number;
  lower: number | null;
  upper: number | null;
  qualifier: Qualifier;
  unit: string;
  /** End of the phrase that it counts. */
  phrase: number;
}

const { numbers, hedges, nouns, phrase_ends } = ENGLISH;
const DIGITS = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const ONES = new Map(numbers.ones.map((word, i) => [word, i]));
const TENS = new Map(numbers.tens.map((word, i) => [word, (i + 2) * 10]));
const MAGNITUDES = new Map(Object.entries(numbers.magnitudes));
const WORD = [...ONES.keys(), ...TENS.keys()].join("|");
const GREAT = Object.keys(numbers.magnitudes)
  .filter((word) => word.length > 2)
  .join("|");
const WRITTEN = `(?:\\b(?:a|half\\sa)\\s(?:${GREAT})\\b|\\b(?:${WORD})\\b(?:[\\s-](?:and\\s)?(?:${WORD}|${GREAT})\\b)*(?:\\sand\\sa\\shalf)?)(?:\\s(?:${GREAT})\\b)*`;
const SHORT = Object.keys(numbers.magnitudes)
  .sort((a, b) => b.length - a.length)
  .join("|");
const MONEY_BEFORE = termsPattern(numbers.currency_before).replace(/\\b(?=[|)])/g, "");
const NUMBER = new RegExp(
  `(?<money>${numbers.currency_before.join("|")})?\\s?(?:(?<![\\w.,])(?<digits>${DIGITS})|(?<=(?:${MONEY_BEFORE})\\s?)(?<glued>${DIGITS})|(?<written>${WRITTEN}))` +
    `(?:[\\s-]?(?<magnitude>${SHORT})\\b)?(?:\\s?(?:(?<percent>%|${numbers.percent
      .filter((word) => word !== "%")
      .map((word) => word.replaceAll("_", "\\s"))
      .join("|")})|(?<yuan>${numbers.currency_after.join("|")})\\b(?!\\s?\\d)))?`,
  "gi",
);
const OUT_OF = new RegExp(`^\\s(?:in|out\\sof(?:\\severy)?)\\s(?:every\\s)?(ten|five|four|three|a\\shundred|10{1,2})\\b(?!,|\\.\\d)`, "i");
const FRACTION = new RegExp(`${termsPattern(Object.keys(numbers.fractions))}(?=\\s(?:of|the)\\b)`, "gi");
const NO_NUMBER = new RegExp(`(?:${numbers.no_number_before.map((word) => word.replace(/[.$]/g, "\\$&")).join("|")})\\s?$`);
const KNOWN = new RegExp(`\\b(?:${numbers.known.join("|")})\\s$`, "i");
/** Cases of five types, the law's four supporting measures: what lists kinds counts nothing. */
const OF_KINDS = /^\s(?:\w+\s)?(?:types?|kinds?|categories|classes|supporting\smeasures|simultaneit(?:y|ies)|simultaneous\w*)\b/i;
const YEAR = /^(?:19[89]|20[0-4])\d$/;
const NOUNS = Object.entries(nouns).map(([unit, words]) => ({ unit, pattern: new RegExp(`^${termsPattern(words)}$`, "i") }));
const ENDS: ReadonlySet<string> = new Set(phrase_ends);
/** Hedges that follow their number: 300-odd, 300 or more. */
const BEHIND = /^(?:[-+]|or_|and_|give_)/;
const HEDGED = (["at_most", "at_least", "approx"] as const).map((qualifier) => ({
  qualifier,
  before: new RegExp(
    `(?<!\\b(?:hand|handed|handing|turn|turned|turning|take|took|taken|pass|passed|passing|carried)\\s(?=over\\b))(?<!\\b(?:add|adds|added|adding|amounts?|amounted|summed|came|come)\\s(?=up\\b))${termsPattern(hedges[qualifier])}(?:\\s|(?<=[~≈]))(?:(?:reached|reaching|hit|hitting|totalled|totaled|touched|came\\sto)\\s)?(?:an?\\s)?(?:(?:estimated|total\\sof|combined|mere)\\s)?$`,
    "i",
  ),
  behind: new RegExp(`^\\s?${termsPattern(hedges[qualifier].filter((word) => BEHIND.test(word)))}`, "i"),
}));

/** Numbers of a text in order of place; those within `taken` (times) and names, ranks and years are left out. */
export function findNumbers(text: string, taken: readonly { start: number; end: number }[]): EnglishNumber[] {
  const found = [...text.matchAll(NUMBER)].flatMap((match) => readNumber(text, match) ?? []);
  const shares = [...text.matchAll(FRACTION)].map((match) => share(text, match.index, match[0]));
  return [...found, ...shares]
    .filter(({ start, end }) => !taken.some((time) => start < time.end && end > time.start))
    .sort((a, b) => a.start - b.start);
}

function readNumber(text: string, match: RegExpExecArray): EnglishNumber | null {
  const { money, digits, glued, written, magnitude, percent, yuan } = match.groups as Record<string, string | undefined>;
  const all = match[0].trimStart();
  const start = match.index + match[0].length - all.length;
  const end = start + all.length;
  const number = digits ?? glued;
  const isMoney = money !== undefined || yuan !== undefined;
  if (number === undefined && written === undefined) return null;
  if (/^[-\w]/.test(text.slice(end)) && numbers.no_number_behind.some((word) => text.startsWith(word, end))) return null;
  if (/^(?:st|nd|rd|th)\b/.test(text.slice(end)) || NO_NUMBER.test(text.slice(0, start))) return null;
  if (written !== undefined && (KNOWN.test(text.slice(0, start)) || OF_KINDS.test(text.slice(end)))) return null;
  const ofTen = OUT_OF.exec(text.slice(end));
  if (!isMoney && percent === undefined && ofTen && magnitude === undefined) return share(text, start, all + ofTen[0]);
  const value =
    (number === undefined ? readWords(written ?? "") : Number(number.replaceAll(",", ""))) *
    (MAGNITUDES.get(magnitude?.toLowerCase() ?? "") ?? 1);
  const { unit, phrase } = isMoney
    ? { unit: "CNY", phrase: end }
    : percent === undefined
      ? counted(text, end)
      : { unit: "percent", phrase: end };
  if (!isMoney && percent === undefined && number !== undefined && YEAR.test(number) && magnitude === undefined && !isCountedYear(unit))
    return null;
  if (value === 1 && written !== undefined && unit === "") return null;
  return { start, end, value, unit, phrase, ...hedgeOf(text, start, end, value) };
}

/** A year that a text counts by is told before; here only 2017 yuan and the like are numbers. */
const isCountedYear = (unit: string): boolean => unit === "CNY";

function share(text: string, start: number, words: string): EnglishNumber {
  const end = start + words.length;
  const [part, whole] = words.split(/\s(?:in|out\sof(?:\severy)?)\s(?:every\s)?/i).map((word) => Number(word) || readWords(word));
  const named = numbers.fractions[words.toLowerCase().replace(/[\s-]+/g, "_")];
  const value = named ?? ((part ?? 0) / (whole || 1)) * 100;
  return { start, end, phrase: end, value, unit: "percent", lower: null, upper: null, qualifier: "approx" };
}

/** Twenty-seven, two hundred and five, a dozen, half a million → value. */
function readWords(words: string): number {
  let [total, part] = [0, 0];
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    const times = MAGNITUDES.get(word);
    if (times !== undefined && times >= 1000) [total, part] = [total + Math.max(part, part === 0 ? 1 : part) * times, 0];
    else if (times !== undefined) part = (part || 1) * times;
    else if (word === "half") part += 0.5;
    else part += ONES.get(word) ?? TENS.get(word) ?? 0;
  }
  return total + part;
}

/** The head of the phrase behind a number: 5,000 officer deployments in 2021. */
function counted(text: string, from: number): { unit: string; phrase: number } {
  let unit = "";
  let phrase = from;
  let isHead = false;
  for (const match of text.slice(from, from + PHRASE).matchAll(/([\s-]*)([A-Za-z'’-]+)|[^\s]/g)) {
    const word = match[2]?.toLowerCase();
    if (word === undefined || ENDS.has(word)) break;
    const noun = NOUNS.find(({ pattern }) => pattern.test(word));
    // 145 village supervisors are no villages
    if (noun) [unit, phrase, isHead] = [noun.unit, from + match.index + match[0].length, noun.unit !== OTHER || word.endsWith("s")];
    else if (isHead) break;
  }
  return { unit, phrase };
}

const PHRASE = 90;
const OTHER = "other_thing";

function hedgeOf(text: string, start: number, end: number, value: number): Pick<EnglishNumber, "lower" | "upper" | "qualifier"> {
  const [before, behind] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 16)];
  // no fewer than, not fewer than: the longest counts
  const hedge =
    HEDGED.map((each) => ({ ...each, length: (each.before.exec(before) ?? each.behind.exec(behind))?.[0].length ?? 0 }))
      .filter(({ length }) => length > 0)
      .sort((a, b) => b.length - a.length)[0]?.qualifier ?? "exact";
  if (hedge === "approx") return { qualifier: hedge, lower: null, upper: null };
  return { qualifier: hedge, lower: hedge === "at_most" ? null : value, upper: hedge === "at_least" ? null : value };
}
