import { SOURCE_KINDS, type SourceKind } from "../../src/model/source.js";
import type { Classified } from "../classify/classified.js";
import type { Lexicon } from "../classify/lexicon.js";
import type { Folded } from "../classify/repeats.js";
import { named, ranges, signOf } from "./phrases.js";
import { kindOfScope, type Noted, type Survey, surveyOf, WORD_SIGNS, wordsAround } from "./survey.js";

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
  noted: Noted;
  item: Classified;
  indicator: string;
  /** Where its clause begins. */
  clause: number;
  signs: number[];
}

const YOY = ".yoy";
/** Characters behind a figure that may say what it counts. */
const BEHIND = 20;
const COMMA = /[,;]/;

/** For each figure with an indicator, in order, the signs of how it was read, which a model weighs; each stands for a short phrase (`distance ≤4`). */
export function signsOf(judged: JudgedText, folded: readonly Folded[]): number[][] {
  const survey = surveyOf(judged.text, judged.year, folded);
  return survey.noted.map((noted) => {
    const { item } = noted;
    const look = { judged, survey, noted, item, indicator: item.indicator ?? "", clause: clauseOf(judged.text, item), signs: [] };
    tellAll(look);
    return look.signs;
  });
}

function tellAll(look: Look): void {
  tellHow(look);
  tellFigure(look);
  tellPeriod(look);
  tellScope(look);
  tellPart(look);
  tellWords(look);
  tellSentence(look);
  tellOthers(look);
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
const NO_PLACES = signOf("no places");
const ANOTHER_UNIT = signOf("another unit than the indicator's");

function tellHow({ judged: { kind, placed, lexicon }, item, indicator, signs }: Look): void {
  const { figure, rule, matched, unit } = item;
  const base = indicator.endsWith(YOY) ? indicator.slice(0, -YOY.length) : indicator;
  const isZero = figure.value === 0 && figure.measure === figure.end;
  const told = indicator !== base ? "a stated change" : matched.length > 0 ? "its words" : rule;
  signs.push(READ_BY(figure.cell ? "a cell" : isZero ? "a stated zero" : told), KIND(kind));
  signs.push(FAMILY(indicator.slice(0, indicator.indexOf("."))), INDICATOR(base));
  if (!placed) signs.push(NO_PLACES);
  if (indicator === base && unitsOf(lexicon).get(indicator) !== unit) signs.push(ANOTHER_UNIT);
}

const UNIT = named("unit ");
const HEDGE = named("hedge ");
const BASIS = named("basis ");
const VALUE = ranges("value", 0, 1, 3, 9, 99, 999, 9999);

const TOLD_AGAIN = signOf("told again");

function tellFigure({ noted: { repeats }, item: { figure, unit, basis }, signs }: Look): void {
  signs.push(UNIT(unit), HEDGE(figure.qualifier), VALUE(Math.abs(figure.value)));
  if (basis !== null) signs.push(BASIS(basis));
  if (repeats > 0) signs.push(TOLD_AGAIN);
}

const PERIOD = named("period ");
const PERIODS = new Map(SOURCE_KINDS.map((kind) => [kind, named("period ", ` of ${kind}`)]));
const NO_KIND = signOf("");
const ANOTHER_YEAR = signOf("another year");
const WHOLE_YEAR = ranges("the year, of others", 0.05, 0.2, 0.5);
const STRETCH = ranges("share of its stretch", 0.03, 0.1, 0.3);

function tellPeriod({ judged: { year, kind }, survey, noted: { stretch }, item: { period }, signs }: Look): void {
  signs.push(PERIOD(period.kind));
  signs.push(PERIODS.get(kind)?.(period.kind) ?? NO_KIND);
  const isOwnYear = Number(period.end.slice(0, 4)) === year;
  if (!isOwnYear) signs.push(ANOTHER_YEAR);
  if (period.kind === "point") return;
  const share = (stretch?.flows ?? 0) / survey.flows;
  signs.push(period.kind === "year" && isOwnYear ? WHOLE_YEAR(1 - share) : STRETCH(share));
}

const SCOPE = named("scope ");
const SCOPE_ALL = signOf("scope all");
const FAR_SCOPE = signOf("scope from another sentence");
const NEAR_SCOPE = signOf("scope in its clause");
const OWN_SCOPE = signOf("scope of its own words");

function tellScope({ judged: { text }, item: { scope, sentence, figure, matched }, clause, signs }: Look): void {
  if (scope === "all") return void signs.push(SCOPE_ALL);
  signs.push(SCOPE(kindOfScope(scope)));
  if (!text.slice(sentence.start, figure.start).includes(scope)) signs.push(FAR_SCOPE);
  else if (text.slice(clause, figure.start).includes(scope)) signs.push(NEAR_SCOPE);
  if (matched.some((word) => scope.includes(word) || word.includes(scope))) signs.push(OWN_SCOPE);
}

const PART = named("part of ");
const NO_PART = signOf("no part");
const SMALLER = signOf("no part, behind a larger figure");

function tellPart({ survey, noted: { isSmaller }, item: { of, figure }, indicator, signs }: Look): void {
  if (of === null) return void signs.push(figure.cell === null && isSmaller ? SMALLER : NO_PART);
  const total = survey.itemOf.get(of)?.indicator ?? null;
  signs.push(PART(total === null ? "something unknown" : total === indicator ? "its kind" : "another kind"));
}

const WORDS = ranges("words", 0, 1, 2);
const LONGEST = ranges("longest word", 0, 2, 3, 4, 6);
const DISTANCE = ranges("distance", 0, 2, 4, 8, 16, 32);
const BETWEEN = [
  [signOf("comma between"), COMMA],
  [signOf("list between"), /、/],
  [signOf("number between"), /\d/],
  [signOf("bracket between"), /[()]/],
  [signOf("colon between"), /:/],
] as const;
const WORD_BEHIND = signOf("word behind");

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
  if (from === figure.end) signs.push(WORD_BEHIND);
  if (gap === 0) return;
  const between = text.slice(from, to);
  for (const [sign, pattern] of BETWEEN) if (pattern.test(between)) signs.push(sign);
}

