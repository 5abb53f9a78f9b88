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

const FIRST = new WeakMap<object, Uint8Array>();

/** One byte for each UTF-16 code that starts a word: most characters start none, and a look into a table is cheaper than into a map. */
function firstCodes(trie: Trie<unknown>): Uint8Array {
  const known = FIRST.get(trie);
  if (known) return known;
  const codes = new Uint8Array(0x10000);
  for (const code of trie.next.keys()) codes[code] = 1;
  FIRST.set(trie, codes);
  return codes;
}

/** Every word at every place between `from` and `to`, in order of start; cost is linear in the text. */
export function scanAll<T>(trie: Trie<T>, text: string, from = 0, to = text.length): Match<T>[] {
  const matches: Match<T>[] = [];
  const first = firstCodes(trie);
  for (let start = from; start < to; start++) {
    const code = text.charCodeAt(start);
    if (first[code] === 0) continue;
    let node = trie.next.get(code);
    for (let i = start + 1; node; i++) {
      if (node.value !== undefined) matches.push({ value: node.value, start, end: i });
      if (i >= to) break;
      node = node.next.get(text.charCodeAt(i));
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
