/** Two languages of everything a reader sees. */
export interface Words {
  zh: string;
  en: string;
}

export type Lang = keyof Words;
export const LANGS = ["zh", "en"] as const satisfies readonly Lang[];

/** What `make` gives for each language. */
export function inEachLanguage<T>(make: (lang: Lang) => T): Record<Lang, T> {
  return { zh: make("zh"), en: make("en") };
}

/** What kind of number an indicator is: a count over a period, a stock at a date, or a ratio. */
export type IndicatorKind = "flow" | "stock" | "rate";

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
