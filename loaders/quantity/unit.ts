import { HOUSEHOLDS, LOOSE_UNITS, UNIT_NOUNS, UNIT_WORDS } from "../grammar/grammar.js";
import { longestAt, type Match } from "../grammar/trie.js";

const LATIN = /[A-Za-z]/;
const HOUSEHOLD = new RegExp(HOUSEHOLDS.join("|"));
const NEIGHBOURS = 10;

/** The measure word at `at` with its unit id; what a loose one (个, 项) counts is told by the noun behind it. */
export function readUnit(text: string, at: number): Match<string> | null {
  const word = longestAt(UNIT_WORDS, text, at);
  if (!word) return null;
  // 分局33件次之: the next in order
  if (text[word.end] === "之" && text[word.end - 1] === "次" && word.end > at + 1) return readUnit(text.slice(0, word.end - 1), at);
  if (word.end === at + 1 && text[at] === "户") return isHousehold(text, at) ? counting(word, "household") : word;
  if (word.value === "item" && LOOSE_UNITS.has(text.slice(at, word.end))) {
    const noun = nounAhead(text, word.end);
    return noun ? counting(word, noun) : word;
  }
  return word;
}

const counting = ({ start, end }: Match<string>, value: string): Match<string> => ({ value, start, end });

/** Unit of the first known noun in the few characters ahead, before any break. */
function nounAhead(text: string, from: number): string | null {
  for (let i = from; i < Math.min(text.length, from + 6); i++) {
    if (/[,。;、(]/.test(text[i] as string) || LATIN.test(text[i] as string)) return null;
    const noun = longestAt(UNIT_NOUNS, text, i);
    if (noun) return noun.value;
  }
  return null;
}

/** Whether the words of its clause beside a 户 are about people's homes. */
const isHousehold = (text: string, at: number): boolean =>
  HOUSEHOLD.test(/[^,。;:\n\t]*$/.exec(text.slice(Math.max(0, at - NEIGHBOURS), at))?.[0] ?? "") ||
  HOUSEHOLD.test(/^[^,。;:\n\t]*/.exec(text.slice(at + 1, at + NEIGHBOURS))?.[0] ?? "");
