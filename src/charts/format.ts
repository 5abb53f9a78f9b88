import type { Lang } from "../model/indicator.js";
import type { Qualifier } from "../model/observation.js";
import { HEDGE_SIGNS } from "../words/terms.js";

const LOCALES: Readonly<Record<Lang, string>> = { zh: "zh-CN", en: "en-US" };

const STEPS: Readonly<Record<Lang, readonly (readonly [number, string])[]>> = {
  zh: [
    [1e8, "亿"],
    [1e4, "万"],
  ],
  en: [
    [1e9, "B"],
    [1e6, "M"],
    [1e3, "K"],
  ],
};

/** A number with every digit and grouped thousands; ratios keep two decimals at most. */
export function formatExact(value: number, lang: Lang): string {
  return print(value, lang, Number.isInteger(value) ? 0 : 2);
}

/** A number short enough for a mark: 万 and 亿 in Chinese, K, M and B in English, from 10,000 up; three significant digits. */
export function formatShort(value: number, lang: Lang): string {
  const size = Math.abs(value);
  const step = STEPS[lang].find(([unit]) => size >= unit);
  if (step === undefined || size < 1e4) return formatExact(roundSmall(value), lang);
  const scaled = value / step[0];
  return `${print(scaled, lang, Math.abs(scaled) < 10 ? 2 : Math.abs(scaled) < 100 ? 1 : 0)}${step[1]}`;
}

const printers = new Map<string, Intl.NumberFormat>();

// Making a printer takes longer than printing with it, and pages have thousands of numbers.
function print(value: number, lang: Lang, decimals: number): string {
  const key = `${lang}${decimals}`;
  const printer = printers.get(key) ?? new Intl.NumberFormat(LOCALES[lang], { maximumFractionDigits: decimals });
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
