import { type FoundPlace, placeBefore } from "./bureau-names-places.js";
import type { AgencyLevel, BureauWords, Register } from "./bureau-names-register.js";

/** An environmental agency as a text names it, before it is known which one it is. */
export interface Mention {
  start: number;
  end: number;
  level: AgencyLevel;
  /** Places right before it, the nearest first: 如皋, 南通市. */
  places: FoundPlace[];
  /** The place of its branch, as written after it: 开平 of 江门市生态环境局开平分局. */
  branch: string | null;
  /** The kind of place that stands for a name: 市 of 市生态环境局. */
  generic: string | null;
  /** True where the text names a body that is not in the register: 长春新区生态环境局, 某市生态环境局, a monitoring centre. */
  foreign: boolean;
}

interface Reader {
  agency: RegExp;
  levels: ReadonlyMap<string, AgencyLevel>;
  branch: RegExp;
  body: RegExp;
  generic: RegExp;
  boundary: RegExp;
}

const CHINESE = "\\u3400-\\u9fff";
// Four steps are more than a name has: province, prefecture, county, zone.
const DEEPEST = 4;
const readers = new WeakMap<BureauWords, Reader>();

/** Finds every environmental agency that a tidied text names, in order. */
export function findMentions(text: string, register: Register): Mention[] {
  const reader = readerFor(register.words);
  return [...text.matchAll(reader.agency)].map((match) => readMention(text, match[0], match.index, reader, register));
}

function readMention(text: string, agency: string, at: number, reader: Reader, register: Register): Mention {
  const level = reader.levels.get(agency) ?? "local";
  const office = register.words.offices.find((word) => text.endsWith(word, at)) ?? "";
  const places = placesBefore(text, at - office.length, reader, register);
  const end = at + agency.length;
  const branch = level === "local" ? (matchAt(reader.branch, text, end)?.[1] ?? null) : null;
  const generic = places.length === 0 ? (reader.generic.exec(text.slice(Math.max(0, at - 3), at))?.[1] ?? null) : null;
  const unnamed = places.length === 0 && generic === null && /[省市区县州盟旗]/.test(text.charAt(at - 1));
  const start = places.at(-1)?.start ?? at;
  const foreign = unnamed || matchAt(reader.body, text, end) !== null;
  return { start, end, level, places, branch: branch !== null && isName(branch, register) ? branch : null, generic, foreign };
}

function placesBefore(text: string, end: number, reader: Reader, { places }: Register): FoundPlace[] {
  const found: FoundPlace[] = [];
  for (let at = end; found.length < DEEPEST;) {
    const place = placeBefore(text, at, places);
    if (!place) break;
    found.push(place);
    at = place.start;
  }
  // 贵安新区 is not 安新: a short or loose name does not begin inside another word.
  const outermost = found.at(-1);
  const inside = outermost && !outermost.whole && !reader.boundary.test(text.slice(Math.max(0, outermost.start - 1), outermost.start));
  return inside ? found.slice(0, -1) : found;
}

// 和平分局 is a branch, though 和 may begin a sentence.
function isName(branch: string, { places, words }: Register): boolean {
  const speaks = words.sentence_words.some((word) => branch.startsWith(word) || (word.length > 1 && branch.includes(word)));
  return places.names.has(branch) || !speaks;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readerFor(words: BureauWords): Reader {
  const known = readers.get(words);
  if (known) return known;
  const levels = new Map(
    (Object.entries(words.agencies) as [AgencyLevel, string[]][]).flatMap(([level, names]) => names.map((name) => [name, level] as const)),
  );
  const below = [...levels.keys()].filter((name) => levels.get(name) !== "national");
  const boundary = `^|[^${CHINESE}]|[${words.before_names}]`;
  const sentence = `(?!${words.sentence_words.join("|")})`;
  const reader = {
    agency: new RegExp(`(?:${longestFirst(words.agencies.national)})(?!${words.no_ministry.join("|")})|${longestFirst(below)}`, "g"),
    levels,
    branch: new RegExp(`([${CHINESE}]{1,16}?)(?:${longestFirst(words.branch_endings)})`, "y"),
    body: new RegExp(`${sentence}[${CHINESE}]{0,14}?(?:${longestFirst(words.other_bodies)})`, "y"),
    generic: new RegExp(`(?:${boundary})([省市区县州盟旗])$`),
    boundary: new RegExp(`(?:${boundary})$`),
  };
  readers.set(words, reader);
  return reader;
}

function longestFirst(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join("|");
}
