import { BitReader, BitWriter, readCode, shortOf } from "./code-bits.js";
import { type ChartKind, CHARTS, type DivisorName, DIVISORS, type Exploration, LEVELS, partnerOf, spansOf } from "./explore.js";
import { keysOf, LANGS, type Lang } from "./indicator.js";
import { SOURCE_KINDS } from "./source.js";

/** What a printed code holds: a reader's chart but for her words, or a chart of the site as a filter leaves it. */
export interface ChartCode {
  lang: Lang;
  shown: { exploration: Exploration } | { chart: string; bureaus: readonly string[]; years: readonly number[] };
  /** The first five digits of the hash of the data version. */
  version: string;
  /** Whether there were more bureaus or spans of years than a code has room for, which are then left out. */
  cut: boolean;
}

const FORMAT = 1;
/** In the place of the form of an exploration: a chart of the site. */
const OF_SITE = 7;
const NAME_BITS = 20;
const VERSION_DIGITS = 5;
const FIRST_YEAR = 1980;
/** Bureaus and spans of years are counted in so many bits; the highest count means more than fit. */
const ROOM = { bureaus: 4, spans: 3 } as const;
const mostOf = (bits: number): number => 2 ** bits - 2;

/** The code of a reader's chart, in groups of four signs: 13 signs and four for each bureau, or span of years. */
export function writeChartCode(exploration: Exploration, lang: Lang, version: string): string {
  const { indicator, chart, by, all, log, kinds, level, province, bureaus, years } = exploration;
  const bits = new BitWriter().add(FORMAT, 2).add(LANGS.indexOf(lang), 1).add(CHARTS.indexOf(chart), 3);
  bits
    .add(by === null ? 0 : keysOf(DIVISORS).indexOf(by) + 1, 3)
    .add(Number(all), 1)
    .add(Number(log), 1);
  bits.add(shortOf(indicator, NAME_BITS), NAME_BITS).add(parseInt(version.slice(0, VERSION_DIGITS), 16), 4 * VERSION_DIGITS);
  if (chart === "scatter") bits.add(shortOf(exploration.with, NAME_BITS), NAME_BITS);
  bits.add(kinds.length > 0 ? 1 : 0, 1);
  if (kinds.length > 0) for (const kind of SOURCE_KINDS) bits.add(Number(kinds.includes(kind)), 1);
  bits.add(level === null ? 0 : LEVELS.indexOf(level) + 1, 2).add(province === null ? 0 : 1, 1);
  if (province !== null) bits.add(Number(province), NAME_BITS);
  addChoice(bits, bureaus, years);
  return bits.print();
}

/** The code of a chart of the site as a filter leaves it, in the same way. */
export function writeSiteCode(id: string, { bureaus, years }: Pick<Exploration, "bureaus" | "years">, lang: Lang, version: string): string {
  const bits = new BitWriter().add(FORMAT, 2).add(LANGS.indexOf(lang), 1).add(OF_SITE, 3);
  bits.add(shortOf(id, NAME_BITS), NAME_BITS).add(parseInt(version.slice(0, VERSION_DIGITS), 16), 4 * VERSION_DIGITS);
  addChoice(bits, bureaus, years);
  return bits.print();
}

function addChoice(bits: BitWriter, bureaus: readonly string[], years: readonly number[]): void {
  addList(bits, spansOf(years), ROOM.spans, ([from, to]) => bits.add(from - FIRST_YEAR, 7).add(to - FIRST_YEAR, 7));
  addList(bits, bureaus, ROOM.bureaus, (code) => bits.add(Number(code), NAME_BITS));
}

function addList<T>(bits: BitWriter, items: readonly T[], room: number, add: (item: T) => void): void {
  const fits = items.length <= mostOf(room);
  bits.add(fits ? items.length : mostOf(room) + 1, room);
  if (fits) items.forEach(add);
}

/** The chart of a code, one of `charts` of the site or of an indicator among `indicators`; null for a text that is no code, `unknown` for one of a chart or indicator that is not there. */
export function readChartCode(text: string, indicators: Iterable<string>, charts: Iterable<string>): ChartCode | "unknown" | null {
  const bits = readCode(text);
  if (bits?.take(2) !== FORMAT) return null;
  const lang = LANGS[bits.take(1)];
  const form = bits.take(3);
  if (lang === undefined) return null;
  return form === OF_SITE ? readOfSite(bits, lang, namesOf(charts)) : readReaders(bits, lang, CHARTS[form], namesOf(indicators));
}

type Names = ReadonlyMap<number, string>;
const namesOf = (ids: Iterable<string>): Names => new Map([...ids].map((id) => [shortOf(id, NAME_BITS), id]));

function readOfSite(bits: BitReader, lang: Lang, charts: Names): ChartCode | "unknown" | null {
  const chart = charts.get(bits.take(NAME_BITS));
  const version = takeVersion(bits);
  const { cut, ...choice } = takeChoice(bits);
  if (!bits.done) return null;
  return chart === undefined ? "unknown" : { lang, version, cut, shown: { chart, ...choice } };
}

function readReaders(bits: BitReader, lang: Lang, chart: ChartKind | undefined, names: Names): ChartCode | "unknown" | null {
  const by = bits.take(3);
  const [all, log] = [bits.take(1) === 1, bits.take(1) === 1];
  const indicator = names.get(bits.take(NAME_BITS));
  const version = takeVersion(bits);
  const across = chart === "scatter" ? names.get(bits.take(NAME_BITS)) : partnerOf(indicator ?? "");
  const kinds = bits.take(1) === 1 ? SOURCE_KINDS.filter(() => bits.take(1) === 1) : [];
  const level = bits.take(2);
  const province = bits.take(1) === 1 ? sixDigits(bits.take(NAME_BITS)) : null;
  const { cut, ...choice } = takeChoice(bits);
  if (chart === undefined || !bits.done) return null;
  if (indicator === undefined || across === undefined) return "unknown";
  const exploration: Exploration = {
    ...{ indicator, with: across, chart, all, log, kinds, province },
    ...{ by: by === 0 ? null : (keysOf(DIVISORS)[by - 1] as DivisorName), level: level === 0 ? null : (LEVELS[level - 1] ?? null) },
    ...choice,
  };
  return { lang, version, cut, shown: { exploration } };
}

const takeVersion = (bits: BitReader): string =>
  bits
    .take(4 * VERSION_DIGITS)
    .toString(16)
    .padStart(VERSION_DIGITS, "0");

function takeChoice(bits: BitReader): { bureaus: string[]; years: number[]; cut: boolean } {
  const spans = takeList(bits, ROOM.spans, () => [bits.take(7) + FIRST_YEAR, bits.take(7) + FIRST_YEAR] as const);
  const bureaus = takeList(bits, ROOM.bureaus, () => sixDigits(bits.take(NAME_BITS)));
  const years = (spans ?? []).flatMap(([from, to]) => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i));
  return { bureaus: bureaus ?? [], years, cut: bureaus === null || spans === null };
}

function takeList<T>(bits: BitReader, room: number, take: () => T): T[] | null {
  const count = bits.take(room);
  return count > mostOf(room) ? null : Array.from({ length: count || 0 }, take);
}

const sixDigits = (code: number): string => String(code).padStart(6, "0");
