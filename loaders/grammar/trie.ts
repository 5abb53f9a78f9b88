/** A set of words, each with a value, laid out flat: `first` leads from a word's first character to a node, a table of hashed edges from node to node. */
export interface Trie<T> {
  first: Uint16Array;
  edges: Edges;
  values: (T | undefined)[];
}

interface Edges {
  /** For each node a bit for the character of each of its edges, modulo 32: most steps end with a look at it. */
  hints: Int32Array;
  /** Node and character of an edge, or -1; a power of two of places, half of them taken at most. */
  keys: Int32Array;
  nodes: Uint16Array;
  mask: number;
}

export interface Match<T> {
  value: T;
  start: number;
  end: number;
}

const CODES = 0x10000;
/** A key holds node and character in 31 bits. */
const MOST_NODES = 0x8000;
/** Spreads keys evenly: the golden ratio in 32 bits. */
const SPREAD = 0x9e3779b1;

/** Words with their values → trie; a word given twice keeps its last value. */
export function buildTrie<T>(words: Iterable<readonly [string, T]>): Trie<T> {
  const children = new Map<number, number>();
  const values: (T | undefined)[] = [undefined];
  for (const [word, value] of words) {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const key = node * CODES + word.charCodeAt(i);
      const child = children.get(key) ?? values.push(undefined) - 1;
      children.set(key, child);
      node = child;
    }
    values[node] = value;
  }
  if (values.length > MOST_NODES) throw new Error(`trie: more than ${MOST_NODES} nodes`);
  const { first, edges } = layOut(children, values.length);
  return { first, edges, values };
}

/** Numbers of the characters that words start with, in the order in which they were met: tables by them are small, and what a text needs of them stays at hand. */
const NUMBERS = new Uint16Array(CODES);
let numbered = 0;

/** The node that a first character leads to, or 0. */
function rootStep(first: Uint16Array, code: number): number {
  const number = NUMBERS[code] as number;
  return number < first.length ? (first[number] as number) : 0;
}

/** An edge from the root leads by the number of its character alone, as most places of a text start no word. */
function layOut(children: Map<number, number>, count: number): Pick<Trie<unknown>, "first" | "edges"> {
  for (const key of children.keys()) if (key < CODES && NUMBERS[key] === 0) NUMBERS[key] = ++numbered;
  const first = new Uint16Array(1 + Math.max(0, ...[...children.keys()].map((key) => (key < CODES ? (NUMBERS[key] as number) : 0))));
  const size = 2 ** Math.ceil(Math.log2(children.size * 2 + 2));
  const edges = { hints: new Int32Array(count), keys: new Int32Array(size).fill(-1), nodes: new Uint16Array(size), mask: size - 1 };
  for (const [key, child] of children) {
    if (key < CODES) first[NUMBERS[key] as number] = child;
    else {
      let at = placeOf(key, edges.mask);
      while (edges.keys[at] !== -1) at = (at + 1) & edges.mask;
      edges.keys[at] = key;
      edges.nodes[at] = child;
      const node = Math.floor(key / CODES);
      edges.hints[node] = (edges.hints[node] as number) | (1 << (key & 31));
    }
  }
  return { first, edges };
}

function placeOf(key: number, mask: number): number {
  const spread = Math.imul(key, SPREAD);
  return (spread ^ (spread >>> 15)) & mask;
}

/** The node that a character leads to, or 0. */
function step({ hints, keys, nodes, mask }: Edges, node: number, code: number): number {
  if ((((hints[node] as number) >>> (code & 31)) & 1) === 0) return 0;
  const key = node * CODES + code;
  for (let at = placeOf(key, mask); ; at = (at + 1) & mask) {
    const found = keys[at] as number;
    if (found === key) return nodes[at] as number;
    if (found === -1) return 0;
  }
}

/** The longest word that starts at `start`, or null. */
export function longestAt<T>({ first, edges, values }: Trie<T>, text: string, start: number): Match<T> | null {
  let found: T | undefined;
  let end = start;
  let node = start < text.length ? rootStep(first, text.charCodeAt(start)) : 0;
  for (let i = start + 1; node !== 0; i++) {
    const value = values[node];
    if (value !== undefined) [found, end] = [value, i];
    if (i >= text.length) break;
    node = step(edges, node, text.charCodeAt(i));
  }
  return found === undefined ? null : { value: found, start, end };
}

/** Every word at every place between `from` and `to`, in order of start; cost is linear in the text. */
export function scanAll<T>({ first, edges, values }: Trie<T>, text: string, from = 0, to = text.length): Match<T>[] {
  const matches: Match<T>[] = [];
  for (let start = from; start < to; start++) {
    let node = rootStep(first, text.charCodeAt(start));
    for (let i = start + 1; node !== 0; i++) {
      const value = values[node];
      if (value !== undefined) matches.push({ value, start, end: i });
      if (i >= to) break;
      node = step(edges, node, text.charCodeAt(i));
    }
  }
  return matches;
}

/** Whether any word stands between `from` and `to`. */
export function holdsWord({ first, edges, values }: Trie<unknown>, text: string, from: number, to: number): boolean {
  for (let start = from; start < to; start++) {
    let node = rootStep(first, text.charCodeAt(start));
    for (let i = start + 1; node !== 0; i++) {
      if (values[node] !== undefined) return true;
      if (i >= to) break;
      node = step(edges, node, text.charCodeAt(i));
    }
  }
  return false;
}

/** The bits of all words between `from` and `to` together. */
export function bitsIn({ first, edges, values }: Trie<number>, text: string, from: number, to: number): number {
  let bits = 0;
  for (let start = from; start < to; start++) {
    let node = rootStep(first, text.charCodeAt(start));
    for (let i = start + 1; node !== 0; i++) {
      bits |= values[node] ?? 0;
      if (i >= to) break;
      node = step(edges, node, text.charCodeAt(i));
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
export function longestBefore<T>({ first, edges, values }: Trie<T>, text: string, end: number): Match<T> | null {
  let found: T | undefined;
  let start = end;
  let node = end > 0 ? rootStep(first, text.charCodeAt(end - 1)) : 0;
  for (let i = end - 1; node !== 0; i--) {
    const value = values[node];
    if (value !== undefined) [found, start] = [value, i];
    if (i === 0) break;
    node = step(edges, node, text.charCodeAt(i - 1));
  }
  return found === undefined ? null : { value: found, start, end };
}
