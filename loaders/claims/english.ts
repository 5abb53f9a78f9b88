import type { IndicatorWording } from "../classify/wording.js";
import { COUNTRY } from "../../src/model/level.js";
import type { Basis, Period } from "../../src/model/observation.js";
import type { ReadClaim } from "../../src/model/reading.js";
import { type EnglishNumber, findNumbers } from "./english-numbers.js";
import { clausesOf, isOfSeveral, joinSince, placeAt, placesOf, sharedWords, timeOf } from "./english-around.js";
import { findTimes } from "./english-times.js";
import { type EnglishReading, readWording, type NumberPlace } from "./english-wording.js";
import { ENGLISH, termsIn, termsPattern } from "./terms.js";
import type { Span } from "../normalise/modality.js";

/** Whom and what time the sentence before spoke of, its words with it. */
interface Told {
  bureau: string | null;
  year: number;
  dated: boolean;
  /** What goes on without a time of its own is of this one. */
  period: Period | null;
  sentence: string;
  /** It has no number: what it speaks of may be counted in the next. */
  isTopic: boolean;
}

const [PARTS, CHANNELS] = [ENGLISH.parts, ENGLISH.channels].map((words) =>
  Object.entries(words).map(([scope, terms]) => ({ scope, pattern: termsIn(terms) })),
) as [Scope[], Scope[]];
/** During the “Sword” operation. */
const CAMPAIGN = new RegExp(
  `\\b(?:during|in|under|through|throughout|as part of)\\s(?:the|its|a|an|their|that|[\\w-]+['’]s)\\s[^;:]{0,60}?${termsPattern(ENGLISH.campaigns)}`,
  "i",
);
const LOOSE = termsIn(ENGLISH.loose);
/** Filed and punished 2,943 cases: what is filed and what is decided in one. */
const isBoth = (best: EnglishReading, other: EnglishReading): boolean =>
  best.isOwn && other.isOwn && !other.isWeak && [best, other].every(({ indicator }) => FILED_AND_DECIDED.has(indicator.id));
