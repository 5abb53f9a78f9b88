import { buildTrie, type Trie } from "../grammar/trie.js";
import { compileLine, lineOfAct, NO_TERMS, termSet, type IndicatorWording, type TermSet, type Wording } from "./wording.js";

/** For each term ids of wordings: those of term `t` stand in `ids` from `from[t]` to `from[t + 1]`. */
export interface WordingLists {
  from: Int32Array;
  ids: Int32Array;
}

/** All wording of a catalogue, with one trie of its terms, and which wordings a term opens. */
export interface Lexicon {
  terms: string[];
  trie: Trie<number>;
  wordings: Wording[];
  openers: WordingLists;
  /** Terms that name a procedure which a figure may be of. */
  procedures: TermSet;
  byUnit: Map<string, WordingLists>;
  /** Which groups of wording a term meets, and which of the lists that rule wordings out in their own clause it is in. */
  meets: Meets;
  forbids: Meets;
}

/** For each term a row of bits, one for each of some sets of terms that it is in: the rows of the few words around a figure stay at hand, where the sets would not. */
export interface Meets {
  width: number;
  rows: Uint32Array;
}

/** Whether a term is in one of the sets. */
export const meets = ({ width, rows }: Meets, { id }: TermSet, term: number): boolean =>
  ((rows[term * width + (id >> 5)] as number) & (1 << (id & 31))) !== 0;

/** Adds the sets that a term is in to those of a row of bits. */
export function addSets({ width, rows }: Meets, row: Uint32Array, term: number): void {
  const from = term * width;
  for (let i = 0; i < width; i++) row[i] = (row[i] as number) | (rows[from + i] as number);
}

/** Whether a set is among those of a row of bits. */
export const hasSet = (row: Uint32Array, { id }: TermSet): boolean => ((row[id >> 5] as number) & (1 << (id & 31))) !== 0;

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
    procedures: termSet(wordings.flatMap(({ subject, notSubject }) => [...subject.ids, ...notSubject.ids])),
    byUnit: new Map(),
    meets: numberSets(
      ids.size,
      wordings.flatMap(({ groups }) => groups.map((group) => group.terms)),
    ),
    forbids: numberSets(
      ids.size,
      wordings.map(({ not }) => not),
    ),
  };
}

/** Numbers sets of terms, those of the same terms alike. */
function numberSets(terms: number, all: readonly TermSet[]): Meets {
  const sets = new Map<string, TermSet>();
  for (const set of all) {
    const key = set.ids.join();
    set.id = sets.get(key)?.id ?? sets.size;
    if (set.id === sets.size) sets.set(key, set);
  }
  const width = (sets.size >> 5) + 1;
  const rows = new Uint32Array(terms * width);
  for (const { id, ids } of sets.values())
    for (const term of ids) rows[term * width + (id >> 5)] = (rows[term * width + (id >> 5)] as number) | (1 << (id & 31));
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
