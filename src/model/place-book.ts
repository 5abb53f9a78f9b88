import { COUNTRY } from "./level.js";
import type { Qualifier } from "./observation.js";

/** The latest figure of one indicator of one bureau. */
export interface PlaceFigure {
  id: string;
  year: number;
  value: number;
  qualifier: Qualifier;
}

/** The latest main figures of every bureau, small enough to be fetched for one reader's question. */
export interface PlaceBook {
  /** Indicators by id, with names and unit; `per-head` is fines per 100,000 residents. */
  indicators: readonly { id: string; zh: string; en: string; unit: string }[];
  /** Figures by bureau code, each in the order of the indicators; null where there is none. */
  figures: Readonly<Record<string, readonly (PlaceFigure | null)[]>>;
  /** Years of annual reports that are known and not read, by bureau code. */
  unread: Readonly<Record<string, readonly number[]>>;
}

/** What a reader sees of a place: its own figures, its province's, the country's, in the order of the indicators that one of them has. */
export interface PlaceAnswer {
  indicator: PlaceBook["indicators"][number];
  own: PlaceFigure | null;
  province: PlaceFigure | null;
  country: PlaceFigure | null;
}

/** The figures of a bureau beside those of its province and the country; indicators that neither it nor its province has are left out. */
export function answerPlace(book: PlaceBook, code: string, province: string): PlaceAnswer[] {
  const of = (bureau: string, i: number) => book.figures[bureau]?.[i] ?? null;
  return book.indicators.flatMap((indicator, i) => {
    const answer = { indicator, own: of(code, i), province: code === province ? null : of(province, i), country: of(COUNTRY, i) };
    return answer.own === null && answer.province === null ? [] : [answer];
  });
}