const FIGURES = ranges("figures", 1, 2, 3, 5, 8);
const KINDS = ranges("kinds", 1, 2, 3, 5);
const UNKNOWN = ranges("unknown beside", 0, 1);
const LENGTH = ranges("length", 20, 40, 80, 160);
const INTO = ranges("into", 10, 20, 40, 80);
const NO_SECTION = signOf("no section");
const NAMES_ANOTHER_YEAR = signOf("names another year");

function tellSentence({ noted: { sentence: own }, item: { sentence, figure, scope }, clause, signs }: Look): void {
  if (!own) return;
  signs.push(FIGURES(own.figures), KINDS(own.kinds.size), UNKNOWN(own.figures - own.known));
  signs.push(LENGTH(sentence.end - sentence.start), INTO(figure.start - sentence.start));
  if (sentence.section === "") signs.push(NO_SECTION);
  if (own.otherYear < figure.start) signs.push(NAMES_ANOTHER_YEAR);
  const { before, near, behind } = wordsAround(own, clause, figure.start, figure.end, figure.end + BEHIND);
  pushWords(signs, WORD_SIGNS.before, before);
  pushWords(signs, scope === "all" ? WORD_SIGNS.nearAll : WORD_SIGNS.nearNamed, near);
  pushWords(signs, WORD_SIGNS.behind, behind);
  pushWords(signs, WORD_SIGNS.above, own.above);
}

function pushWords(signs: number[], names: readonly number[], bits: number): void {
  for (let i = 0; bits >> i !== 0; i++) if (((bits >> i) & 1) === 1) signs.push(names[i] as number);
}

const VALUES = ranges("values of its kind", 1, 2, 4, 8);
const FOLLOWS = named("behind one ");
const RIVALS = signOf("rivals");
const ALONE = signOf("alone");
const FIRST = signOf("first of its sentence");

function tellOthers({ noted: { values, rivals, before }, item, indicator, signs }: Look): void {
  signs.push(VALUES(values.size));
  if (rivals !== null) signs.push(rivals.size > 1 ? RIVALS : ALONE);
  if (before?.sentence !== item.sentence) signs.push(FIRST);
  else signs.push(FOLLOWS(before.indicator === null ? "unknown" : before.indicator === indicator ? "of its kind" : "of another kind"));
}

const UNITS = new WeakMap<Lexicon, Map<string, string>>();

/** Units of indicators by id. */
function unitsOf(lexicon: Lexicon): Map<string, string> {
  const known = UNITS.get(lexicon);
  if (known) return known;
  const units = new Map(lexicon.wordings.map(({ indicator: { id, unit } }) => [id, unit]));
  UNITS.set(lexicon, units);
  return units;
}
