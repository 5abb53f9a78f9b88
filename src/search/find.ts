import MiniSearch, { type SearchResult } from "minisearch";
import { type BureauIndex, findBureaus } from "../model/find-bureau.js";
import type { SearchIndex, SearchPart } from "../model/search-index.js";
import {
  FIELDS,
  listDocuments,
  listIndicatorSubjects,
  listPartDocuments,
  listPartSubjects,
  orderSubjects,
  type SearchDocument,
  type SearchSubject,
  type Target,
} from "./documents.js";
import { foldText, listTokens, type QueryWord, splitQuery } from "./words.js";

/** A target that was found, with the terms of its texts that matched. */
export interface Hit {
  target: Target;
  terms: readonly string[];
}

/** Hits of one kind, best first: those that hold every word of the query, and those that hold some. */
export interface HitGroup {
  kind: Target["kind"];
  full: readonly Hit[];
  partial: readonly Hit[];
}

/** What a query found: its words, and the groups that have hits, those with all words first. */
export interface Found {
  words: readonly QueryWord[];
  groups: readonly HitGroup[];
  /** Traditional characters, each followed by its simplified one, that were read as one. */
  traditional: string;
}

const KINDS = ["indicator", "bureau", "page", "quote"] as const;
const MOST_PARTIAL = 100;

/** The search over everything that it was given; made once for any number of queries. */
export class Finder {
  readonly #engine: MiniSearch<SearchDocument>;
  readonly #bureaus: BureauIndex;
  readonly #index: SearchIndex;
  readonly #traditional: string;
  readonly #texts = new Map<string, string>();
  #subjects: readonly SearchSubject[];

  constructor(index: SearchIndex, bureaus: BureauIndex) {
    this.#bureaus = bureaus;
    this.#index = index;
    this.#traditional = index.traditional;
    this.#engine = new MiniSearch({ fields: Object.keys(FIELDS), tokenize: listTokens, processTerm: (term) => term });
    this.#subjects = listIndicatorSubjects(index.indicators);
    this.#addDocuments(listDocuments(index, bureaus));
    this.add(index);
  }

  /** Takes in more pages and observations. */
  add(part: SearchPart): void {
    this.#addDocuments(listPartDocuments(part));
    this.#subjects = orderSubjects([...this.#subjects, ...listPartSubjects(part, this.#index.indicators, this.#bureaus)]);
  }

