import type { IndicatorWording } from "../classify/wording.js";
import { readYaml } from "../port/files.js";
import { termsPattern } from "./terms.js";

/** Alternatives, one of which must stand in the clause of a number, or, as context, anywhere in its sentence or the one before. */
export interface EnglishGroup {
  pattern: RegExp;
  isContext: boolean;
}

/** One way to word an indicator, compiled. */
export interface EnglishLine {
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

interface EnglishVocabulary {
  ideas: Record<string, string>;
  indicators: Record<string, string[]>;
}

const lines = new WeakMap<readonly IndicatorWording[], EnglishLine[]>();
const rarities = new WeakMap<readonly EnglishLine[], Map<string, number>>();

/** All wordings of `data/claims/indicators-english.yaml`, compiled once for a list of indicators. */
export function linesOf(indicators: readonly IndicatorWording[]): EnglishLine[] {
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

const LEAST_RARITY = 0.35;

/** How much words tell, from 1 for those of one indicator's wordings down to near 0 for those of all. */
export function rarityOf(words: string, of: readonly EnglishLine[]): number {
  const known = rarities.get(of) ?? new Map<string, number>();
  rarities.set(of, known);
  const found = known.get(words);
  if (found !== undefined) return found;
  const isWhole = ({ pattern, isContext }: EnglishGroup): boolean => !isContext && words.replace(pattern, "") === "";
  const sharing = new Set(of.filter(({ groups }) => groups.some(isWhole)).map(({ indicator }) => indicator.id)).size;
  const rarity = Math.max(LEAST_RARITY, 1 / Math.sqrt(Math.max(1, sharing)));
  known.set(words, rarity);
  return rarity;
}
