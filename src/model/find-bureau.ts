/** A bureau as it can be found: names in both languages, reading, former names, and how many figures the atlas holds about it. */
export interface BureauEntry {
  code: string;
  name_zh: string;
  name_en: string;
  short_zh: string;
  short_en: string;
  /** Reading of `short_zh` without tones and spaces, ü as v. */
  pinyin: string;
  /** First letters of its syllables. */
  initials: string;
  former: readonly string[];
  level: string;
  /** Code of its province. */
  province: string;
  /** Figures that stand for a year and indicator. */
  headline: number;
  /** All figures; a bureau without any can be found, not chosen. */
  stated: number;
}

/** All bureaus, and pairs of traditional and simplified characters, one after the other, that their names need. */
export interface BureauIndex {
  traditional: string;
  entries: readonly BureauEntry[];
}

/** Bureaus to choose at once: those of a province (by its entry) or of a level; only those with figures, codes in order. */
export interface BureauGroup {
  of: { province: BureauEntry } | { level: string };
  codes: readonly string[];
}

/** One line of what was found. */
export type BureauMatch = { entry: BureauEntry } | { group: BureauGroup };

/** Words that ask for every bureau of a level. */
const LEVEL_WORDS: Readonly<Record<string, readonly string[]>> = {
  province: ["省级", "全部省", "所有省", "各省", "provinces", "allprovinces", "provincial"],
  prefecture: ["市级", "地市级", "地级市", "全部市", "所有市", "各市", "prefectures", "allprefectures", "cities", "allcities"],
};

/** A text in the form in which texts are compared: one width, no case, accents, spaces or punctuation, 环保 written out, simplified characters. */
export function foldName(text: string, traditional = ""): string {
  const plain = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  return simplify(plain, traditional)
    .replaceAll("环保", "环境保护")
    .replace(/^中华人民共和国/, "");
}

/** A text with traditional characters replaced by the simplified ones that stand after them in `pairs`. */
export function simplify(text: string, pairs: string): string {
  if (pairs === "") return text;
  const known = tables.get(pairs) ?? readPairs(pairs);
  return [...text].map((char) => known.get(char) ?? char).join("");
}

const tables = new Map<string, ReadonlyMap<string, string>>();

function readPairs(pairs: string): ReadonlyMap<string, string> {
  const chars = [...pairs];
  const table = new Map(chars.flatMap((char, i) => (i % 2 === 0 ? [[char, chars[i + 1] ?? char] as const] : [])));
  tables.set(pairs, table);
  return table;
}

/** Bureaus and groups that a text means, best first: exact before prefix before part of a name, then those with more figures; for an empty text every group and every bureau with figures. */
export function findBureaus({ entries, traditional }: BureauIndex, text: string): BureauMatch[] {
  const query = foldName(text, traditional);
  const words = simplify(text, traditional)
    .split(/[\s,，、]+/)
    .map((word) => foldName(word))
    .filter((word) => word !== "");
  const provinces = new Map(entries.map((entry) => [entry.code, entry]));
  const ranked = entries.map((entry) => ({ entry, rank: rankEntry(entry, provinces.get(entry.province), query, words) }));
  const found = ranked
    .filter(({ entry, rank }) => rank < NOT_FOUND && (query !== "" || entry.stated > 0))
    .sort((a, b) => a.rank - b.rank || b.entry.headline - a.entry.headline || b.entry.stated - a.entry.stated);
  const groups = findGroups(entries, query).map((group) => ({ group }));
  const first = query === "" ? 0 : found.filter(({ rank }) => rank <= NAMED).length;
  const matches = found.map(({ entry }) => ({ entry }));
  return [...matches.slice(0, first), ...groups, ...matches.slice(first)];
}

/** Codes of what a line stands for; none for a bureau without figures. */
export function codesOf(match: BureauMatch): readonly string[] {
  if ("group" in match) return match.group.codes;
  return match.entry.stated > 0 ? [match.entry.code] : [];
}

const NAMED = 1;
const NOT_FOUND = 9;

/** 0 exact, 1 whole name of its area (深圳市), 2 prefix of a short form, 3 of a full one, 4 part of one, 5 all words, 6 in the province. */
function rankEntry(entry: BureauEntry, province: BureauEntry | undefined, query: string, words: readonly string[]): number {
  if (query === "") return 0;
  const { short, forms, names } = formsOf(entry);
  if (forms.includes(query)) return 0;
  if (query.startsWith(short) && names.some((name) => name.startsWith(query))) return NAMED;
  if (forms.some((form) => form.startsWith(query))) return 2;
  if (names.some((name) => name.startsWith(query))) return 3;
  if (/^\d+$/.test(query)) return NOT_FOUND;
  if (query.length > 1 && [...forms.slice(0, 3), ...names].some((form) => form.includes(query))) return 4;
  if (isAbridged(query, short, names) || (words.length > 1 && words.every((word) => has(word, [...forms, ...names], province)))) return 5;
  return province !== undefined && namesArea(province, query) ? 6 : NOT_FOUND;
}

/** Folded names of a bureau: the short ones (Chinese, English, pinyin, initials, code) and the full ones. */
interface Forms {
  short: string;
  forms: readonly string[];
  names: readonly string[];
}

const folded = new WeakMap<BureauEntry, Forms>();

// Every key that is typed asks for the forms of all bureaus.
function formsOf(entry: BureauEntry): Forms {
  const known = folded.get(entry);
  if (known) return known;
  const short = foldName(entry.short_zh);
  const names = [entry.name_zh, entry.name_en, ...entry.former].map((name) => foldName(name));
  const forms = { short, forms: [short, foldName(entry.short_en), entry.pinyin, entry.initials, entry.code], names };
  folded.set(entry, forms);
  return forms;
}

// 深圳环保局 leaves out the 市 of 深圳市环境保护局.
function isAbridged(query: string, short: string, names: readonly string[]): boolean {
  const rest = query.startsWith(short) ? query.slice(short.length) : "";
  return rest.length > 1 && names.some((name) => name.includes(rest));
}

function has(word: string, forms: readonly string[], province: BureauEntry | undefined): boolean {
  return (
    forms.some((form) => form.startsWith(word) || (word.length > 1 && form.includes(word))) ||
    (province !== undefined && namesArea(province, word))
  );
}

// 广东, 广东省, guangdong, gd, or four letters of it while they are typed.
function namesArea(area: BureauEntry, query: string): boolean {
  const { short, forms, names } = formsOf(area);
  const isBegun = query.length > 3 && forms.some((form) => form.startsWith(query));
  return [short, area.initials].includes(query) || isBegun || (query.startsWith(short) && names.some((name) => name.startsWith(query)));
}

function findGroups(entries: readonly BureauEntry[], query: string): BureauGroup[] {
  const codes = (keep: (entry: BureauEntry) => boolean) =>
    entries.filter((entry) => entry.stated > 0 && keep(entry)).map(({ code }) => code);
  const levels = Object.entries(LEVEL_WORDS)
    .filter(([, names]) => names.some((name) => name.startsWith(query)))
    .map(([level]) => ({ of: { level }, codes: codes((entry) => entry.level === level) }));
  const provinces = entries
    .filter((entry) => entry.level === "province" && query !== "" && namesArea(entry, query))
    .map((province) => ({ of: { province }, codes: codes((entry) => entry.province === province.code) }));
  return [...provinces, ...levels].filter((group) => group.codes.length > 1);
}
