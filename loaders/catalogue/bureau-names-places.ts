import type { BureauLevel } from "../../src/model/level.js";
import type { Division } from "./bureau-names-rule.js";

/** What a place name may mean: the codes of areas called so, and whether it is a whole name (潼南区) or a short or loose one (潼南, 潼南县). */
export interface PlaceName {
  codes: readonly string[];
  whole: boolean;
}

/** Place names in Chinese; `longest` is the length of the longest one. */
export interface PlaceIndex {
  names: ReadonlyMap<string, PlaceName>;
  longest: number;
}

/** A further name of an area. */
export interface NamedCode {
  code: string;
  name: string;
}

/** A place name found in a text. */
export interface FoundPlace extends PlaceName {
  name: string;
  start: number;
}

// A county turned district keeps its short name, and old texts its old ending; 恩施州 stands for 恩施土家族苗族自治州.
const LOOSE_ENDINGS: Record<BureauLevel, string[]> = {
  national: [],
  province: [""],
  prefecture: ["", "市", "州", "盟", "地区", "自治州"],
  county: ["", "县", "区", "市", "旗", "自治县"],
};
const LAST_CHARACTERS = /[省市区县州盟旗]/;

/** Indexes the whole, former and loose names of areas, and `shortNames` as loose ones; a whole name hides the loose ones that are spelt alike. */
export function indexPlaces(divisions: readonly Division[], aliases: readonly NamedCode[], shortNames: Record<string, string>): PlaceIndex {
  const own = divisions.filter(({ level }) => level !== "national").map(({ code, name_zh }) => ({ code, name: name_zh }));
  const short = Object.entries(shortNames).map(([name, code]) => ({ code, name }));
  const names = new Map<string, PlaceName>();
  for (const [name, codes] of collect([...divisions.flatMap(looseNames), ...short])) names.set(name, { codes, whole: false });
  for (const [name, codes] of collect([...own, ...aliases])) names.set(name, { codes, whole: true });
  return { names, longest: Math.max(...[...names.keys()].map((name) => name.length)) };
}

/** The longest place name that ends right before `end`, or null. */
export function placeBefore(text: string, end: number, { names, longest }: PlaceIndex): FoundPlace | null {
  for (let length = Math.min(longest, end); length >= 2; length--) {
    const name = text.slice(end - length, end);
    const place = names.get(name);
    if (place) return { codes: place.codes, whole: place.whole, name, start: end - length };
  }
  return null;
}

/** Whole place names in a text, from left to right. */
export function wholePlaces(text: string, index: PlaceIndex): FoundPlace[] {
  const found: FoundPlace[] = [];
  for (let end = 2; end <= text.length; end++) {
    if (!LAST_CHARACTERS.test(text[end - 1] ?? "")) continue;
    const place = placeBefore(text, end, index);
    if (place?.whole) found.push(place);
  }
  return found;
}

function looseNames({ code, level, name_zh, short_zh }: Division): NamedCode[] {
  if (short_zh === name_zh) return [];
  return LOOSE_ENDINGS[level].map((ending) => ({ code, name: short_zh + ending }));
}

function collect(entries: readonly NamedCode[]): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const { code, name } of entries) codes.set(name, [...new Set([...(codes.get(name) ?? []), code])]);
  return codes;
}
