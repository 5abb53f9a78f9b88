import { SOURCE_KINDS, type SourceKind } from "../../src/model/source.js";
import type { Classified } from "../classify/classified.js";
import type { Lexicon } from "../classify/lexicon.js";
import type { Folded } from "../classify/repeats.js";
import { named, ranges } from "./phrases.js";
import { headlineKey, kindKey, kindOfScope, periodKey, type Survey, surveyOf, WORD_SIGNS, wordsAround } from "./survey.js";

/** A text whose figures are judged: tidied, its kind and year, and whether places are known in it. */
export interface JudgedText {
  text: string;
  kind: SourceKind;
  year: number;
  placed: boolean;
  lexicon: Lexicon;
}

/** What is known of one figure while its signs are gathered. */
interface Look {
  judged: JudgedText;
  survey: Survey;
  item: Classified;
  indicator: string;
  repeats: number;
  /** Where its clause begins. */
  clause: number;
  signs: string[];
}

const YOY = ".yoy";
/** Characters behind a figure that may say what it counts. */
const BEHIND = 20;
const COMMA = /[,;]/;

/** For each figure with an indicator, in order, the signs of how it was read: short phrases (`distance ≤4`) that a model weighs. */
export function signsOf(judged: JudgedText, folded: readonly Folded[]): string[][] {
  const survey = surveyOf(judged.text, judged.year, folded);
  const all: string[][] = [];
  for (const { item, repeats } of folded) {
    const { indicator } = item;
    if (indicator === null) continue;
    const look = { judged, survey, item, indicator, repeats: repeats.length, clause: clauseOf(judged.text, item), signs: [] };
    for (const tell of TELLERS) tell(look);
    all.push(look.signs);
  }
  return all;
}

function clauseOf(text: string, { figure, sentence }: Classified): number {
  let at = figure.start;
  while (at > sentence.start && text[at - 1] !== "," && text[at - 1] !== ";") at--;
  return at;
}

const READ_BY = named("read by ");
const KIND = named("kind ");
const FAMILY = named("family ");
const INDICATOR = named("indicator ");

function tellHow({ judged: { kind, placed, lexicon }, item, indicator, signs }: Look): void {
  const { figure, rule, matched, unit } = item;
  const base = indicator.endsWith(YOY) ? indicator.slice(0, -YOY.length) : indicator;
  const isZero = figure.value === 0 && figure.measure === figure.end;
  const told = indicator !== base ? "a stated change" : matched.length > 0 ? "its words" : rule;
  signs.push(READ_BY(figure.cell ? "a cell" : isZero ? "a stated zero" : told), KIND(kind));
  signs.push(FAMILY(indicator.slice(0, indicator.indexOf("."))), INDICATOR(base));
  if (!placed) signs.push("no places");
  if (indicator === base && unitsOf(lexicon).get(indicator) !== unit) signs.push("another unit than the indicator's");
}

const UNIT = named("unit ");
const HEDGE = named("hedge ");
const BASIS = named("basis ");
const VALUE = ranges("value", 0, 1, 3, 9, 99, 999, 9999);

function tellFigure({ item: { figure, unit, basis }, repeats, signs }: Look): void {
  signs.push(UNIT(unit), HEDGE(figure.qualifier), VALUE(Math.abs(figure.value)));
  if (basis !== null) signs.push(BASIS(basis));
  if (repeats > 0) signs.push("told again");
}

const PERIOD = named("period ");
const PERIODS = new Map(SOURCE_KINDS.map((kind) => [kind, named("period ", ` of ${kind}`)]));
const WHOLE_YEAR = ranges("the year, of others", 0.05, 0.2, 0.5);
const STRETCH = ranges("share of its stretch", 0.03, 0.1, 0.3);

function tellPeriod({ judged: { year, kind }, survey, item: { period }, signs }: Look): void {
  signs.push(PERIOD(period.kind));
  signs.push(PERIODS.get(kind)?.(period.kind) ?? "");
  if (Number(period.end.slice(0, 4)) !== year) signs.push("another year");
  if (period.kind === "point") return;
  const own = periodKey(survey, period);
  const share = (survey.periods.get(own) ?? 0) / survey.flows;
  const isYear = period.kind === "year" && Number(period.end.slice(0, 4)) === year;
  signs.push(isYear ? WHOLE_YEAR(1 - share) : STRETCH(share));
}

const SCOPE = named("scope ");

function tellScope({ judged: { text }, item: { scope, sentence, figure, matched }, clause, signs }: Look): void {
  if (scope === "all") return void signs.push("scope all");
  signs.push(SCOPE(kindOfScope(scope)));
  if (!text.slice(sentence.start, figure.start).includes(scope)) signs.push("scope from another sentence");
  else if (text.slice(clause, figure.start).includes(scope)) signs.push("scope in its clause");
  if (matched.some((word) => scope.includes(word) || word.includes(scope))) signs.push("scope of its own words");
}