  #addDocuments(given: readonly SearchDocument[]): void {
    const documents = given.map(({ id, ...texts }) => ({ id, ...foldTexts(texts, this.#traditional) }));
    for (const { id, name, quote } of documents) this.#texts.set(id, `${name} ${quote}`);
    this.#engine.addAll(documents);
  }

  /** Everything that a query means; nothing for one without letters, numbers or Chinese. */
  find(query: string): Found {
    const words = splitQuery(query, this.#traditional);
    const rated = this.#findId(query.trim()) ?? this.#rate(words, query.trim());
    const groups = KINDS.map((kind) => (kind === "bureau" ? this.#groupBureaus(query, words) : groupRated(kind, rated)));
    const some = groups.filter(({ full, partial }) => full.length + partial.length > 0);
    const ordered = [...some.filter(({ full }) => full.length > 0), ...some.filter(({ full }) => full.length === 0)];
    return { words, groups: ordered, traditional: this.#traditional };
  }

  // An id of an observation, or of its source.
  #findId(query: string): Rated[] | undefined {
    if (!/^[\w-]+\/|^ref-\w+$|^\d{6}-\d{4}$/.test(query)) return undefined;
    const own = this.#subjects.filter(({ target }) => target.kind === "quote" && target.entry[0].startsWith(query));
    return own.length > 0 ? own.map((subject) => ({ subject, terms: [], standing: "full", runs: 0, score: 0 })) : undefined;
  }

  #rate(words: readonly QueryWord[], query: string): Rated[] {
    const tokens = [...new Set(words.flatMap((word) => word.tokens))];
    if (tokens.length === 0) return [];
    const results = this.#engine.search(tokens.join(" "), {
      ...{ tokenize: (text: string) => text.split(" "), boost: FIELDS },
      prefix: (term) => /^[a-z]{2,}$/.test(term) || /^\d{3,}$/.test(term),
      fuzzy: (term) => (/^[a-z]{5,}$/.test(term) ? 0.2 : false),
    });
    const known = new Set(results.flatMap(({ queryTerms }) => queryTerms));
    const found = new Map(results.map((result) => [result.id as string, result]));
    const needs = words.map((word) => ({ ...word, tokens: neededTokens(word, known) }));
    return this.#subjects.flatMap((subject) => this.#rateSubject(subject, needs, found, query)).sort(compareRated);
  }

  #rateSubject(subject: SearchSubject, words: readonly QueryWord[], found: ReadonlyMap<string, SearchResult>, query: string): Rated[] {
    const results = subject.documents.flatMap((id) => found.get(id) ?? []);
    if (results.length === 0 && !words.some(({ text }) => text === subject.year)) return [];
    const has = new Set([subject.year, ...results.flatMap(({ queryTerms }) => queryTerms)]);
    const standing = standingOf(words, has);
    if (standing === null) return [];
    const texts = subject.documents.map((id) => this.#texts.get(id) ?? "");
    const { target } = subject;
    const isNamed = target.kind === "indicator" && target.entry.id === query;
    const runs = isNamed
      ? words.length + 1
      : words.filter(({ text }) => text === subject.year || texts.some((own) => own.includes(text))).length;
    const indicator = target.kind === "indicator" ? target.entry : target.kind === "quote" ? target.indicator : null;
    const weight = indicator === null ? 1 : 1 + Math.log10(1 + indicator.stated);
    const score = results.reduce((sum, result) => sum + result.score, 0) * weight;
    return [{ subject, terms: results.flatMap(({ terms }) => terms), standing, runs, score }];
  }

  #groupBureaus(query: string, words: readonly QueryWord[]): HitGroup {
    const find = (text: string) => findBureaus(this.#bureaus, text).flatMap((match) => ("entry" in match ? [match.entry] : []));
    const full = words.length > 0 ? find(query) : [];
    const some =
      full.length > 0 || words.length < 2 ? [] : words.filter(({ isYear }) => !isYear).flatMap(({ text }) => find(text).slice(0, 1));
    const toHit = (entry: (typeof full)[number]): Hit => ({ target: { kind: "bureau", entry }, terms: [] });
    return { kind: "bureau", full: full.map(toHit), partial: [...new Set(some)].map(toHit) };
  }
}

/** A subject with how well it fits: all words or some, how many stand in it as they were typed, and the engine's score. */
interface Rated {
  subject: SearchSubject;
  terms: readonly string[];
  standing: "full" | "partial";
  runs: number;
  score: number;
}

function foldTexts<T extends Record<string, string>>(texts: T, traditional: string): T {
  return Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, foldText(text, traditional)])) as T;
}

// In 深圳罚款 the pair 圳罚 is nowhere; where the known pairs hold every character, they are enough.
function neededTokens({ text, tokens }: QueryWord, known: ReadonlySet<string>): readonly string[] {
  const chars = [...text];
  const isHeld = (i: number) => known.has(tokens[i] ?? "") || known.has(tokens[i - 1] ?? "");
  return tokens.length > 1 && chars.every((_, i) => isHeld(i)) ? tokens.filter((token) => known.has(token)) : tokens;
}

/** Whether all words are held, or one that is no year, or most of a long one. */
function standingOf(words: readonly QueryWord[], has: ReadonlySet<string>): Rated["standing"] | null {
  const share = ({ tokens }: QueryWord) => tokens.filter((token) => has.has(token)).length / tokens.length;
  const shares = words.map(share);
  if (shares.every((one) => one === 1)) return "full";
  const isSome = words.some(({ isYear, text }, i) => !isYear && (shares[i] === 1 || (text.length > 3 && (shares[i] ?? 0) >= 0.6)));
  return isSome ? "partial" : null;
}

function groupRated(kind: Target["kind"], rated: readonly Rated[]): HitGroup {
  const own = rated.filter(({ subject }) => subject.target.kind === kind);
  const hits = (standing: Rated["standing"]) =>
    own.filter((one) => one.standing === standing).map(({ subject, terms }): Hit => ({ target: subject.target, terms }));
  return { kind, full: hits("full"), partial: hits("partial").slice(0, MOST_PARTIAL) };
}

// Sorting keeps the order of subjects that are equal.
function compareRated(a: Rated, b: Rated): number {
  return b.runs - a.runs || b.score - a.score;
}
