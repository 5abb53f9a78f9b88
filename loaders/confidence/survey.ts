import { readYaml } from "../port/files.js";
import type { Classified } from "../classify/classified.js";
import type { Folded } from "../classify/repeats.js";
import { buildTrie, type Match, scanAll } from "../grammar/trie.js";
import { pairs } from "./phrases.js";
import type { Span } from "../normalise/modality.js";
import type { Sentence } from "../normalise/outline.js";

interface Vocabulary {
  words: Record<string, string[]>;
  scopes: Record<"campaign" | "area", string[]>;
}
const VOCABULARY = readYaml("loaders/confidence/signs.yaml") as Vocabulary;
/** Digits of a year. */
const DIGITS = 4;
const TRIE = buildTrie(Object.values(VOCABULARY.words).flatMap((words, sign) => words.map((word) => [word, 1 << sign] as const)));

/** Signs that words give by where they stand, each a bit by its place in the list. */
export const WORD_SIGNS = {
  before: placed("before"),
  nearAll: placed("near, scope all"),
  nearNamed: placed("near, scope named"),
  behind: placed("behind"),
  above: placed("above"),
};

function placed(place: string): string[] {
  return Object.keys(VOCABULARY.words).map((sign) => `${sign} ${place}`);
}

/** What a scope is by its words: a campaign, an area or office, or another. */
export function kindOfScope(scope: string): string {
  const named = Object.entries(VOCABULARY.scopes).find(([, words]) => words.some((word) => scope.includes(word)));
  return named?.[0] ?? "other";
}

/** A sentence as a whole: its figures, how many of them have an indicator and how many different ones, its telling words, those over it, and where it first names another year than the text's. */
export interface SentenceSurvey {
  figures: number;
  known: number;
  kinds: Set<string>;
  words: Match<number>[];
  above: number;
  otherYear: number;
}

/** What the figures of a text tell of each other. */
export interface Survey {
  sentences: Map<Sentence, SentenceSurvey>;
  /** The figure before each. */
  before: Map<Classified, Classified>;
  /** Figures behind one of their unit in their sentence that is no less. */
  smaller: Set<Classified>;
  itemOf: Map<Classified["figure"], Classified>;
  /** Different values by indicator and unit, and those that would stand for the same stretch of time. */
  values: Map<string, Set<number>>;
  headlines: Map<string, Set<number>>;
  /** Figures of flows, by their stretch of time. */
  periods: Map<string, number>;
  flows: number;
  /** Signs of the words of headings, looked for once for all sentences below. */
  above: Map<Span, number>;
  pair: (first: string, second: string) => string;
}

/** Indicator and unit of a figure. */
export const kindKey = ({ pair }: Survey, { indicator, unit }: Classified): string => pair(indicator ?? "", unit);
/** What a figure would stand for, were it the whole. */
export const headlineKey = (survey: Survey, item: Classified): string => survey.pair(kindKey(survey, item), periodKey(survey, item.period));
/** First and last day. */
export const periodKey = ({ pair }: Survey, { start, end }: Classified["period"]): string => pair(start ?? "", end);

/** Looks once over all figures of a tidied text for `year`. */
export function surveyOf(text: string, year: number, folded: readonly Folded[]): Survey {
  const survey: Survey = {
    sentences: new Map(),
    before: new Map(),
    smaller: new Set(),
    itemOf: new Map(),
    values: new Map(),
    headlines: new Map(),
    periods: new Map(),
    flows: 0,
    above: new Map(),
    pair: pairs(),
  };
  const items = folded.flatMap(({ item, repeats }) => [item, ...repeats]).sort((a, b) => a.figure.start - b.figure.start);
  let last: Classified | undefined;
  let most = new Map<string, number>();
  for (const item of items) {
    if (last) survey.before.set(item, last);
    if (last?.sentence !== item.sentence) most = new Map();
    last = item;
    survey.itemOf.set(item.figure, item);
    noteSentence(survey, text, year, item);
    noteSize(survey, most, item);
    if (item.indicator !== null) noteKind(survey, item);
  }
  return survey;
}

function noteSentence({ sentences, above }: Survey, text: string, year: number, { sentence, indicator }: Classified): void {
  let own = sentences.get(sentence);
  if (!own) {
    own = { figures: 0, known: 0, kinds: new Set(), words: wordsIn(text, sentence), above: 0, otherYear: otherYear(text, year, sentence) };
    for (const topic of sentence.topics) own.above |= signsAbove(above, text, topic);
    sentences.set(sentence, own);
  }
  own.figures++;
  if (indicator === null) return;
  own.known++;
  own.kinds.add(indicator);
}

function signsAbove(known: Map<Span, number>, text: string, topic: Span): number {
  let signs = known.get(topic);
  if (signs !== undefined) return signs;
  signs = 0;
  for (const { value } of wordsIn(text, topic)) signs |= value;
  known.set(topic, signs);
  return signs;
}

const wordsIn = (text: string, { start, end }: Span): Match<number>[] => scanAll(TRIE, text, start, end);

function otherYear(text: string, year: number, { start, end }: Span): number {
  const words = text.slice(start, end);
  for (let at = words.indexOf("年"); at >= 0; at = words.indexOf("年", at + 1))
    if (at >= DIGITS && isOther(words.slice(at - DIGITS, at), year)) return start + at - DIGITS;
  return Infinity;
}

const isOther = (digits: string, year: number): boolean => /^\d+$/.test(digits) && Number(digits) !== year;

/** The signs of words before a figure, of those in its clause, and of those right behind it, as bits. */
export function wordsAround(
  { words }: SentenceSurvey,
  clause: number,
  start: number,
  end: number,
  until: number,
): Record<"before" | "near" | "behind", number> {
  let [before, near, behind] = [0, 0, 0];
  for (const word of words) {
    if (word.end <= start) {
      before |= word.value;
      if (word.start >= clause) near |= word.value;
    } else if (word.start >= until) break;
    else if (word.start >= end && word.end <= until) behind |= word.value;
  }
  return { before, near, behind };
}

function noteSize({ smaller }: Survey, most: Map<string, number>, item: Classified): void {
  const { value, change } = item.figure;
  const largest = most.get(item.unit) ?? 0;
  if (largest > 0 && largest >= value) smaller.add(item);
  if (change === null) most.set(item.unit, Math.max(largest, value));
}

function noteKind(survey: Survey, item: Classified): void {
  const { figure, of, scope, period } = item;
  addTo(survey.values, kindKey(survey, item), figure.value);
  if (of === null && scope === "all") addTo(survey.headlines, headlineKey(survey, item), figure.value);
  if (period.kind === "point") return;
  survey.flows++;
  const key = periodKey(survey, period);
  survey.periods.set(key, (survey.periods.get(key) ?? 0) + 1);
}

function addTo(sets: Map<string, Set<number>>, key: string, value: number): void {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}
