import { BitReader, BitWriter, readCode, shortOf } from "./code-bits.js";
import { CHARTS, type DivisorName, DIVISORS, type Exploration, LEVELS, partnerOf, spansOf } from "./explore.js";
import { keysOf, LANGS, type Lang } from "./indicator.js";
import { SOURCE_KINDS } from "./source.js";

/** What a printed code holds: a reader's chart but for her words, its language, and the first digits of its data version. */
export interface ChartCode {
  lang: Lang;
  exploration: Exploration;
  /** The first five digits of the hash of the data version. */
  version: string;
  /** Whether there were more bureaus or spans of years than a code has room for, which are then left out. */
  cut: boolean;
}

const FORMAT = 1;
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
  const spans = spansOf(years);
  addList(bits, spans, ROOM.spans, ([from, to]) => bits.add(from - FIRST_YEAR, 7).add(to - FIRST_YEAR, 7));
  addList(bits, bureaus, ROOM.bureaus, (code) => bits.add(Number(code), NAME_BITS));
  return bits.print();
}

function addList<T>(bits: BitWriter, items: readonly T[], room: number, add: (item: T) => void): void {
  const fits = items.length <= mostOf(room);
  bits.add(fits ? items.length : mostOf(room) + 1, room);
  if (fits) items.forEach(add);
}

/** The chart of a code, whose indicators must be among `indicators`; null for a text that is no code, `unknown` for one of an indicator that is not there. */
export function readChartCode(text: string, indicators: Iterable<string>): ChartCode | "unknown" | null {
  const bits = readCode(text);
  if (bits?.take(2) !== FORMAT) return null;
  const names = new Map([...indicators].map((id) => [shortOf(id, NAME_BITS), id]));
  const lang = LANGS[bits.take(1)];
  const chart = CHARTS[bits.take(3)];
  const by = bits.take(3);
  const [all, log] = [bits.take(1) === 1, bits.take(1) === 1];
  const indicator = names.get(bits.take(NAME_BITS));
  const version = bits
    .take(4 * VERSION_DIGITS)
    .toString(16)
    .padStart(VERSION_DIGITS, "0");
  const across = chart === "scatter" ? names.get(bits.take(NAME_BITS)) : partnerOf(indicator ?? "");
  const kinds = bits.take(1) === 1 ? SOURCE_KINDS.filter(() => bits.take(1) === 1) : [];
  const level = bits.take(2);
  const province = bits.take(1) === 1 ? sixDigits(bits.take(NAME_BITS)) : null;
  const spans = takeList(bits, ROOM.spans, () => [bits.take(7) + FIRST_YEAR, bits.take(7) + FIRST_YEAR] as const);
  const bureaus = takeList(bits, ROOM.bureaus, () => sixDigits(bits.take(NAME_BITS)));
  if (lang === undefined || chart === undefined || !bits.done) return null;
  if (indicator === undefined || across === undefined) return "unknown";
  const exploration: Exploration = {
    ...{ indicator, with: across, chart, all, log, kinds, province },
    ...{ by: by === 0 ? null : (keysOf(DIVISORS)[by - 1] as DivisorName), level: level === 0 ? null : (LEVELS[level - 1] ?? null) },
    bureaus: bureaus ?? [],
    years: (spans ?? []).flatMap(([from, to]) => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)),
  };
  return { lang, exploration, version, cut: bureaus === null || spans === null };
}

function takeList<T>(bits: BitReader, room: number, take: () => T): T[] | null {
  const count = bits.take(room);
  return count > mostOf(room) ? null : Array.from({ length: count || 0 }, take);
}

const sixDigits = (code: number): string => String(code).padStart(6, "0");
