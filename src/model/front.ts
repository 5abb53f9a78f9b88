import { makeRow, type Question, type SheetRow } from "./benchmark.js";
import type { BookFigure } from "./book.js";
import type { OpenBook } from "./open-book.js";
import { LARGE_CASE } from "./question.js";
import { pickFront } from "./surroundings.js";

/** The question that a bureau's summary answers, and its rows. */
export interface Front {
  question: Question;
  rows: readonly SheetRow[];
}

/** The year that a bureau says most of, with the rows that its page begins with; null where no figure stands for a year. */
export function chooseFront(open: OpenBook, bureau: string): Front | null {
  const figures = open.figuresOf(bureau);
  const year = fullestYear(figures);
  if (year === null) return null;
  const question: Question = { bureau, year, peers: "list", list: [], per: "auto", amount: LARGE_CASE };
  const stated = new Set(figures.map(({ indicator }) => indicator));
  const indicators = open.book.indicators.filter(({ id }) => stated.has(id));
  const own = indicators.map((indicator) => makeRow(open, question, indicator, []));
  return { question, rows: pickFront(open, question, own, () => null) };
}

/** The year with most figures, the later of several. */
function fullestYear(figures: readonly BookFigure[]): number | null {
  const counts = new Map<number, number>();
  for (const { year } of figures) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([a, most], [b, more]) => more - most || b - a)[0]?.[0] ?? null;
}
