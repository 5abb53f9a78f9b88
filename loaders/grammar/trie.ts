/** A set of words, each with a value, that is walked character by character; build once, read often. */
export interface Trie<T> {
  next: Map<number, Trie<T>>;
  value: T | undefined;
}

export interface Match<T> {
  value: T;
  start: number;
  end: number;
}

/** Words with their values → trie; a word given twice keeps its last value. */
export function buildTrie<T>(words: Iterable<readonly [string, T]>): Trie<T> {
  const root: Trie<T> = { next: new Map(), value: undefined };
  for (const [word, value] of words) nodeOf(root, word).value = value;
  return root;
}

function nodeOf<T>(root: Trie<T>, word: string): Trie<T> {
  let node = root;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    let child = node.next.get(code);
    if (!child) node.next.set(code, (child = { next: new Map(), value: undefined }));
    node = child;
  }
  return node;
}

/** The longest word that starts at `start`, or null. */
export function longestAt<T>(trie: Trie<T>, text: string, start: number): Match<T> | null {
  let node: Trie<T> | undefined = trie;
  let found: Match<T> | null = null;
  for (let i = start; i < text.length; i++) {
    node = node.next.get(text.charCodeAt(i));
    if (!node) break;
    if (node.value !== undefined) found = { value: node.value, start, end: i + 1 };
  }
  return found;
}

/** A trie laid out flat: for each node its edges as sorted pairs of code and node, and its value. */
interface FlatTrie {
  root: Int32Array;
  from: Int32Array;
  codes: Uint16Array;
  nodes: Int32Array;
  values: unknown[];
}

const FLAT = new WeakMap<object, FlatTrie>();

/** The flat form, laid out once: scanning a text touches millions of nodes, and arrays are several times cheaper than maps. */
function flatten(trie: Trie<unknown>): FlatTrie {
  const known = FLAT.get(trie);
  if (known) return known;
  const order: Trie<unknown>[] = [trie];
  const from: number[] = [];
  const codes: number[] = [];
  const nodes: number[] = [];
  for (let i = 0; i < order.length; i++) {
    from.push(codes.length);
    for (const [code, child] of (order[i] as Trie<unknown>).next) {
      codes.push(code);
      nodes.push(order.push(child) - 1);
    }
  }
  from.push(codes.length);
  const root = new Int32Array(0x10000);
  for (let edge = 0; edge < (from[1] ?? 0); edge++) root[codes[edge] as number] = nodes[edge] as number;
  const flat = {
    root,
    from: Int32Array.from(from),
    codes: Uint16Array.from(codes),
    nodes: Int32Array.from(nodes),
    values: order.map(({ value }) => value),
  };
  FLAT.set(trie, flat);
  return flat;
}

function step({ from, codes, nodes }: FlatTrie, node: number, code: number): number {
  const end = from[node + 1] as number;
  for (let edge = from[node] as number; edge < end; edge++) if (codes[edge] === code) return nodes[edge] as number;
  return 0;
}

/** Every word at every place between `from` and `to`, in order of start; cost is linear in the text. */
export function scanAll<T>(trie: Trie<T>, text: string, from = 0, to = text.length): Match<T>[] {
  const matches: Match<T>[] = [];
  const flat = flatten(trie);
  for (let start = from; start < to; start++) {
    let node = flat.root[text.charCodeAt(start)] as number;
    for (let i = start + 1; node !== 0; i++) {
      const value = flat.values[node];
      if (value !== undefined) matches.push({ value: value as T, start, end: i });
      if (i >= to) break;
      node = step(flat, node, text.charCodeAt(i));
    }
  }
  return matches;
}

/** Index of the first match at or behind `start` among matches in order of start. */
export function firstFrom(matches: readonly Match<unknown>[], start: number): number {
  let [low, high] = [0, matches.length];
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
  let node: Trie<T> | undefined = trie;
  let found: Match<T> | null = null;
  for (let i = end - 1; i >= 0; i--) {
    node = node.next.get(text.charCodeAt(i));
    if (!node) break;
    if (node.value !== undefined) found = { value: node.value, start: i, end };
  }
  return found;
}
