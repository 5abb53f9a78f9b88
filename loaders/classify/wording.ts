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

/** Numbers of terms, and one bit for each that tells whether it is in. */
export interface TermSet {
  ids: readonly number[];
  bits: Uint32Array;
}

/** For each term ids of wordings: those of term `t` stand in `ids` from `from[t]` to `from[t + 1]`. */
export interface WordingLists {
  from: Int32Array;
  ids: Int32Array;
}

/** Alternatives of which one must be met; a context group tells less than one that names. */
export interface Group {
  terms: TermSet;
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
  not: TermSet;
  never: TermSet;
  /** The figure is a part named by the words it matched on (维持15宗 of the reconsiderations). */
  part: boolean;
  /** Unit groups or units that a figure must have. */
  accepts: (unit: string) => boolean;
}

/** All wording of a catalogue, with one trie of its terms, and which wordings a term opens or rules out in the clause or in the sentence. */
export interface Lexicon {
  terms: string[];
  trie: Trie<number>;
  wordings: Wording[];
  openers: WordingLists;
  forbids: WordingLists;
  forbidsAnywhere: WordingLists;
  byUnit: Map<string, WordingLists>;
}

const NO_TERMS: TermSet = { ids: [], bits: new Uint32Array(0) };

function termSet(terms: Iterable<number>): TermSet {
  const ids = [...new Set(terms)];
  const bits = new Uint32Array((Math.max(-1, ...ids) >> 5) + 1);
  for (const id of ids) bits[id >> 5] = (bits[id >> 5] ?? 0) | (1 << (id & 31));
  return { ids, bits };
}

/** Whether a term is in a set. */
export const hasTerm = ({ bits }: TermSet, term: number): boolean =>
  term >> 5 < bits.length && ((bits[term >> 5] as number) & (1 << (term & 31))) !== 0;

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
    openers: listByTerm(ids.size, wordings, ({ groups: [first] }) => first?.terms ?? NO_TERMS),
    forbids: listByTerm(ids.size, wordings, ({ not }) => not),
    forbidsAnywhere: listByTerm(ids.size, wordings, ({ never }) => never),
    byUnit: new Map(),
  };
}

function compileLine(indicator: IndicatorWording, line: string, termId: (term: string) => number): Omit<Wording, "id"> {
  const tokens = line.split(/\s+/).filter((token) => token !== "");
  const termsOf = (token: string): number[] => token.split("|").flatMap(wordsOf).map(termId);
  try {
    const groups = tokens
      .filter((token) => !/^[!N=]/.test(token))
      .map((token, i): Group => {
        const context = /^[@~]/.test(token);
        const reach = i === 0 || token.startsWith("+") ? "own" : token.startsWith("@") ? "above" : "sentence";
        return { terms: termSet(termsOf(token.replace(/^[@~+]/, ""))), reach, context };
      });
    if (groups[0]?.context !== false) throw new Error("wording: the first group names what is counted and takes no @ or ~");
    const forbidden = (mark: RegExp): number[] =>
      tokens.filter((token) => mark.test(token)).flatMap((token) => termsOf(token.replace(mark, "")));
    const not = termSet([...forbidden(/^!(?!~)/), ...(indicator.not ?? []).flatMap(wordsOf).map(termId)]);
    const units = tokens
      .find((token) => token.startsWith("N:"))
      ?.slice(2)
      .split("|");
    return {
      indicator,
      text: line,
      groups,
      not,
      never: termSet(forbidden(/^!~/)),
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

/** Wordings that each term opens, as it meets their first group, among those that take figures of `unit`; sorted out once for each unit. */
export function openersFor({ wordings, terms, byUnit }: Lexicon, unit: string): WordingLists {
  const known = byUnit.get(unit);
  if (known) return known;
  const fitting = wordings.filter((wording) => wording.accepts(unit));
  const openers = listByTerm(terms.length, fitting, ({ groups: [first] }) => first?.terms ?? NO_TERMS);
  byUnit.set(unit, openers);
  return openers;
}

/** Ids of the wordings of one term. */
export const wordingsOf = ({ from, ids }: WordingLists, term: number): Int32Array => ids.subarray(from[term], from[term + 1]);

/** For each term the wordings whose terms, as `termsOf` gives them, hold it. */
function listByTerm(terms: number, wordings: readonly Wording[], termsOf: (wording: Wording) => TermSet): WordingLists {
  const lists: number[][] = Array.from({ length: terms }, () => []);
  for (const wording of wordings) for (const term of termsOf(wording).ids) lists[term]?.push(wording.id);
  const from = new Int32Array(terms + 1);
  lists.forEach((list, term) => (from[term + 1] = (from[term] ?? 0) + list.length));
  return { from, ids: Int32Array.from(lists.flat()) };
}
