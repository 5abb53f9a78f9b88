import { type Area, loadRegister } from "../catalogue/bureau-names-register.js";
import { CATALOGUE } from "../port/files.js";
import { COUNTRY } from "../../src/model/level.js";
import { ENGLISH, termsIn, termsPattern } from "./terms.js";

/** A place or authority that an English text speaks of; no code for an authority that is no environmental bureau, or a place that stays open. */
export interface EnglishPlace {
  start: number;
  end: number;
  code: string | null;
  /** Several places bear the name; this is the one that sources are known of. */
  isGuess?: boolean;
}

const { places } = ENGLISH;
const WORDS = /\p{Lu}[\p{L}'’]*(?:-\p{L}+)*(?:\s\p{Lu}[\p{L}'’]*(?:-\p{L}+)*)*/gu;
const KIND = new RegExp(`^[\\s-]+(?:${places.kinds.map((kind) => kind.replaceAll("_", "\\s")).join("|")})\\b`, "i");
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
/** Zhongshan Fine Chemicals, Beijing airport: a name, not Liaoning's daily penalties. */
const OTHER_NAME = new RegExp(
  `^\\s(?:(?:\\p{Lu}[\\p{L}]*\\s){0,3}(?:${places.name_of_other.map(capital).join("|")})|(?:${places.common_names.join("|")}))\\b\\.?`,
  "u",
);
const OTHER_AUTHORITY = new RegExp(`${termsPattern(places.other_authorities)}[\\s,a-z-]{0,24}${termsPattern(places.authorities)}`, "gi");
/** To the public security bureau: whom cases go to. */
const RECEIVES = /\b(?:to|with|from)\s(?:the\s)?(?:\w+\s)?$/i;
const ENVIRONMENTAL = /environment|ecolog/i;
const MENTIONED = new RegExp(`${termsPattern(places.only_mentioned)}\\s(?:the\\s)?(?:\\w+\\s)?$`, "i");
/** Figures from Shaanxi's bureau: who tells them. */
const TOLD_FROM = new RegExp(`${termsPattern(places.told)}\\s(?:\\w+\\s){0,2}from\\s(?:the\\s)?(?:\\w+\\s)?$`, "i");
/** Xiangcheng district in Suzhou, Pingyang, Zhejiang: what may stand between a place and the one that it lies in. */
const INSIDE =
  /^(?:['’]s)?(?:\s(?:branch|sub-bureau|bureau))?[\s,(–—-]*(?:(?:an?|the)\s)?(?:(?:county|prefecture|province)[\s-]level\s)?(?:[\w-]+\s){0,3}(?:in|of|under)?\s?(?:the\s)?$/i;
/** Districts are 区, counties 县, banners 旗. */
const COUNTY_KIND = /^[\s-](district|county|banner)\b/i;
const KIND_ENDS: Readonly<Record<string, string>> = { district: "区", county: "县", banner: "旗" };
const MOST_WORDS = 4;
/** A county by its bare name: shorter ones are words and names of people. */
const LEAST_LETTERS = 5;

let index: ReadonlyMap<string, readonly Area[]> | null = null;

/** Places of a sentence in order; of two that lie in each other and stand together, the inner one. */
export function findPlaces(text: string): EnglishPlace[] {
  const all = [...text.matchAll(WORDS)].flatMap((match) => placesIn(text, match.index, match[0]));
  // from Shanxi's bureaus: what is only mentioned counts where nothing else is named
  const spoken = all.filter(({ start }) => {
    const before = text.slice(Math.max(0, start - 40), start);
    return !MENTIONED.test(before) || TOLD_FROM.test(before);
  });
  const named = spoken.length > 0 ? spoken : all.filter(({ start }) => /\bfrom\s(?:the\s)?$/i.test(text.slice(0, start)));
  const merged = joinInside(text, named).map(({ start, end, areas }) => ({
    start,
    end,
    ...chosen(areas, named, text.slice(start, end)),
  }));
  const country = [...text.matchAll(termsIn(places.country))].map(({ 0: words, index: start }) => ({
    start,
    end: start + words.length,
    code: COUNTRY,
  }));
  // China's Hebei: the country only where nothing smaller is named
  const own = merged.length > 0 ? merged : country;
  const others = [...text.matchAll(OTHER_AUTHORITY)].flatMap(({ 0: words, index: start }) =>
    ENVIRONMENTAL.test(text.slice(Math.max(0, start - 24), start + words.length)) || RECEIVES.test(text.slice(0, start))
      ? []
      : [{ start, end: start + words.length, code: null }],
  );
  return others.length > 0 ? others : own.sort((a, b) => a.start - b.start);
}

interface Named {
  start: number;
  end: number;
  areas: readonly Area[];
}

function placesIn(text: string, at: number, words: string): Named[] {
  const found: Named[] = [];
  const parts = [...words.matchAll(/\S+/g)];
  for (let i = 0; i < parts.length; i++) {
    for (let count = Math.min(MOST_WORDS, parts.length - i); count > 0; count--) {
      const [first, last] = [parts[i] as RegExpExecArray, parts[i + count - 1] as RegExpExecArray];
      const start = at + first.index;
      const plain = lowered(words.slice(first.index, last.index + last[0].length).replace(/['’]s?$/i, ""));
      const areas = meantBy(plain, text, start + plain.length);
      if (areas.length === 0) continue;
      const kind = KIND.exec(text.slice(start + plain.length))?.[0] ?? "";
      found.push({ start, end: start + plain.length + kind.length, areas });
      i += count - 1;
      break;
    }
  }
  return found;
}

/** HAINAN of a headline or a dateline. */
const lowered = (name: string): string =>
  /^[A-Z\s'’-]{4,}$/.test(name) ? name.toLowerCase().replace(/(?<![a-z'’])[a-z]/g, (letter) => letter.toUpperCase()) : name;

/** Areas of that name, of the kind that is said behind it; a county by its bare name only where no other place is called so. */
function meantBy(name: string, text: string, end: number): readonly Area[] {
  const all = (index ??= indexNames()).get(name) ?? [];
  const behind = text.slice(end);
  if (all.length === 0 || OTHER_NAME.test(behind)) return [];
  if (COUNTY_KIND.test(behind)) return all.filter(({ level }) => level === "county");
  if (/^[\s-]prefecture\b/i.test(behind)) return all.filter(({ level }) => level === "prefecture");
  const higher = all.filter(({ level }) => level !== "county");
  if (higher.length > 0)
    return higher.some(({ level }) => level === "province") ? higher.filter(({ level }) => level === "province") : higher;
  return name.length >= LEAST_LETTERS || /^(?:,|\s(?:in|city|branch)\b)/.test(behind) ? all : [];
}

function indexNames(): ReadonlyMap<string, readonly Area[]> {
  const names = new Map<string, Area[]>();
  for (const area of loadRegister(CATALOGUE).areas.values()) {
    if (area.level === "national") continue;
    for (const name of new Set([area.short_en, area.name_en, area.short_en.replace(/\s\(.*\)$/, "")]))
      names.set(name, [...(names.get(name) ?? []), area]);
  }
  return names;
}

/** Beijing's Fangshan District; in the heart of Chongqing, Yuzhong. */
const OUTER = /^(?:['’]s\s|,\s)$/;
const isOuter = (last: Named, { areas }: Named): boolean => areas.some(({ above }) => last.areas.some(({ code }) => above.includes(code)));

function joinInside(text: string, named: readonly Named[]): Named[] {
  const joined: Named[] = [];
  for (const place of named) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, place.start) : "";
    const inner = last?.areas.filter(({ above }) => place.areas.some(({ code }) => above.includes(code))) ?? [];
    if (last && inner.length > 0 && (INSIDE.test(between) || /^[^,.;]*\($/.test(between)))
      joined[joined.length - 1] = { start: last.start, end: place.end, areas: inner };
    else if (last && isOuter(last, place) && OUTER.test(between)) joined[joined.length - 1] = { ...place, start: last.start };
    else joined.push(place);
  }
  return joined;
}

/** The one area, or the one of several that lies in another place of the sentence, or else is of the kind that is said. */
function chosen(areas: readonly Area[], named: readonly Named[], words: string): Pick<EnglishPlace, "code" | "isGuess"> {
  const inside = areas.filter(({ above }) => named.some((other) => other.areas.some(({ code }) => above.includes(code))));
  const kind = /\b(district|county|banner)\b/i.exec(words)?.[1]?.toLowerCase() ?? "";
  const ofKind = areas.filter(({ name_zh }) => kind !== "" && name_zh.endsWith(KIND_ENDS[kind] ?? kind));
  const [only] = [areas, inside, ofKind].filter(({ length }) => length === 1);
  if (only) return { code: only[0]?.code ?? null };
  const { listed } = loadRegister(CATALOGUE);
  const known = [ofKind, areas].map((all) => all.filter(({ code }) => listed.has(code))).find(({ length }) => length === 1);
  return { code: known?.[0]?.code ?? null, isGuess: true };
}
