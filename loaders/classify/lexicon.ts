import { buildTrie, type Trie } from "../grammar/trie.js";
import { compileLine, lineOfAct, NO_TERMS, termSet, type IndicatorWording, type TermSet, type Wording } from "./wording.js";

/** For each term ids of wordings: those of term `t` stand in `ids` from `from[t]` to `from[t + 1]`. */
export interface WordingLists {
  from: Int32Array;
  ids: Int32Array;
}

/** All wording of a catalogue, with one trie of its terms, and which wordings a term opens or rules out in the clause or in the sentence. */
export interface Lexicon {
  terms: string[];
  trie: Trie<number>;
  wordings: Wording[];
  openers: WordingLists;
  forbids: WordingLists;
  forbidsAnywhere: WordingLists;
  /** Terms that name a procedure which a figure may be of. */
  procedures: TermSet;
  byUnit: Map<string, WordingLists>;
  meets: Meets;
}

/** For each term a row of bits, one for each group of wording that it meets: the rows of the few words around a figure stay at hand, where a set for each group would not. */
export interface Meets {
  width: number;
  rows: Uint32Array;
}

/** Whether a term meets a group. */
export const meets = ({ width, rows }: Meets, group: number, term: number): boolean =>
  ((rows[term * width + (group >> 5)] as number) & (1 << (group & 31))) !== 0;

/** Adds the groups that a term meets to those in `met`, a row of bits. */
export function addMet({ width, rows }: Meets, met: Uint32Array, term: number): void {
  const from = term * width;
  for (let i = 0; i < width; i++) met[i] = (met[i] as number) | (rows[from + i] as number);
}

/** Whether a group is among those in a row of bits. */
export const isMet = (met: Uint32Array, group: number): boolean => ((met[group >> 5] as number) & (1 << (group & 31))) !== 0;

/** Compiles all lines of wording and acts of a catalogue; throws `indicator: wording: reason` for one that cannot be read. */
export function compileLexicon(indicators: IndicatorWording[]): Lexicon {
  const ids = new Map<string, number>();
  const termId = (term: string): number => {
    if (term === "" || /[|@!~=+^{}\s]/.test(term) || /^N/.test(term)) throw new Error(`wording: not a term: "${term}"`);
    if (!ids.has(term)) ids.set(term, ids.size);
    return ids.get(term) as number;
  };
  const lines = indicators.map(ownFields).flatMap((indicator) => linesOf(indicator).map((line) => ({ indicator, line })));
  const wordings = lines.map(({ indicator, line }, id) => compileLine(id, indicator, line, termId));
  return {
    terms: [...ids.keys()],
    trie: buildTrie(ids),
    wordings,
    openers: listByTerm(ids.size, wordings, ({ groups: [first] }) => first?.terms ?? NO_TERMS),
    forbids: listByTerm(ids.size, wordings, ({ not }) => not),
    forbidsAnywhere: listByTerm(ids.size, wordings, ({ never }) => never),
    procedures: termSet(wordings.flatMap(({ subject, notSubject }) => [...subject.ids, ...notSubject.ids])),
    byUnit: new Map(),
    meets: numberGroups(ids.size, wordings),
  };
}

function numberGroups(terms: number, wordings: readonly Wording[]): Meets {
  const sets = new Map<string, TermSet>();
  const numbers = new Map<string, number>();
  for (const group of wordings.flatMap(({ groups }) => groups)) {
    const key = group.terms.ids.join();
    group.id = numbers.get(key) ?? numbers.size;
    numbers.set(key, group.id);
    sets.set(key, group.terms);
  }
  const width = (sets.size >> 5) + 1;
  const rows = new Uint32Array(terms * width);
  [...sets.values()].forEach((set, group) => {
    for (const term of set.ids) rows[term * width + (group >> 5)] = (rows[term * width + (group >> 5)] as number) | (1 << (group & 31));
  });
  return { width, rows };
}

/** Only what wording needs, always in this order: objects of one shape are read much faster. */
const ownFields = ({ id, family, unit, kind, wording, acts = [], units = [], not = [] }: IndicatorWording): IndicatorWording => ({
  id,
  family,
  unit,
  kind,
  wording,
  acts,
  units,
  not,
});

const linesOf = ({ wording, acts }: IndicatorWording): string[] => [...wording, ...(acts ?? []).map(lineOfAct)];

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
