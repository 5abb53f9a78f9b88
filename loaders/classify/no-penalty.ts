import { KINDS } from "../grammar/grammar.js";
import { allMatches } from "../grammar/patterns.js";
import type { Scene, Spot } from "./scene.js";

/** Breakdowns of these are of their own kind: petitions about noise are no penalties for noise. */
export const WHOLE_FAMILIES = new Set(["petitions", "transparency", "credit", "litigation", "licensing", "oversight"]);
/** 启动赔偿案件63件。案件涉及水污染31件: cases of compensation are sorted by type, too. */
const SORTED_TOO = new Set([...WHOLE_FAMILIES, "compensation"]);
/** The family of an indicator by its id. */
export const familyOf = (indicator: string): string => indicator.slice(0, indicator.indexOf("."));
const PENALTY = new RegExp(KINDS.penalties.join("|"), "g");
const NO_PENALTY = new RegExp(KINDS.not_penalties.join("|"), "g");

/** By the words before it in its sentence, else by the sentence before: whether it is petitions or the like that are sorted by type. */
export function isNoPenalty({ text, sentence, prior }: Scene, { figure }: Spot): boolean {
  // 水类42个: problems are counted so, and no cases
  if (figure.unit === "item") return true;
  const words = text.slice(sentence.start, figure.start);
  const other = lastOf(NO_PENALTY, words);
  const penalty = lastOf(PENALTY, words);
  if (other >= 0 || penalty >= 0) return other > penalty;
  const last = prior.findLast(({ indicator, figure: { change } }) => indicator !== null && change === null);
  return last !== undefined && SORTED_TOO.has(familyOf(last.indicator ?? ""));
}

const lastOf = (pattern: RegExp, words: string): number => allMatches(pattern, words).at(-1)?.index ?? -1;
