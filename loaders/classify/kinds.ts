import { CONCEPTS, KINDS } from "../grammar/grammar.js";
import { ByTwo } from "../grammar/by-two.js";

/** Whether an indicator is one, or one of a group of them (penalty.by_type.*). */
const isOf = (indicator: string, name: string): boolean => indicator === name || indicator.startsWith(`${name}.`);

const PARTS = new ByTwo((part, whole) => isOf(part, whole) || (KINDS.parts_of[whole] ?? []).some((name) => isOf(part, name)));

/** Whether figures of `part` are parts of figures of `whole` by what they count. */
export const isPartOf = (part: string, whole: string): boolean => PARTS.at(part, whole);

/** What a figure of `unit` right behind a count is, if it is told with it. */
export const toldWith = (count: string, unit: string): string | undefined =>
  KINDS.told_with.find((row) => isOf(count, row.count) && unit === row.unit)?.is;

const CAUSES = new Map(Object.entries(KINDS.results_of));

/** What the indicator's figures are results of: an indicator, papers that the text names (""), or nothing that is known. */
export const causeOf = (indicator: string): string | undefined => CAUSES.get(indicator);

/** The kind of a sum of parts of several kinds, or of one. */
export function sumOf(parts: readonly string[]): string | null {
  const [first] = parts;
  if (first === undefined) return null;
  if (parts.every((part) => part === first)) return first;
  const known = Object.entries(KINDS.sums).find(([, names]) => parts.every((part) => names.includes(part)));
  return known?.[0] ?? null;
}

const OTHER_TYPE = "penalty.by_type.other";
const TYPES = Object.entries(KINDS.types).map(([concept, type]) => [CONCEPTS[concept] ?? [], type] as const);

/** 管水的, 涉水, 水方面: what stands around the name of a type. */
const AROUND_TYPE = /^[管涉]|(?:的|方面|领域|案件)+$/g;

/** The type of penalty that the name of a part among types names, or null. */
export const typeNamed = (name: string): string | null =>
  KINDS.bare_types[name.replace(AROUND_TYPE, "")] ??
  (/^其[他它]/.test(name) ? OTHER_TYPE : null) ??
  TYPES.find(([words]) => words.some((word) => name.includes(word)))?.[1] ??
  null;
