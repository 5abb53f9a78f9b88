import { addChar, type CharSet, charSet, hasChar } from "./char-set.js";

/**
 * A set of words, each with a value, laid out flat (a double array): the children of a node stand in `cells` at its base + the number of their character.
 * A cell holds that number, whether a word ends there, and its own base; what a text needs of it stays at hand.
 */
export interface Trie<T> {
  /** The characters that words start with: most places of a text start none. */
  starts: CharSet;
  root: number;
  cells: Int32Array;
  /** Of the words that end at each cell. */
  values: (T | undefined)[];
  /** Numbers up to this one have a cell behind every base. */
  most: number;
}

export interface Match<T> {
  value: T;
  start: number;
  end: number;
}

const CODES = 0x10000;
/** Numbers of the characters of all words, in the order in which they were met, from 1. */
const NUMBERS = new Uint16Array(CODES);
let numbered = 0;

/** A cell: 13 bits of the character's number, one for the end of a word, 17 of the base, 0 where nothing follows. */
const NUMBER = 0x1fff;
const ENDS = 0x2000;
const BASE_AT = 14;
const MOST_BASE = 0x1ffff;

interface Node<T> {
  value: T | undefined;
  /** By number of character. */
  children: Map<number, Node<T>>;
}

/** Words with their values → trie; a word given twice keeps its last value. */
export function buildTrie<T>(words: Iterable<readonly [string, T]>): Trie<T> {
  const root: Node<T> = { value: undefined, children: new Map() };
  const starts = charSet();
  for (const [word, value] of words) {
    let node = root;
    for (let i = 0; i < word.length; i++) node = childOf(node, numberOf(word.charCodeAt(i)));
    node.value = value;
    if (word.length > 0) addChar(starts, word.charCodeAt(0));
  }
  return { starts, ...layOut(root), most: numbered };
}

function numberOf(code: number): number {
  if (NUMBERS[code] === 0) NUMBERS[code] = ++numbered;
  if (numbered >= NUMBER) throw new Error(`trie: more than ${NUMBER - 1} characters`);
  return NUMBERS[code] as number;
}

function childOf<T>({ children }: Node<T>, number: number): Node<T> {
  let child = children.get(number);
  if (child === undefined) children.set(number, (child = { value: undefined, children: new Map() }));
  return child;
}

/** Gives every node with children a base of its own, behind which there is room for all of them; the search for one goes on from the last. */
function layOut<T>(root: Node<T>): Pick<Trie<T>, "root" | "cells" | "values"> {
  const cells: number[] = [];
  const values: (T | undefined)[] = [];
  const taken = new Set<number>();
  let last = 1;
  const place = ({ children }: Node<T>): number => {
    if (children.size === 0) return 0;
    const numbers = [...children.keys()].sort((a, b) => a - b);
    let base = Math.max(1, last - (numbers[0] as number));
    while (taken.has(base) || numbers.some((number) => cells[base + number] !== undefined)) base++;
    if (base > MOST_BASE) throw new Error("trie: too many words");
    last = base + (numbers[0] as number);
    taken.add(base);
    for (const number of numbers) cells[base + number] = number;
    for (const [number, child] of children) {
      const at = base + number;
      values[at] = child.value;
      cells[at] = number | (child.value === undefined ? 0 : ENDS) | (place(child) << BASE_AT);
    }
    return base;
  };
  const base = place(root);
  const laid = new Int32Array(cells.length + numbered + 1).fill(NUMBER);
  cells.forEach((cell, at) => (laid[at] = cell));
  return { root: base, cells: laid, values };
}

/** The place of the cell that a character leads to from a base, or 0. */
function step(cells: Int32Array, base: number, most: number, code: number): number {
  const number = NUMBERS[code] as number;
  const at = base + number;
  return base !== 0 && number <= most && ((cells[at] as number) & NUMBER) === number ? at : 0;
}

