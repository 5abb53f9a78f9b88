import { areasBelow } from "../catalogue/areas-below.js";
import { charSet, hasChar } from "../grammar/char-set.js";
import { SCOPES } from "../grammar/grammar.js";
import { buildTrie, longestAt, type Trie } from "../grammar/trie.js";

/** Names of the areas below a bureau's own: in full, and short, which are words of other meanings too. */
export interface Areas {
  full: Trie<string>;
  short: Trie<string>;
  /** The bureau's own name, whose area is no part of it. */
  bureau: string;
}

/** A named area and where its name ends. */
export interface NamedArea {
  name: string;
  end: number;
}

const any = (list: string[]): string => [...list].sort((a, b) => b.length - a.length).join("|");
/** An area that the register does not know: a zone, or one below a county. */
const PATTERN = new RegExp(`[\\u4e00-\\u9fff]{1,7}?(?:${any(SCOPES.area_ending)})(?!${any(SCOPES.not_area_before)})`, "y");
const NO_AREA = new RegExp(
  `[局厅委].|联合|[两三四五六七八九十几多等各][市县区州旗]$|(?:${any(SCOPES.no_area)})$|^(?:${any(SCOPES.no_area_start)})`,
);
const OTHERS_BEHIND = new RegExp(any(SCOPES.not_area_before.filter((word) => word !== "局")), "y");
const cache = new Map<string, Areas>();

/** The areas of the bureau with a code; one without a code has none that are known by name. */
export function areasOf(code: string, bureau: string): Areas {
  const key = `${code}|${bureau}`;
  const known = cache.get(key);
  if (known) return known;
  const { full, short } = areasBelow(code);
  const areas = { full: trieOf(full), short: trieOf(short), bureau };
  cache.set(key, areas);
  return areas;
}

const trieOf = (names: readonly string[]): Trie<string> => buildTrie(names.map((name) => [name, name] as const));

/** The area whose full name begins at a place, registered or by the look of its name; none that is the bureau's own, nor where the name goes on to name another body (城东区人大). */
export function areaAt({ full, bureau }: Areas, text: string, at: number): NamedArea | null {
  const registered = longestAt(full, text, at);
  if (registered) return isOthers(text, registered.end) ? null : { name: registered.value, end: registered.end };
  PATTERN.lastIndex = at;
  const name = PATTERN.exec(text)?.[0];
  return name === undefined || NO_AREA.test(name) || bureau.includes(name.slice(-3)) ? null : { name, end: at + name.length };
}

/** The area whose short name begins at a place. */
export function shortAreaAt({ short }: Areas, text: string, at: number): NamedArea | null {
  const found = longestAt(short, text, at);
  return found && { name: found.value, end: found.end };
}

function isOthers(text: string, at: number): boolean {
  OTHERS_BEHIND.lastIndex = at;
  return OTHERS_BEHIND.test(text);
}

/** Whether what looks like a figure begins an area's name: 三台县68件. */
export function isInName({ full, short }: Areas, text: string, start: number, end: number): boolean {
  const name = longestAt(full, text, start) ?? longestAt(short, text, start);
  return name !== null && (name.end > end || (name.end === end && /[\d分]/.test(text[end] ?? "")));
}

const LONGEST = 12;
const LISTING = charSet("、,;:(。是为有和及");

/** The longest area that ends at a place, with where its name begins: one of the register, else one by the look of its name behind what lists it. */
export function areaEndingAt(areas: Areas, text: string, end: number): { name: string; start: number } | null {
  for (const known of [true, false])
    for (let start = Math.max(0, end - LONGEST); start <= end - 2; start++) {
      const found = known
        ? (longestAt(areas.full, text, start) ?? longestAt(areas.short, text, start))
        : hasChar(LISTING, text.charCodeAt(start - 1))
          ? areaAt(areas, text, start)
          : null;
      if (found?.end === end) return { name: text.slice(start, end), start };
    }
  return null;
}

/** 罚款超过2000万元的有合肥市(4312万元): the area right before a bracket that opens at a figure. */
export const areaBracketed = (text: string, start: number, areas: Areas): { name: string; start: number } | null =>
  text[start - 1] === "(" ? areaEndingAt(areas, text, start - 1) : null;