const FILED_AND_DECIDED: ReadonlySet<string> = new Set(["penalty.cases_filed", "penalty.decisions"]);
const HEADLINE = /^[^:\d]*:\s/;
/** If the post is to be believed. */
const DOUBTED = /\bif\s[\w\s]{0,30}\b(?:believed|trusted|true|right|correct|accurate)\b/gi;
/** The first half of 2016 is no half of what is counted. */
const HALF = /\b(?:first|second|latter|last)[\s-]half\sof\b/gi;
/** 137 firms, most of them dischargers: what is told of all of them. */
const OF_THEM = /,\s(?:most|some|many|half|all|few|several|one|none)\sof\s(?:them|these|those|which)\b[^,;]*/gi;
const UNTIL = new RegExp(`^(?:${termsPattern(ENGLISH.times.as_of)})`, "i");
/** 43 more cases, 15 fewer: a difference. */
const DIFFERENCE = /^\s(?:(?!or\b|and\b)\w+\s)?(?:more|fewer|less|higher|lower|additional)\b/i;
const RISEN = /(?:^|[,;(]|\b(?:was|were|is|are|went|now))\s?(?:up|down)\s(?:by\s)?$/i;
const DECIDED = termsIn(ENGLISH.decided);
const BASES = Object.entries(ENGLISH.basis).map(([basis, terms]) => ({ basis: basis as Basis, pattern: termsIn(terms) }));
const UP = termsIn(ENGLISH.changes.up);
const DOWN = termsIn(ENGLISH.changes.down);
const LEVEL = /\b(?:to|at|reached|stood at|was|were)\s(?:(?!up\b|down\b)\w+\s)?$/i;
/** Readings within this of the best are all that a wording may mean. */
const ALIKE = 0.06;

/** Every number of the English sentences of a text with what it claims; `year` holds where none is named. */
export function readEnglish(
  text: string,
  sentences: readonly Span[],
  indicators: readonly IndicatorWording[],
  { bureau, year }: { bureau: string | null; year: number },
): ReadClaim[] {
  const only = onlyYear(text);
  let told: Told = {
    ...{ bureau: bureau ?? onlyPlace(text, sentences), year: only ?? year, dated: only !== null },
    ...{ period: null, sentence: "", isTopic: false },
  };
  return sentences.flatMap(({ start, end }) => {
    const sentence = text.slice(start, end).replaceAll("’", "'").replace(/\s/g, " ");
    const read = readSentence(sentence, told, indicators);
    told = read.told;
    return read.claims.map((claim) => ({
      ...claim,
      from: claim.from + start,
      to: claim.to + start,
      raw: text.slice(claim.from + start, claim.to + start),
    }));
  });
}

function readSentence(sentence: string, told: Told, indicators: readonly IndicatorWording[]): { claims: ReadClaim[]; told: Told } {
  const times = joinSince(findTimes(sentence, told.year, told.dated));
  const places = placesOf(sentence);
  const numbers = findNumbers(sentence, times);
  const clauses = clausesOf(sentence, numbers);
  const claims = numbers.map((number, i) => {
    const time = timeOf(sentence, number, times, numbers);
    const place = placeAt(number, places, clauses[i] as Span);
    const clause = clauses[i] as Span;
    const shared = sharedWords(sentence, numbers, clauses, i);
    const around: NumberPlace = {
      clause: shared + sentence.slice(clause.start, clause.end),
      ...{ at: shared.length + number.start - clause.start, end: shared.length + number.end - clause.start },
      phrase: shared.length + number.phrase - clause.start,
      ...{ sentence, above: `${told.sentence} ${sentence}` },
    };
    return claimOf(number, readAfter(told, indicators, number, around), around, {
      bureau: wholeProvince(place === undefined ? told.bureau : place.code, around),
      period: time?.period ?? told.period ?? yearPeriod(told.year),
      dated: time !== null || told.dated,
      isUntil: time !== null && time.period.kind === "partial" && UNTIL.test(sentence.slice(time.start, time.end)),
      isShared: isOfSeveral(sentence, number, places) || place?.isGuess === true,
    });
  });
  const named = times.find(({ mentioned }) => !mentioned);
  const last = places.at(-1);
  return {
    claims,
    told: {
      bureau: last ? last.code : told.bureau,
      year: named?.year ?? told.year,
      dated: told.dated || named !== undefined,
      period: times.findLast(({ mentioned }) => !mentioned)?.period ?? told.period,
      sentence,
      isTopic: numbers.length === 0,
    },
  };
}

/** The one year of a text: what names none is of it, too. */
function onlyYear(text: string): number | null {
  const years = new Set(text.match(/(?<![\d,.])20[0-4]\d(?![\d,.]\d|\d)/g));
  return years.size === 1 ? Number([...years][0]) : null;
}

/** Province-wide the bill was 1.37 billion: of the province that the place named lies in. */
const wholeProvince = (code: string | null, { clause, at, end }: NumberPlace): string | null =>
  code !== null && code !== "" && code !== COUNTRY && (PROVINCE.test(clause.slice(0, at)) || PROVINCE.test(clause.slice(end)))
    ? `${code.slice(0, 2)}0000`
    : code;
const PROVINCE =
  /\b(?:province-?wide|across\sthe\s(?:whole\s|entire\s)?province|the\sprovince\sas\sa\swhole|the\s(?:whole|entire)\sprovince)\b/i;

/** The one bureau of a text: who is named last speaks of all before. */
function onlyPlace(text: string, sentences: readonly Span[]): string | null {
  const codes = new Set(sentences.flatMap(({ start, end }) => placesOf(text.slice(start, end)).map(({ code }) => code)));
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}

/** Production limits hurt. They were used in 1,269 cases: a number without words of its own is of what the sentence before speaks of. */
function readAfter(told: Told, indicators: readonly IndicatorWording[], number: EnglishNumber, around: NumberPlace): EnglishReading[] {
  const readings = readNumber(indicators, number, around);
  if (!told.isTopic || (readings[0] && !readings[0].isWeak) || !PRONOUN.test(around.sentence)) return readings;
  const shift = told.sentence.length + 1;
  const { clause, at, end, phrase } = around;
  const both = { ...around, clause: `${told.sentence} ${clause}`, at: at + shift, end: end + shift, phrase: phrase + shift };
  return [...readNumber(indicators, number, both), ...readings];
}

const PRONOUN = /\b(?:they|these|those|them|it|this|such|the\s(?:tools?|measures?|powers?|practice))\b/i;

/** A change is one of what is counted or paid; a rate is a level. */
function readNumber(indicators: readonly IndicatorWording[], number: EnglishNumber, around: NumberPlace): EnglishReading[] {
  const isChange = number.unit === "percent" && directionOf(around) !== 0;
  if (!isChange) return readWording(indicators, number.unit, around);
  return [...readWording(indicators, "", around), ...readWording(indicators, "CNY", around)].sort((a, b) => b.score - a.score);
}

const yearPeriod = (year: number): Period => ({ start: `${year}-01-01`, end: `${year}-12-31`, kind: "year" });

function claimOf(
  number: EnglishNumber,
  readings: readonly EnglishReading[],
  around: NumberPlace,
  {
    bureau,
    period: told,
    dated,
    isUntil,
    isShared,
  }: { bureau: string | null; period: Period; dated: boolean; isUntil: boolean; isShared: boolean },
): ReadClaim {
  const { clause, sentence } = around;
  const [best] = number.unit !== "percent" && isDifference(around) ? [] : readings;
  const indicator = best?.indicator;
  const also = readings
    .filter((each) => best && (each.score >= best.score - ALIKE || isBoth(best, each)) && each.indicator !== indicator)
    .map((each) => each.indicator.id);
  const direction = number.unit === "percent" ? directionOf(around) : 0;
  const isCounted = number.unit !== "" && number.unit !== "other_thing";
  const period: Period =
    indicator?.kind === "stock" && (told.kind === "partial" || (told.kind === "cumulative" && told.start === null))
      ? { start: told.end, end: told.end, kind: "point" }
      : told;
  const scope = scopeIn(sentence, clause, bureau);
  return {
    ...{ bureau: bureau ?? "", indicator: indicator ? indicator.id + (direction === 0 ? "" : ".yoy") : "", also: [...new Set(also)] },
    ...{ value: direction < 0 ? -number.value : number.value, lower: number.lower, upper: number.upper, qualifier: number.qualifier },
    ...(number.unit === "" ? { uncounted: true } : {}),
    ...(isUntil ? { until: true } : {}),
    ...(scope !== undefined && CAMPAIGN.test(scope) ? { soft: true } : {}),
    unit: isCounted ? number.unit : (indicator?.unit ?? number.unit),
    ...{ year: Number(period.end.slice(0, 4)), period: period.kind, start: period.start, end: period.end, dated },
    ...{ scope: scope ?? "all", part_of: null, basis: basisOf(indicator?.id, clause, sentence) },
    ...{
      decided: sentence.search(DECIDED) >= 0,
      loose: isShared || best?.isWeak === true || isLoose(clause, best?.rests ?? []),
      raw: "",
      from: number.start,
      to: number.end,
      rule: best?.line ?? "no wording fits",
      branch: "",
    },
  };
}

interface Scope {
  scope: string;
  pattern: RegExp;
}

/** A bureau that is named by itself is no part of another. */
const BRANCH = "分局";

/** The part that a sentence names, called as sources call it; stationary and mobile sources alike are all. */
function scopeIn(sentence: string, clause: string, bureau: string | null): string | undefined {
  const isBranch = bureau !== null && !bureau.endsWith("00");
  const named = (scopes: readonly Scope[], text = sentence): string[] =>
    scopes.filter(({ scope, pattern }) => text.search(pattern) >= 0 && !(scope === BRANCH && isBranch)).map(({ scope }) => scope);
  const parts = named(PARTS);
  return parts.length > 0 ? (parts.length === 1 ? parts[0] : undefined) : (named(CHANNELS, clause)[0] ?? CAMPAIGN.exec(sentence)?.[0]);
}

/** 43 more cases, up 139 on the year: what came on top. */
const isDifference = ({ clause, at, end }: NumberPlace): boolean => DIFFERENCE.test(clause.slice(end)) || RISEN.test(clause.slice(0, at));

/** Words that leave a claim open, other than those of its indicator, of a headline before it or of doubts about who says so. */
function isLoose(clause: string, rests: readonly RegExp[]): boolean {
  const own = [HEADLINE, DOUBTED, HALF, OF_THEM, ...rests].reduce((text, pattern) => text.replace(pattern, " "), clause);
  return own.search(LOOSE) >= 0;
}

function basisOf(indicator: string | undefined, clause: string, sentence: string): Basis | null {
  if (indicator !== "penalty.amount") return null;
  return [clause, sentence].flatMap((text) => basisIn(text) ?? [])[0] ?? null;
}

/** Money confiscated and fined is both. */
function basisIn(text: string): Basis | null {
  const found = BASES.filter(({ pattern }) => text.search(pattern) >= 0).map(({ basis }) => basis);
  return found.includes("confiscation") && found.includes("fine") ? "fine_and_confiscation" : (found[0] ?? null);
}

/** Whether a clause says that something rose or fell by its number; what rose to it is a level. */
function directionOf({ clause, at, end }: NumberPlace): number {
  if (LEVEL.test(clause.slice(0, at)) && !DIFFERENCE.test(clause.slice(end))) return 0;
  if (clause.search(DOWN) >= 0) return -1;
  return clause.search(UP) >= 0 ? 1 : 0;
}