const PART = named("part of ");

function tellPart({ survey, item, indicator, signs }: Look): void {
  const { of, figure } = item;
  if (of === null) return void signs.push(figure.cell === null && survey.smaller.has(item) ? "no part, behind a larger figure" : "no part");
  const total = survey.itemOf.get(of)?.indicator ?? null;
  signs.push(PART(total === null ? "something unknown" : total === indicator ? "its kind" : "another kind"));
}

const WORDS = ranges("words", 0, 1, 2);
const LONGEST = ranges("longest word", 0, 2, 3, 4, 6);
const DISTANCE = ranges("distance", 0, 2, 4, 8, 16, 32);
const BETWEEN = [
  ["comma between", COMMA],
  ["list between", /、/],
  ["number between", /\d/],
  ["bracket between", /[()]/],
  ["colon between", /:/],
] as const;

/** The words that a figure was known by: how many, how long, how far and what stands between. */
function tellWords({ judged: { text }, item: { matched, words, figure }, signs }: Look): void {
  signs.push(WORDS(matched.length));
  let longest = 0;
  for (const word of matched) longest = Math.max(longest, word.length);
  signs.push(LONGEST(longest));
  if (matched.length === 0) return;
  let [gap, from, to] = [Infinity, 0, 0];
  for (const { start, end } of words) {
    if (end <= figure.start && figure.start - end < gap) [gap, from, to] = [figure.start - end, end, figure.start];
    if (start >= figure.end && start - figure.end < gap) [gap, from, to] = [start - figure.end, figure.end, start];
  }
  if (gap === Infinity) return;
  signs.push(DISTANCE(gap));
  if (from === figure.end) signs.push("word behind");
  if (gap === 0) return;
  const between = text.slice(from, to);
  for (const [sign, pattern] of BETWEEN) if (pattern.test(between)) signs.push(sign);
}

const FIGURES = ranges("figures", 1, 2, 3, 5, 8);
const KINDS = ranges("kinds", 1, 2, 3, 5);
const UNKNOWN = ranges("unknown beside", 0, 1);
const LENGTH = ranges("length", 20, 40, 80, 160);
const INTO = ranges("into", 10, 20, 40, 80);

function tellSentence({ survey, item: { sentence, figure, scope }, clause, signs }: Look): void {
  const own = survey.sentences.get(sentence);
  if (!own) return;
  signs.push(FIGURES(own.figures), KINDS(own.kinds.size), UNKNOWN(own.figures - own.known));
  signs.push(LENGTH(sentence.end - sentence.start), INTO(figure.start - sentence.start));
  if (sentence.section === "") signs.push("no section");
  if (own.otherYear < figure.start) signs.push("names another year");
  const { before, near, behind } = wordsAround(own, clause, figure.start, figure.end, figure.end + BEHIND);
  pushWords(signs, WORD_SIGNS.before, before);
  pushWords(signs, scope === "all" ? WORD_SIGNS.nearAll : WORD_SIGNS.nearNamed, near);
  pushWords(signs, WORD_SIGNS.behind, behind);
  pushWords(signs, WORD_SIGNS.above, own.above);
}

function pushWords(signs: string[], names: readonly string[], bits: number): void {
  for (let i = 0; bits >> i !== 0; i++) if (((bits >> i) & 1) === 1) signs.push(names[i] as string);
}

const VALUES = ranges("values of its kind", 1, 2, 4, 8);
const FOLLOWS = named("behind one ");

function tellOthers({ survey, item, indicator, signs }: Look): void {
  const { of, scope, sentence } = item;
  signs.push(VALUES(survey.values.get(kindKey(survey, item))?.size ?? 0));
  if (of === null && scope === "all") signs.push((survey.headlines.get(headlineKey(survey, item))?.size ?? 0) > 1 ? "rivals" : "alone");
  const before = survey.before.get(item);
  if (before?.sentence !== sentence) signs.push("first of its sentence");
  else signs.push(FOLLOWS(before.indicator === null ? "unknown" : before.indicator === indicator ? "of its kind" : "of another kind"));
}

const TELLERS = [tellHow, tellFigure, tellPeriod, tellScope, tellPart, tellWords, tellSentence, tellOthers];

const UNITS = new WeakMap<Lexicon, Map<string, string>>();

/** Units of indicators by id. */
function unitsOf(lexicon: Lexicon): Map<string, string> {
  const known = UNITS.get(lexicon);
  if (known) return known;
  const units = new Map(lexicon.wordings.map(({ indicator: { id, unit } }) => [id, unit]));
  UNITS.set(lexicon, units);
  return units;
}
