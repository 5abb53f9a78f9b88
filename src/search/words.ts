import { simplify } from "../model/find-bureau.js";

/** One word of a query: a run of Chinese, of letters, or a number, with the tokens that it is looked up by. */
export interface QueryWord {
  text: string;
  tokens: readonly string[];
  isYear: boolean;
}

const RUNS = /\p{Script=Han}+|[a-z]+|\d+(?:\.\d+)?/gu;
const HAN = /\p{Script=Han}/u;
const MOST_WORDS = 12;
const LONGEST_QUERY = 120;

/** A text in the form in which texts are compared: one width, no case, no accents, simplified characters; as many characters as before. */
export function foldText(text: string, traditional = ""): string {
  return simplify([...text].map(foldChar).join(""), traditional);
}

function foldChar(char: string): string {
  const plain = char.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return [...plain].length === 1 ? plain : char;
}

/** Tokens of a text for the index: letters and numbers as they are, of Chinese every character and every two beside each other. */
export function listTokens(text: string): string[] {
  return runsOf(foldText(text)).flatMap((run) => (HAN.test(run) ? [...run, ...pairsOf(run)] : [run]));
}

/** Words of a query, at most twelve; `深圳罚款2018年` are two, and 年 after a number says nothing. */
export function splitQuery(query: string, traditional = ""): QueryWord[] {
  const folded = foldText(query.slice(0, LONGEST_QUERY), traditional).replace(/((?:19|20)\d\d)年/g, "$1 ");
  const runs = [...new Set(runsOf(folded))].slice(0, MOST_WORDS);
  return runs.map((text) => ({
    text,
    tokens: HAN.test(text) && text.length > 1 ? pairsOf(text) : [text],
    isYear: /^(19|20)\d\d$/.test(text),
  }));
}

// 1,234 is one number, Xi'an one word.
function runsOf(folded: string): string[] {
  return folded.replace(/(?<=\d),(?=\d{3})|(?<=[a-z])['’](?=[a-z])/g, "").match(RUNS) ?? [];
}

function pairsOf(run: string): string[] {
  const chars = [...run];
  return chars.slice(1).map((char, i) => `${chars[i] ?? ""}${char}`);
}

/** Places of a text, as characters `[start, end)`, that show why it was found: whole words, otherwise the tokens of theirs that it holds. */
export function findMarks(
  text: string,
  words: readonly QueryWord[],
  terms: readonly string[],
  traditional = "",
): [start: number, end: number][] {
  const folded = foldText(text, traditional);
  const needles = words.flatMap((word) => (folded.includes(word.text) ? [word.text] : word.tokens.filter((token) => token.length > 1)));
  const found = [...needles, ...terms.filter((term) => !HAN.test(term))].flatMap((needle) => placesOf(needle, folded));
  return mergePlaces(found.sort((a, b) => a[0] - b[0]));
}

// Of letters and numbers only whole beginnings: "fine" marks "fines", "18" not 2018.
function placesOf(needle: string, folded: string): [number, number][] {
  const chars = [...folded];
  const places = chars.flatMap((_, i) => (chars.slice(i, i + needle.length).join("") === needle ? [i] : []));
  const starts = HAN.test(needle) ? places : places.filter((i) => !/[a-z\d.]/.test(chars[i - 1] ?? " "));
  return starts.map((i) => [i, i + needle.length]);
}

function mergePlaces(places: readonly [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [start, end] of places) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
