import { UNIT_GROUP } from "../grammar/grammar.js";
import type { IndicatorWording } from "../classify/wording.js";
import { type EnglishLine, linesOf, rarityOf } from "./english-lines.js";

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

/** What a number may be, the best first. */
export interface EnglishReading {
  indicator: IndicatorWording;
  line: string;
  score: number;
  /** Words so common that they prove nobody wrong. */
  isWeak: boolean;
  /** Patterns of the words that it rests on. */
  rests: readonly RegExp[];
  /** All of these stand in its own clause. */
  isOwn: boolean;
}

/** What the words around a number of `unit` (empty where they leave it open) may mean; where no wording fits whole, weakly what its rarest words mean. */
export function readWording(indicators: readonly IndicatorWording[], unit: string, around: NumberPlace): EnglishReading[] {
  const lines = linesOf(indicators);
  const weigh = (words: string): number => rarityOf(words.toLowerCase(), lines);
  const fits = lines.filter((line) => takes(line, unit)).flatMap((line) => fitOf(line, unit, around, weigh) ?? []);
  const whole = fits.filter(({ isWhole }) => isWhole);
  return (whole.length > 0 ? whole : fits.filter(({ rarest }) => rarest >= RARE))
    .map(({ line, score, isWhole, isOwn }) => ({
      ...{ indicator: line.indicator, line: line.text, score, isWeak: line.isWeak || !isWhole, isOwn },
      rests: line.groups.map(({ pattern }) => pattern),
    }))
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
/** What another clause says tells little. */
const BORROWED = 0.15;
/** Words further off than this many characters weigh a point less. */
const REACH = 200;
const LONG = 40;

/** Words of two indicators at most. */
const RARE = 0.7;

interface Fit {
  line: EnglishLine;
  score: number;
  /** No group is missing. */
  isWhole: boolean;
  /** All groups stand in the clause. */
  isOwn: boolean;
  rarest: number;
}

function fitOf(line: EnglishLine, unit: string, around: NumberPlace, weigh: (words: string) => number): Fit | null {
  const { groups, not, never, units, indicator } = line;
  const { clause, sentence, above } = around;
  if (not?.test(clause) || never?.test(sentence)) return null;
  const fit: Fit = { line, score: units ? 0.2 : unit === indicator.unit ? 0.15 : 0, isWhole: true, isOwn: true, rarest: 0 };
  for (const [i, { pattern, isContext }] of groups.entries()) {
    const own = nearest(pattern, clause, around);
    // a bare count is not read by words of another clause, money and rates are
    const isElsewhere = (isContext ? above : sentence).search(pattern) >= 0 && (isContext || BORROWING.has(unit));
    if (own === null) {
      fit.isOwn = false;
      fit.isWhole &&= isElsewhere;
      fit.score += !isElsewhere ? 0 : isContext ? CONTEXT : i === 0 ? -BORROWED : BORROWED;
    } else {
      const weight = weigh(own.words);
      if (!isContext) fit.rarest = Math.max(fit.rarest, weight);
      fit.score += (OWN + (own.isHead ? HEAD : 0)) * weight + own.words.length / LONG - (i === 0 ? own.gap / REACH : 0);
    }
  }
  return fit;
}

const BORROWING: ReadonlySet<string> = new Set(["CNY", "percent", "", "case"]);

function nearest(
  pattern: RegExp,
  clause: string,
  { at, end, phrase }: Pick<NumberPlace, "at" | "end" | "phrase">,
): { words: string; gap: number; isHead: boolean } | null {
  const found = [...clause.matchAll(pattern)].map(({ 0: words, index }) => ({
    words,
    gap: Math.max(0, index > at ? index - end : at - index - words.length),
    isHead: index >= end && index + words.length <= phrase,
  }));
  return found.sort((a, b) => a.gap - a.words.length * 2 - (b.gap - b.words.length * 2))[0] ?? null;
}
