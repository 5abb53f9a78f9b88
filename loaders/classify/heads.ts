import { charSet, hasChar } from "../grammar/char-set.js";
import { HEADS, suffixTrie } from "../grammar/grammar.js";
import { buildTrie, firstFrom, longestBefore, scanAll, type Match } from "../grammar/trie.js";

const BEFORE = 1;
const AFTER = 2;
const BENDING = buildTrie(bending());
const BEFORE_NOT = suffixTrie(HEADS.before_not);
/** How many characters may part a head from the word that makes it another thing (减少入企检查, 处罚(听证)告知书). */
const REACH = 4;
const ENDS = charSet(",。;:!?0123456789 \t\n");

const NONE: ReadonlySet<Match<number>> = new Set();

/** Words that bend what follows them, what stands before them, or both. */
function bending(): Map<string, number> {
  const words = new Map(HEADS.before.map((word) => [word, BEFORE]));
  for (const word of HEADS.after) words.set(word, (words.get(word) ?? 0) | AFTER);
  return words;
}

/** Words of the lexicon that the word before or behind them makes another thing: 立案 in 撤销立案, 听证 in 听证权利告知书. */
export function bentHeads(text: string, words: Match<number>[]): ReadonlySet<Match<number>> {
  const bending = scanAll(BENDING, text);
  if (bending.length === 0) return NONE;
  const starts = new Uint8Array(text.length);
  const ends = new Uint8Array(text.length);
  for (const { value, start, end } of bending) {
    if ((value & BEFORE) !== 0 && longestBefore(BEFORE_NOT, text, end) === null)
      paint(text, starts, end, Math.min(end + REACH + 1, wordAt(words, start, end)), 1);
    if ((value & AFTER) !== 0) paint(text, ends, start - 1, start - REACH - 2, -1);
  }
  return new Set(words.filter(({ start, end }) => starts[start] === 1 || ends[end - 1] === 1));
}

/** Where the word of the lexicon ends that begins with 免予 or 拟 (免予处罚), which then says nothing of what follows; else infinity. */
function wordAt(words: Match<number>[], start: number, end: number): number {
  let until = Infinity;
  for (let i = firstFrom(words, start); words[i]?.start === start; i++)
    if ((words[i] as Match<number>).end > end) until = (words[i] as Match<number>).end;
  return until;
}

function paint(text: string, marks: Uint8Array, from: number, to: number, step: 1 | -1): void {
  for (let at = from; at !== to && at >= 0 && at < text.length && !hasChar(ENDS, text.charCodeAt(at)); at += step) marks[at] = 1;
}
