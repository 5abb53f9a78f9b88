import { CONCEPTS, UNIT_GROUP } from "../grammar/grammar.js";

/** What the classifier needs of a catalogue entry. */
export interface IndicatorWording {
  id: string;
  family: string;
  unit: string;
  kind: "flow" | "stock" | "rate";
  wording: string[];
  /** What is done × to what × counted in which unit: ideas of `grammar/concepts.yaml`, whose words all compose. */
  acts?: string[];
  units?: string[];
  not?: string[];
}

/** How far from a figure a group may be met: its own clause, its sentence, or also the headings and the sentence before. */
export type WordReach = "own" | "sentence" | "above";

/** Numbers of terms, and one bit for each that tells whether it is in. */
export interface TermSet {
  /** Its place among the sets of its kind in the catalogue, those of the same terms being one. */
  id: number;
  ids: readonly number[];
  bits: Uint32Array;
}

/** Alternatives of which one must be met; a context group tells less than one that names. */
export interface Group {
  terms: TermSet;
  reach: WordReach;
  context: boolean;
}

/** One line of wording: every group must be met by one of its terms; the first names what is counted. */
export interface Wording {
  /** Place among all wordings of the catalogue, which decides between equals. */
  id: number;
  indicator: IndicatorWording;
  text: string;
  groups: Group[];
  /** Terms that rule it out in the figure's own clause, and anywhere in its sentence. */
  not: TermSet;
  never: TermSet;
  /** Terms of the procedure that must, or must not, be the one named last before the figure. */
  subject: TermSet;
  notSubject: TermSet;
  /** The figure is a part named by the words it matched on (维持15宗 of the reconsiderations). */
  part: boolean;
  /** Unit groups or units that a figure must have. */
  accepts: (unit: string) => boolean;
}

/** No terms at all. */
export const NO_TERMS: TermSet = { id: 0, ids: [], bits: new Uint32Array(0) };

/** Numbers of terms → set. */
export function termSet(terms: Iterable<number>): TermSet {
  const ids = [...new Set(terms)];
  const bits = new Uint32Array((Math.max(-1, ...ids) >> 5) + 1);
  for (const id of ids) bits[id >> 5] = (bits[id >> 5] ?? 0) | (1 << (id & 31));
  return { id: 0, ids, bits };
}

/** Whether a term is in a set. */
export const hasTerm = ({ bits }: TermSet, term: number): boolean =>
  term >> 5 < bits.length && ((bits[term >> 5] as number) & (1 << (term & 31))) !== 0;

/**
 * One line of wording: groups divided by spaces, alternatives by `|`; `{name}` a concept, `+` in the same clause; `~` context in the sentence, `@` also over it; `!` forbidden in the clause, `!~` in the sentence;
 * `^` what the procedure named last is, `!^` what it is not; `N:unit|unit` the units it is for; `=part` for parts named by the words themselves.
 * Throws `indicator: wording: reason` for a line that cannot be read.
 */
export function compileLine(id: number, indicator: IndicatorWording, line: string, termId: (term: string) => number): Wording {
  const tokens = line.split(/\s+/).filter((token) => token !== "");
  const termsOf = (token: string): number[] => token.split("|").flatMap(wordsOf).map(termId);
  try {
    const groups = tokens
      .filter((token) => !/^[!N=^]/.test(token))
      .map((token, i): Group => {
        const context = /^[@~]/.test(token);
        const reach = i === 0 || token.startsWith("+") ? "own" : token.startsWith("@") ? "above" : "sentence";
        return { terms: termSet(termsOf(token.replace(/^[@~+]/, ""))), reach, context };
      });
    if (groups[0]?.context !== false) throw new Error("wording: the first group names what is counted and takes no @ or ~");
    const marked = (mark: RegExp): number[] =>
      tokens.filter((token) => mark.test(token)).flatMap((token) => termsOf(token.replace(mark, "")));
    const not = termSet([...marked(/^!(?![~^])/), ...(indicator.not ?? []).flatMap(wordsOf).map(termId)]);
    const units = tokens
      .find((token) => token.startsWith("N:"))
      ?.slice(2)
      .split("|");
    return {
      id,
      indicator,
      text: line,
      groups,
      not,
      never: termSet(marked(/^!~/)),
      subject: termSet(marked(/^\^/)),
      notSubject: termSet(marked(/^!\^/)),
      part: tokens.includes("=part"),
      accepts: acceptor(indicator, units),
    };
  } catch (error) {
    throw new Error(`${indicator.id}: ${(error as Error).message} in "${line}"`, { cause: error });
  }
}

/** A word, or those of a `{concept}`. */
function wordsOf(word: string): string[] {
  const name = /^\{(\w+)\}$/.exec(word)?.[1];
  if (name === undefined) return [word];
  const words = CONCEPTS[name];
  if (!words) throw new Error(`wording: no concept ${name}`);
  return words;
}

/** An indicator takes figures of its unit's group, and the further units that its entry names. */
function acceptor(indicator: IndicatorWording, units: string[] | undefined): (unit: string) => boolean {
  if (units) return (unit) => units.includes(unit);
  const group = UNIT_GROUP.get(indicator.unit);
  const own = new Set([indicator.unit, ...(indicator.units ?? [])]);
  return (unit) => own.has(unit) || (group !== undefined && UNIT_GROUP.get(unit) === group);
}

/** An act as a line of wording: `transfer × police|court × case !{detention}` → `{transfer} +{police}|{court} N:case !{detention}`. */
export function lineOfAct(act: string): string {
  const ideas = act.split(" × ");
  const named = (names: string): string => names.replace(/\w+/g, "{$&}");
  const groups = ideas.slice(0, -1).map(named).join(" +");
  return `${groups} N:${ideas.at(-1) ?? ""}`;
}
