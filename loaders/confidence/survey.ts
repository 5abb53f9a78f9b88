import { readYaml } from "../port/files.js";
import type { Classified } from "../classify/classified.js";
import type { Folded } from "../classify/repeats.js";
import { buildTrie, type Match, scanAll } from "../grammar/trie.js";
import { ByTwo } from "../grammar/by-two.js";
import { signOf } from "./phrases.js";
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

function placed(place: string): number[] {
  return Object.keys(VOCABULARY.words).map((sign) => signOf(`${sign} ${place}`));
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

/** The same first and last day, and how many figures of flows are of them. */
interface Stretch {
  flows: number;
}

/** Figures of one indicator and unit: their different values, and those that would stand for the same days. */
interface Kind {
  values: Set<number>;
  headlines: Map<Stretch, Set<number>>;
}

/** A figure with what the others of its text tell of it. */
export interface Noted {
  item: Classified;
  /** How often it is told again. */
  repeats: number;
  sentence: SentenceSurvey | null;
  /** The figure before it. */
  before: Classified | null;
  /** Whether it stands behind one of its unit in its sentence that is no less. */
  isSmaller: boolean;
  /** The values of its kind; of heads, those that would stand for the same days. */
  values: ReadonlySet<number>;
  rivals: ReadonlySet<number> | null;
  stretch: Stretch | null;
}

/** What the figures of a text tell of each other; `noted` are those that have an indicator, in the order they came in. */
export interface Survey {
  noted: Noted[];
  itemOf: Map<Classified["figure"], Classified>;
  flows: number;
}

/** What is kept while figures are gone through. */
interface Notes {
  text: string;
  year: number;
  survey: Survey;
  sentences: Map<Sentence, SentenceSurvey>;
  /** By indicator and unit, and by first and last day. */
  kinds: ByTwo<Kind>;
  stretches: ByTwo<Stretch>;
  /** Signs of the words of headings, looked for once for all sentences below. */
  above: Map<Span, number>;
  /** The largest figure of each unit in the sentence so far. */
  most: Map<string, number>;
}

const NOTHING: ReadonlySet<number> = new Set();

/** Looks once over all figures of a tidied text for `year`. */
export function surveyOf(text: string, year: number, folded: readonly Folded[]): Survey {
  const all: Noted[] = [];
  for (const { item, repeats } of folded) {
    all.push(notedOf(item, repeats.length));
    for (const repeat of repeats) all.push(notedOf(repeat, -1));
  }
  const noted = all.filter(({ item, repeats }) => item.indicator !== null && repeats >= 0);
  const notes: Notes = {
    text,
    year,
    survey: { noted, itemOf: new Map(), flows: 0 },
    sentences: new Map(),
    kinds: new ByTwo(() => ({ values: new Set(), headlines: new Map() })),
    stretches: new ByTwo(() => ({ flows: 0 })),
    above: new Map(),
    most: new Map(),
  };
  let last: Noted | null = null;
  for (const each of all.sort((a, b) => a.item.figure.start - b.item.figure.start)) {
    noteFigure(notes, each, last);
    last = each;
  }
  return notes.survey;
}

const notedOf = (item: Classified, repeats: number): Noted => ({
  item,
  repeats,
  sentence: null,
  before: null,
  isSmaller: false,
  values: NOTHING,
  rivals: null,
  stretch: null,
});

function noteFigure(notes: Notes, noted: Noted, last: Noted | null): void {
  const { item } = noted;
  const isNext = last !== null && last.item.sentence === item.sentence;
  noted.before = last && last.item;
  noted.sentence = isNext ? last.sentence : sentenceOf(notes, item.sentence);
  notes.survey.itemOf.set(item.figure, item);
  if (!isNext) notes.most.clear();
  noteSize(notes.most, noted);
  if (noted.sentence) noted.sentence.figures++;
  if (item.indicator !== null) noteKind(notes, noted, item.indicator);
}

function sentenceOf({ sentences, above, text, year }: Notes, sentence: Sentence): SentenceSurvey {
  let own = sentences.get(sentence);
  if (own) return own;
  own = { figures: 0, known: 0, kinds: new Set(), words: wordsIn(text, sentence), above: 0, otherYear: otherYear(text, year, sentence) };
  for (const topic of sentence.topics) own.above |= signsAbove(above, text, topic);
  sentences.set(sentence, own);
  return own;
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

function noteSize(most: Map<string, number>, noted: Noted): void {
  const { figure, unit } = noted.item;
  const largest = most.get(unit) ?? 0;
  noted.isSmaller = largest > 0 && largest >= figure.value;
  if (figure.change === null) most.set(unit, Math.max(largest, figure.value));
}

function noteKind({ survey, kinds, stretches }: Notes, noted: Noted, indicator: string): void {
  const { figure, unit, of, scope, period } = noted.item;
  if (noted.sentence) {
    noted.sentence.known++;
    noted.sentence.kinds.add(indicator);
  }
  const { values, headlines } = kinds.at(indicator, unit);
  noted.values = values.add(figure.value);
  const stretch = (noted.stretch = stretches.at(period.start ?? "", period.end));
  if (of === null && scope === "all") {
    const rivals = headlines.get(stretch) ?? new Set();
    headlines.set(stretch, rivals.add(figure.value));
    noted.rivals = rivals;
  }
  if (period.kind === "point") return;
  survey.flows++;
  stretch.flows++;
}
