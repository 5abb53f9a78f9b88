import { CONCEPTS, UNIT_GROUP } from "../grammar/grammar.js";
import { buildTrie, type Trie } from "../grammar/trie.js";

/** What the classifier needs of a catalogue entry. */
export interface IndicatorWording {
  id: string;
  family: string;
  unit: string;
  kind: "flow" | "stock" | "rate";
  wording: string[];
  units?: string[];
  not?: string[];
}

/** How far from a figure a group may be met: its own clause, its sentence, or also the headings and the sentence before. */
export type Reach = "own" | "sentence" | "above";

/** Alternatives of which one must be met; a context group tells less than one that names. */
export interface Group {
  terms: Set<number>;
  reach: Reach;
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
  not: Set<number>;
  never: Set<number>;
  /** The figure is a part named by the words it matched on (维持15宗 of the reconsiderations). */
  part: boolean;
  /** Unit groups or units that a figure must have. */
  accepts: (unit: string) => boolean;
}

/** All wording of a catalogue, with one trie of its terms and what each term may do in them. */
export interface Lexicon {
  terms: string[];
  trie: Trie<number>;
  wordings: Wording[];
  /** What each term may do, by its number. */
  uses: TermUses[];
  byUnit: Map<string, UnitUses>;
  trials: Trials;
}

/**
 * Compiles wording lines: groups divided by spaces, alternatives by `|`; `{name}` a concept, `+` in the same clause; `~` context in the sentence, `@` also over it; `!` forbidden in the clause, `!~` in the sentence;
 * `N:unit|unit` the units it is for; `=part` for parts named by the words themselves.
 * Throws `indicator: wording: reason` for a line that cannot be read.
 */
export function compileLexicon(indicators: IndicatorWording[]): Lexicon {
  const ids = new Map<string, number>();
  const termId = (term: string): number => {
    if (term === "" || /[|@!~=+{}\s]/.test(term) || /^N/.test(term)) throw new Error(`wording: not a term: "${term}"`);
    if (!ids.has(term)) ids.set(term, ids.size);
    return ids.get(term) as number;
  };
  const lines = indicators.flatMap((indicator) => indicator.wording.map((line) => ({ indicator, line })));
  const wordings = lines.map(({ indicator, line }, id) => ({ id, ...compileLine(indicator, line, termId) }));
  return {
    terms: [...ids.keys()],
    trie: buildTrie(ids),
    wordings,
    uses: usesOf(wordings, ids.size),
    byUnit: new Map(),
    trials: makeTrials(wordings.length),
  };
}

function compileLine(indicator: IndicatorWording, line: string, termId: (term: string) => number): Omit<Wording, "id"> {
  const tokens = line.split(/\s+/).filter((token) => token !== "");
  const termsOf = (token: string): Set<number> => new Set(token.split("|").flatMap(wordsOf).map(termId));
  try {
    const groups = tokens
      .filter((token) => !/^[!N=]/.test(token))
      .map((token, i): Group => {
        const context = /^[@~]/.test(token);
        const reach = i === 0 || token.startsWith("+") ? "own" : token.startsWith("@") ? "above" : "sentence";
        return { terms: termsOf(token.replace(/^[@~+]/, "")), reach, context };
      });
    if (groups.length > MOST_GROUPS) throw new Error(`wording: more than ${MOST_GROUPS} groups`);
    if (groups[0]?.context !== false) throw new Error("wording: the first group names what is counted and takes no @ or ~");
    const forbidden = (mark: RegExp): Set<number> =>
      new Set(tokens.filter((token) => mark.test(token)).flatMap((token) => [...termsOf(token.replace(mark, ""))]));
    const not = new Set([...forbidden(/^!(?!~)/), ...(indicator.not ?? []).flatMap(wordsOf).map(termId)]);
    const units = tokens
      .find((token) => token.startsWith("N:"))
      ?.slice(2)
      .split("|");
    return {
      indicator,
      text: line,
      groups,
      not,
      never: forbidden(/^!~/),
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

/** A group that a term may meet, with its place in the scratch arrays of a trial. */
export interface GroupUse {
  wording: number;
  group: number;
  slot: number;
  reach: Reach;
  context: boolean;
}

/** Groups that a term may meet, and wordings that it rules out in the clause or in the sentence. */
export interface TermUses {
  groups: GroupUse[];
  forbids: number[];
  forbidsAnywhere: number[];
}

/** Scratch of one trial of all wordings on one figure; an entry holds where it carries the trial's `turn`. */
export interface Trials {
  turn: number;
  open: number[];
  forbidden: Int32Array;
  seen: Int32Array;
  score: Float64Array;
  placed: Int32Array;
}

/** Of each term, the groups of the wordings that take figures of one unit: those it may meet in the sentence, and those it may meet over it. */
export interface UnitUses {
  near: GroupUse[][];
  above: GroupUse[][];
}

/** Uses of all terms for figures of a unit, sorted out once for each unit. */
export function usesFor({ uses, wordings, byUnit }: Lexicon, unit: string): UnitUses {
  const known = byUnit.get(unit);
  if (known) return known;
  const near = uses.map(({ groups }) => groups.filter(({ wording }) => wordings[wording]?.accepts(unit)));
  const sorted = { near, above: near.map((groups) => groups.filter(({ reach }) => reach === "above")) };
  byUnit.set(unit, sorted);
  return sorted;
}

const MOST_GROUPS = 8;

/** Place of a wording's group in the scratch arrays. */
export const slotOf = (wording: number, group: number): number => wording * MOST_GROUPS + group;

function makeTrials(wordings: number): Trials {
  const slots = wordings * MOST_GROUPS;
  const scratch = { seen: new Int32Array(slots), score: new Float64Array(slots), placed: new Int32Array(slots) };
  return { turn: 0, open: [], forbidden: new Int32Array(wordings), ...scratch };
}

function usesOf(wordings: Wording[], terms: number): TermUses[] {
  const uses = Array.from({ length: terms }, (): TermUses => ({ groups: [], forbids: [], forbidsAnywhere: [] }));
  for (const { id, groups, not, never } of wordings) {
    groups.forEach(({ terms: members, reach, context }, group) => {
      for (const term of members) uses[term]?.groups.push({ wording: id, group, slot: slotOf(id, group), reach, context });
    });
    for (const term of not) uses[term]?.forbids.push(id);
    for (const term of never) uses[term]?.forbidsAnywhere.push(id);
  }
  return uses;
}
