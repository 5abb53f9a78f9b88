import type { Book, BookFigure, BookIndicator } from "./book.js";
import { readCaveats } from "./caveat.js";
import type { RowOf } from "./columns.js";
import { levelOfCode, provinceOf } from "./level.js";
import type { ReadReport } from "./reading.js";

/** The book with a reader's own reading in it: its figures stand for their bureau, indicator and year in place of the atlas'; a bureau that the book does not know is added by its code. */
export function withReading(book: Book, reading: ReadReport): Book {
  const { source } = reading.record;
  const figures = figuresOf(reading);
  const own = new Set(figures.map(keyOf));
  const { kind, title, url, published } = source;
  return {
    bureaus: [...book.bureaus, ...missingBureaus(book, reading, figures)],
    indicators: [...book.indicators, ...missingIndicators(book, reading, figures)],
    sources: { ...book.sources, [source.id]: { kind, title, url, published } },
    figures: [...book.figures.filter((figure) => !own.has(keyOf(figure))), ...figures],
  };
}

/** The figures of a reading that stand for a bureau and year, as a book has them. */
export function figuresOf({ rows, record }: Pick<ReadReport, "rows" | "record">): BookFigure[] {
  const doubted = new Set(record.checks.filter(({ verdict }) => verdict === "differs").flatMap(({ observations }) => observations));
  return rows
    .filter((row) => row.headline && row.bureau_code !== "" && !row.indicator.endsWith(".yoy"))
    .map((row) => toFigure(row, doubted.has(row.id)));
}

const keyOf = ({ bureau, indicator, year }: BookFigure): string => `${bureau} ${indicator} ${year}`;

function toFigure(row: RowOf<"observations">, differs: boolean): BookFigure {
  const { id, indicator, year, value, lower, upper, unit, qualifier, basis, status, raw, quote } = row;
  return {
    ...{ id, bureau: row.bureau_code, indicator, year, value, lower, upper, unit, qualifier, basis, status, raw, quote, differs },
    ...{ period: row.period_kind, end: row.period_end, broken: row.breaks !== null, caveats: readCaveats(row.caveats ?? "") },
    source: row.source_id,
  };
}

function missingBureaus(book: Book, { record }: ReadReport, figures: readonly BookFigure[]): Book["bureaus"] {
  const known = new Set(book.bureaus.map(({ code }) => code));
  const missing = [...new Set(figures.map(({ bureau }) => bureau))].filter((code) => !known.has(code));
  return missing.map((code) => {
    const name = code === record.source.bureau_code ? record.source.bureau : code;
    const province = provinceOf(code);
    const provinceName = book.bureaus.find((bureau) => bureau.code === province)?.short ?? { zh: province, en: province };
    const names = { name: { zh: name, en: name }, short: { zh: name, en: name }, provinceName };
    return { code, ...names, level: levelOfCode(code), province, population: null, census: null, reports: [] };
  });
}

function missingIndicators(book: Book, { names }: ReadReport, figures: readonly BookFigure[]): BookIndicator[] {
  const known = new Set(book.indicators.map(({ id }) => id));
  const missing = new Map(figures.filter(({ indicator }) => !known.has(indicator)).map((figure) => [figure.indicator, figure]));
  return [...missing.values()].map(({ indicator: id, unit, period }) => ({
    ...{ id, family: id.slice(0, id.indexOf(".")), unit, kind: period === "point" ? "stock" : "flow" },
    name: names[id] ?? { zh: id, en: id },
  }));
}
