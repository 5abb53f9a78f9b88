import { UNIT_GROUP } from "../grammar/grammar.js";
import type { IndicatorWording } from "../classify/wording.js";
import { readYaml } from "../port/files.js";
import { termsPattern } from "./terms.js";

/** Where the words of a number may stand: its clause, its sentence, and the sentence with the one before it. `at` is the number's place in the clause. */
export interface NumberPlace {
  clause: string;
  at: number;
  end: number;
  /** End of the phrase that the number counts. */
  phrase: number;
  sentence: string;
  above: string;
}

interface EnglishGroup {
  pattern: RegExp;
  isContext: boolean;
}

interface EnglishLine {
  indicator: IndicatorWording;
  text: string;
  groups: EnglishGroup[];
  not: RegExp | null;
  never: RegExp | null;
  /** Units that a number must count; null for any. */
  units: readonly string[] | null;
  noUnits: readonly string[];
  isWeak: boolean;
}

/** What a number may be, the best first. */
export interface EnglishReading {
  indicator: IndicatorWording;
  line: string;
  score: number;
  /** Words so common that they prove nobody wrong. */
  isWeak: boolean;
}

interface EnglishVocabulary {
  ideas: Record<string, string>;
  indicators: Record<string, string[]>;
}

const lines = new WeakMap<readonly IndicatorWording[], EnglishLine[]>();

/** What the words around a number of `unit` (empty where they leave it open) may mean. */
export function readWording(indicators: readonly IndicatorWording[], unit: string, around: NumberPlace): EnglishReading[] {
  return linesOf(indicators)
    .filter((line) => takes(line, unit))
    .flatMap((line) => {
      const score = scoreOf(line, unit, around);
      return score === null ? [] : [{ indicator: line.indicator, line: line.text, score, isWeak: line.isWeak }];
    })
    .sort((a, b) => b.score - a.score);
}

/** Money is money and a rate a rate; what is counted may be called otherwise. */
function takes({ indicator, units, noUnits }: EnglishLine, unit: string): boolean {
  if (noUnits.includes(unit)) return false;
  const isSpecial = (id: string): boolean => id === "CNY" || id === "percent";
  if (isSpecial(unit) || isSpecial(indicator.unit)) return unit === indicator.unit;
  if (units) return units.includes(unit);
  return unit === "" || COUNTS.has(unit) || UNIT_GROUP.get(unit) === UNIT_GROUP.get(indicator.unit);
}

const COUNTS: ReadonlySet<string> = new Set([
  "case",
  "enterprise",
  "visit",
  "person",
  "person_time",
  "view",
  "session",
  "document",
  "item",
  "place",
]);
const OWN = 1;
/** What stands in the phrase that a number counts is what it counts. */
const HEAD = 0.6;
const CONTEXT = 0.4;
/** Words further off than this many characters weigh a point less. */
const REACH = 200;
const LONG = 40;

function scoreOf(
  { groups, not, never, units, indicator }: EnglishLine,
  unit: string,
  { clause, at, end, phrase, sentence, above }: NumberPlace,
): number | null {
  if (not?.test(clause) || never?.test(sentence)) return null;
  let score = units ? 0.2 : unit === indicator.unit ? 0.1 : 0;
  for (const [i, { pattern, isContext }] of groups.entries()) {
    const own = nearest(pattern, clause, { at, end, phrase });
    const isMissing = own === null && (isContext ? above : sentence).search(pattern) < 0;
    // a bare count is not read by words of another clause, money and rates are
    if (isMissing || (own === null && !isContext && unit !== "CNY" && unit !== "percent" && unit !== "" && unit !== "case")) return null;
    score +=
      own === null
        ? i === 0
          ? CONTEXT / 2
          : CONTEXT
        : OWN + own.length / LONG + (own.isHead ? HEAD : 0) - (i === 0 ? own.gap / REACH : 0);
  }
  return score;
}

function nearest(
  pattern: RegExp,
  clause: string,
  { at, end, phrase }: Pick<NumberPlace, "at" | "end" | "phrase">,
): { length: number; gap: number; isHead: boolean } | null {
  const found = [...clause.matchAll(pattern)].map(({ 0: words, index }) => ({
    length: words.length,
    gap: Math.max(0, index > at ? index - end : at - index - words.length),
    isHead: index >= end && index + words.length <= phrase,
  }));
  return found.sort((a, b) => a.gap - a.length * 2 - (b.gap - b.length * 2))[0] ?? null;
}

function linesOf(indicators: readonly IndicatorWording[]): EnglishLine[] {
  const known = lines.get(indicators);
  if (known) return known;
  const words = readYaml("data/claims/indicators-english.yaml") as EnglishVocabulary;
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const made = Object.entries(words.indicators).flatMap(([id, texts]) => {
    const indicator = byId.get(id);
    if (!indicator) throw new Error(`indicators-english: no indicator ${id}`);
    return texts.map((text) => compileLine(indicator, text, words.ideas));
  });
  lines.set(indicators, made);
  return made;
}

function compileLine(indicator: IndicatorWording, text: string, ideas: Record<string, string>): EnglishLine {
  const tokens = text.split(/\s+/);
  const spelled = (token: string): string[] => token.split("|").flatMap((term) => idea(term, ideas, text));
  const pattern = (token: string): RegExp => new RegExp(termsPattern(spelled(token)), "gi");
  const oneOf = (mark: RegExp): RegExp | null => {
    const terms = tokens.filter((token) => mark.test(token)).flatMap((token) => spelled(token.replace(mark, "")));
    return terms.length === 0 ? null : new RegExp(termsPattern(terms), "i");
  };
  const unitsAfter = (mark: string): string[] | undefined =>
    tokens
      .find((token) => token.startsWith(mark))
      ?.slice(mark.length)
      .split("|");
  return {
    indicator,
    text,
    groups: tokens
      .filter((token) => !/^(?:[!=]|N:)/.test(token))
      .map((token) => ({ pattern: pattern(token.replace(/^~/, "")), isContext: token.startsWith("~") })),
    not: oneOf(/^!(?!~|N:)/),
    never: oneOf(/^!~/),
    units: unitsAfter("N:") ?? null,
    noUnits: unitsAfter("!N:") ?? [],
    isWeak: tokens.includes("=weak"),
  };
}

function idea(term: string, ideas: Record<string, string>, line: string): string[] {
  const name = /^\{(\w+)\}$/.exec(term)?.[1];
  if (name === undefined) return term === "" ? [] : [term];
  const words = ideas[name];
  if (words === undefined) throw new Error(`indicators-english: no idea ${name} in "${line}"`);
  return words.split("|").flatMap((word) => idea(word, ideas, line));
}
