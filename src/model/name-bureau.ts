import { type BureauEntry, type BureauIndex, foldName } from "./find-bureau.js";

/** The code of the one bureau that a text names, as readers' tables name them (东莞, 东莞市, 广东省东莞市, 东莞市环保局, its code); null where it names none, or several. */
export type NameBureau = (text: string) => string | null;

/** Makes what names bureaus, of all that can be found. */
export function makeNamer({ entries, traditional }: BureauIndex): NameBureau {
  const codes = new Map<string, Set<string>>();
  const provinces = new Map(entries.filter(({ level }) => level === "province").map((entry) => [foldName(entry.short_zh), entry]));
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  for (const entry of entries) for (const form of formsOf(entry)) codes.set(form, (codes.get(form) ?? new Set()).add(entry.code));
  const one = (text: string): string | null => {
    const found = codes.get(text) ?? abridged(text, entries);
    return found.size === 1 ? ([...found][0] ?? null) : null;
  };
  return (text) => {
    const folded = foldName(text, traditional);
    return one(folded) ?? withinProvince(folded, provinces, (rest) => byCode.get(one(rest) ?? "") ?? null);
  };
}

/** Folded names of a bureau, and of its area: what begins a full name with the whole short one. */
function formsOf(entry: BureauEntry): Set<string> {
  const short = foldName(entry.short_zh);
  const names = [entry.name_zh, ...entry.former].map((name) => foldName(name));
  const areas = names.filter((name) => name.startsWith(short)).flatMap((name) => prefixes(name, short.length));
  return new Set([entry.code, short, foldName(entry.short_en), foldName(entry.name_en), entry.pinyin, ...names, ...areas]);
}

const prefixes = (name: string, least: number) => Array.from({ length: name.length - least }, (_, i) => name.slice(0, least + i + 1));

/** Codes of bureaus whose name a text shortens, as 深圳环保局 leaves out the 市. */
function abridged(text: string, entries: readonly BureauEntry[]): Set<string> {
  const found = entries.filter(({ short_zh, name_zh, former }) => {
    const short = foldName(short_zh);
    const rest = text.startsWith(short) ? text.slice(short.length) : "";
    return rest.length > 1 && [name_zh, ...former].some((name) => foldName(name).includes(rest));
  });
  return new Set(found.map(({ code }) => code));
}

/** The code of a place of the province that is named before it: 广东省东莞市, 广东东莞. */
function withinProvince(
  text: string,
  provinces: ReadonlyMap<string, BureauEntry>,
  find: (rest: string) => BureauEntry | null,
): string | null {
  for (const [short, province] of provinces) {
    if (!text.startsWith(short)) continue;
    const rest = text.slice(short.length).replace(/^(?:省|市|(?:壮族|回族|维吾尔)?自治区)/, "");
    const entry = rest === "" ? null : find(rest);
    if (entry !== null && entry.province === province.code) return entry.code;
  }
  return null;
}

/** Names of bureaus that a join spells out at most. */
export const MOST_NAMES = 400;
/** Share of a column's rows that must name a bureau. */
const LEAST = 0.5;

/** How the names of a column meet the register: how many rows name a bureau, codes by the names that are none themselves (null where all are), and names that mean none. */
export interface NamesMet {
  found: number;
  codes: readonly (readonly [name: string, code: string])[] | null;
  unknown: readonly string[];
}

interface Named {
  name: string;
  n: number;
}

/** How many rows of a column name a bureau, and by which names; null where they are too few, or too many to spell out. */
export function meetNames(names: readonly Named[], nameBureau: NameBureau, known: ReadonlySet<string>): NamesMet | null {
  const rowsOf = (some: readonly Named[]) => some.reduce((sum, { n }) => sum + n, 0);
  const [all, coded] = [rowsOf(names), names.filter(({ name }) => known.has(name))];
  if (all === 0) return null;
  if (rowsOf(coded) >= all * LEAST) {
    return { found: rowsOf(coded), codes: null, unknown: names.filter(({ name }) => !known.has(name)).map(({ name }) => name) };
  }
  if (names.length > MOST_NAMES) return null;
  const told = names.map((each) => ({ ...each, code: nameBureau(each.name) }));
  const found = told.filter(({ code }) => code !== null);
  if (rowsOf(found) < all * LEAST) return null;
  const unknown = told.filter(({ code }) => code === null).map(({ name }) => name);
  return { found: rowsOf(found), codes: found.map(({ name, code }) => [name, code ?? ""] as const), unknown };
}
