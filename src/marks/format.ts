import type { Lang } from "../model/indicator.js";
import type { Qualifier } from "../model/observation.js";
import { HEDGE_SIGNS } from "../words/terms.js";

const LOCALES: Readonly<Record<Lang, string>> = { zh: "zh-CN", en: "en-US" };

/** Steps with the digits that the step below prints: a number that rounds up to a step takes it. */
const STEPS: Readonly<Record<Lang, readonly (readonly [unit: number, name: string, digits: number])[]>> = {
  zh: [
    [1e12, "万亿", 4],
    [1e8, "亿", 4],
    [1e4, "万", 4],
  ],
  en: [
    [1e12, "T", 3],
    [1e9, "B", 3],
    [1e6, "M", 3],
    [1e3, "K", 4],
  ],
};

/** From here up a number takes a step; below, every digit has room. */
const LONG = 1e4;

/** A number with every digit and grouped thousands; ratios keep two decimals, small ones two digits, so that none is printed as zero. */
export function formatExact(value: number, lang: Lang): string {
  const size = Math.abs(value);
  return print(value, lang, size > 0 && size < 0.1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 2 });
}

/** A number short enough for a mark: 万 and 亿 in Chinese, K, M and B in English, from 10,000 up; three significant digits. */
export function formatShort(value: number, lang: Lang): string {
  const size = Math.abs(value);
  const reaches = (unit: number, digits: number) => Number(size.toPrecision(digits)) >= Math.max(unit, LONG);
  const step = Number.isInteger(value) && size < LONG ? undefined : STEPS[lang].find(([unit, , digits]) => reaches(unit, digits));
  if (step === undefined) return formatExact(roundSmall(value), lang);
  const scaled = value / step[0];
  return `${print(scaled, lang, { maximumFractionDigits: Math.abs(scaled) < 10 ? 2 : Math.abs(scaled) < 100 ? 1 : 0 })}${step[1]}`;
}

const printers = new Map<string, Intl.NumberFormat>();

// Making a printer takes longer than printing with it, and pages have thousands of numbers.
function print(value: number, lang: Lang, digits: Intl.NumberFormatOptions): string {
  const key = `${lang}${JSON.stringify(digits)}`;
  const printer = printers.get(key) ?? new Intl.NumberFormat(LOCALES[lang], digits);
  printers.set(key, printer);
  return printer.format(value);
}

/** A number with the sign of its hedge: `≥2,000`, `约8,386万`. */
export function formatHedged(value: number, qualifier: Qualifier, lang: Lang, format: (value: number, lang: Lang) => string): string {
  return HEDGE_SIGNS[qualifier][lang] + format(value, lang);
}

function roundSmall(value: number): number {
  if (Number.isInteger(value)) return value;
  return Number(value.toPrecision(Math.abs(value) >= 100 ? 4 : 3));
}

/** A stretch as `1,200`, `≥1,200` or `1,200–1,500`; an open end is infinite. */
export function formatSpan({ low, high }: { low: number; high: number }, lang: Lang): string {
  const [least, most] = [formatShort(low, lang), formatShort(high, lang)];
  if (low === high) return least;
  if (high === Infinity) return `≥${least}`;
  return low === -Infinity ? `≤${most}` : `${least}–${most}`;
}
