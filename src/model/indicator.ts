/** Two languages of everything a reader sees. */
export interface Words {
  zh: string;
  en: string;
}

export type Lang = keyof Words;
export const LANGS = ["zh", "en"] as const satisfies readonly Lang[];

/** The codes of a list of words, in its order. */
export function keysOf<K extends string>(codes: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(codes) as K[];
}

/** What `make` gives for each language. */
export function inEachLanguage<T>(make: (lang: Lang) => T): Record<Lang, T> {
  return { zh: make("zh"), en: make("en") };
}

/** What kind of number an indicator is: a count over a period, a stock at a date, or a ratio. */
export const INDICATOR_KINDS = ["flow", "stock", "rate"] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** One entry of the catalogue: what is counted, in which unit, under which law, and how reports word it. */
export interface Indicator {
  id: string;
  family: string;
  name: Words;
  definition: Words;
  unit: string;
  kind: IndicatorKind;
  /** Article that the figure rests on, in Chinese; empty where none. */
  legal_basis: string;
}

/** A group of indicators, named as its file in `data/catalogue/indicators`. */
export interface Family {
  id: string;
  name: Words;
}
