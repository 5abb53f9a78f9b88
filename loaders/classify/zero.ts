import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { NOT_FACTS, wordTrie } from "../grammar/grammar.js";
import { buildTrie, holdsWord, scanAll, type Match } from "../grammar/trie.js";
import type { Span } from "../normalise/outline.js";
import type { SentenceTerms } from "./place.js";
import type { Scene } from "./scene.js";
import { hasTerm, type IndicatorWording, wordingsOf, type Lexicon, type TermSet } from "./wording.js";

interface Zeros {
  words: string[];
  after_words: string[];
  short_after: string[];
  families: string[];
  indicators: string[];
  tail: string[];
  qualified: string[];
}

const ZEROS = parse(readFileSync(new URL("../grammar/zeros.yaml", import.meta.url), "utf8")) as Zeros;
const WORDS = buildTrie(ZEROS.words.map((word) => [word, word] as const));
const ANY = wordTrie([...ZEROS.words, ...ZEROS.after_words]);
const AFTER = new RegExp(`(?:^|[,。;:、\\n]|${ZEROS.short_after.join("|")})$`);
const TAIL = new RegExp(`^(?:${[...ZEROS.tail].sort((a, b) => b.length - a.length).join("|")})*$`);
const WORDS_BEHIND = buildTrie(ZEROS.after_words.map((word) => [word, word] as const));
const QUALIFIED = new RegExp(ZEROS.qualified.join("|"));
const FUTURE = new RegExp(`(?:${NOT_FACTS.future.join("|")})[^,。;]{0,30}$`);
const CLAUSE_BEFORE = /[^,。;:!?\n]*$/;
const CLAUSE = /^[^,。;:!?\n]*/;

/** A stated zero (暂无行政复议案件): where the word of absence stands, and what it says did not happen. */
export interface StatedZero extends Span {
  indicator: IndicatorWording;
  word: string;
  rule: string;
  /** End of the clause that says what is absent. */
  clauseEnd: number;
}

/** Whether a sentence holds a word that may state an absence. */
export const hasZeroWord = (text: string, { start, end }: Span): boolean => holdsWord(ANY, text, start, end);

const NONE: StatedZero[] = [];

/** Absences that a sentence states of indicators which can be zero; a qualified absence (无败诉案件) is none. */
export function findZeros({ lexicon, text, sentence, terms }: Scene): StatedZero[] {
  if (!hasZeroWord(text, sentence)) return NONE;
  const found: StatedZero[] = [];
  let done = sentence.start;
  for (const match of scanAll(WORDS, text, sentence.start, sentence.end).sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (match.start < done || (match.value.length === 1 && !AFTER.test(text.slice(Math.max(0, match.start - 4), match.start)))) continue;
    const clause = CLAUSE.exec(text.slice(match.end, sentence.end))?.[0] ?? "";
    const indicators = absent(lexicon, text, { start: match.end, end: match.end + clause.length }, terms);
    for (const { indicator, rule } of indicators)
      found.push({ start: match.start, end: match.end, indicator, word: match.value, rule, clauseEnd: match.end + clause.length });
    if (indicators.length > 0) done = match.end + clause.length;
  }
  return [...found, ...zerosBehind(lexicon, text, sentence, terms)];
}

/** Absences stated behind their noun: 行政复议案件零发生, 按日计罚案件为零. */
function zerosBehind(lexicon: Lexicon, text: string, sentence: Span, terms: SentenceTerms): StatedZero[] {
  let done = sentence.start;
  return scanAll(WORDS_BEHIND, text, sentence.start, sentence.end).flatMap((match) => {
    // 均为零 holds 为零
    if (match.start < done) return [];
    done = match.end;
    const start = match.start - (CLAUSE_BEFORE.exec(text.slice(Math.max(sentence.start, match.start - 40), match.start))?.[0].length ?? 0);
    // 按日计罚无 states a zero only where the clause ends with it
    if (match.value === "无" && !/^[,。;、)\n]?$/.test(text[match.end] ?? "")) return [];
    const at = match.start + Math.max(0, match.value.indexOf("零"));
    const zero = { start: at, end: at + 1, word: text[at] ?? "零", clauseEnd: match.end };
    return absent(lexicon, text, { start, end: match.start }, terms).map(({ indicator, rule }) => ({ ...zero, indicator, rule }));
  });
}

/** Indicators whose wording ends the clause; every listed noun of 行政复议及行政诉讼案件 counts. */
function absent(lexicon: Lexicon, text: string, clause: Span, terms: SentenceTerms): { indicator: IndicatorWording; rule: string }[] {
  if (QUALIFIED.test(text.slice(clause.start, clause.end)) || FUTURE.test(text.slice(Math.max(0, clause.start - 12), clause.end)))
    return [];
  const inside = terms.own.filter((match) => match.start >= clause.start && match.end <= clause.end);
  const found = new Map<string, { indicator: IndicatorWording; rule: string }>();
  for (const match of inside) {
    if (!/^[及和与、或]/.test(text.slice(match.end)) && !TAIL.test(text.slice(match.end, clause.end))) continue;
    for (const id of wordingsOf(lexicon.openers, match.value)) {
      const wording = lexicon.wordings[id];
      if (!wording || !canBeZero(wording.indicator) || isMet(wording.not, inside)) continue;
      if (wording.groups.some((group) => !isMet(group.terms, inside))) continue;
      found.set(wording.indicator.id, { indicator: wording.indicator, rule: wording.text });
    }
  }
  return [...found.values()];
}

const isMet = (terms: TermSet, matches: readonly Match<number>[]): boolean => matches.some(({ value }) => hasTerm(terms, value));

const canBeZero = ({ id, family }: IndicatorWording): boolean => ZEROS.families.includes(family) || ZEROS.indicators.includes(id);