/** The longest word that starts at `start`, or null. */
export function longestAt<T>(trie: Trie<T>, text: string, start: number): Match<T> | null {
  if (start >= text.length || !hasChar(trie.starts, text.charCodeAt(start))) return null;
  const { cells, most } = trie;
  let [found, end, base] = [0, start, trie.root];
  for (let i = start; i < text.length; i++) {
    const at = step(cells, base, most, text.charCodeAt(i));
    if (at === 0) break;
    const cell = cells[at] as number;
    if ((cell & ENDS) !== 0) [found, end] = [at, i + 1];
    base = cell >>> BASE_AT;
  }
  return found === 0 ? null : { value: trie.values[found] as T, start, end };
}

/** Every word at every place between `from` and `to`, in order of start; cost is linear in the text. */
export function scanAll<T>(trie: Trie<T>, text: string, from = 0, to = text.length): Match<T>[] {
  const matches: Match<T>[] = [];
  const { cells, most, root } = trie;
  for (let start = from; start < to; start++) {
    if (!hasChar(trie.starts, text.charCodeAt(start))) continue;
    for (let i = start, base = root; i < to; i++) {
      const at = step(cells, base, most, text.charCodeAt(i));
      if (at === 0) break;
      const cell = cells[at] as number;
      if ((cell & ENDS) !== 0) matches.push({ value: trie.values[at] as T, start, end: i + 1 });
      base = cell >>> BASE_AT;
    }
  }
  return matches;
}

/** Whether any word stands between `from` and `to`. */
export function holdsWord(trie: Trie<unknown>, text: string, from: number, to: number): boolean {
  const { cells, most, root } = trie;
  for (let start = from; start < to; start++) {
    if (!hasChar(trie.starts, text.charCodeAt(start))) continue;
    for (let i = start, base = root; i < to; i++) {
      const at = step(cells, base, most, text.charCodeAt(i));
      if (at === 0) break;
      const cell = cells[at] as number;
      if ((cell & ENDS) !== 0) return true;
      base = cell >>> BASE_AT;
    }
  }
  return false;
}

/** The bits of all words between `from` and `to` together. */
export function bitsIn(trie: Trie<number>, text: string, from: number, to: number): number {
  let bits = 0;
  const { cells, most, root } = trie;
  for (let start = from; start < to; start++) {
    if (!hasChar(trie.starts, text.charCodeAt(start))) continue;
    for (let i = start, base = root; i < to; i++) {
      const at = step(cells, base, most, text.charCodeAt(i));
      if (at === 0) break;
      const cell = cells[at] as number;
      if ((cell & ENDS) !== 0) bits |= trie.values[at] as number;
      base = cell >>> BASE_AT;
    }
  }
  return bits;
}

/** Index of the first match at or behind `start` among matches in order of start. */
export function firstFrom(matches: readonly Match<unknown>[], start: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle] as Match<unknown>).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Trie of words spelled backwards, for reading what ends right before a place. */
export function buildSuffixTrie<T>(words: Iterable<readonly [string, T]>): Trie<T> {
  return buildTrie([...words].map(([word, value]) => [reversed(word), value] as const));
}

const reversed = (word: string): string => [...word].reverse().join("");

/** The longest word of a suffix trie that ends at `end`, or null. */
export function longestBefore<T>(trie: Trie<T>, text: string, end: number): Match<T> | null {
  if (end <= 0 || !hasChar(trie.starts, text.charCodeAt(end - 1))) return null;
  const { cells, most } = trie;
  let [found, start, base] = [0, end, trie.root];
  for (let i = end - 1; i >= 0; i--) {
    const at = step(cells, base, most, text.charCodeAt(i));
    if (at === 0) break;
    const cell = cells[at] as number;
    if ((cell & ENDS) !== 0) [found, start] = [at, i];
    base = cell >>> BASE_AT;
  }
  return found === 0 ? null : { value: trie.values[found] as T, start, end };
}
