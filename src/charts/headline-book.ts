import type { Book, BookBureau, BookFigure, BookIndicator, BookSource, KnownReport } from "../model/book.js";
import { readCaveats } from "../model/caveat.js";
import type { Row } from "../model/columns.js";
import type { IndicatorKind, Words } from "../model/indicator.js";
import type { Basis, PeriodKind, Qualifier, Status } from "../model/observation.js";
import type { SourceKind } from "../model/source.js";
import { FAMILY_NAMES } from "../words/terms.js";
import { numberOf, textOf } from "./observed.js";

/** Rows of `listHeadlines` with every bureau, indicator and source said once. */
export function gatherBook(rows: readonly Row[]): Book {
  const stated = rows.filter((row) => row.id !== null);
  const families = Object.keys(FAMILY_NAMES);
  const indicators = [...indexRows(stated, "indicator", toIndicator).values()];
  return {
    bureaus: [...indexRows(rows, "code", toBureau).values()],
    indicators: indicators.sort((a, b) => families.indexOf(a.family) - families.indexOf(b.family)),
    sources: Object.fromEntries(indexRows(stated, "source_id", toSource)),
    figures: stated.map(toFigure),
  };
}

function indexRows<T>(rows: readonly Row[], column: string, convert: (row: Row) => T): Map<string, T> {
  const index = new Map<string, T>();
  for (const row of rows) {
    const key = textOf(row[column]);
    if (!index.has(key)) index.set(key, convert(row));
  }
  return index;
}

const wordsOf = (row: Row, column: string): Words => ({ zh: textOf(row[`${column}_zh`]), en: textOf(row[`${column}_en`]) });

function toBureau(row: Row): BookBureau {
  const names = { name: wordsOf(row, "bureau"), short: wordsOf(row, "short"), provinceName: wordsOf(row, "province") };
  const people = { population: numberOf(row.population), census: numberOf(row.census) };
  const reports = readReports(textOf(row.reports));
  return { code: textOf(row.code), ...names, level: textOf(row.level), province: textOf(row.province), ...people, reports };
}

/** Lines of year, source read (`-` for none) and address. */
function readReports(cell: string): KnownReport[] {
  return cell
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [year, read, url] = line.split(" ");
      return { year: Number(year), read: read === "-" ? null : (read ?? null), url: url ?? null };
    });
}

function toIndicator(row: Row): BookIndicator {
  const { indicator, family, indicator_unit, kind } = row;
  return {
    ...{ id: textOf(indicator), family: textOf(family), name: wordsOf(row, "name") },
    ...{ unit: textOf(indicator_unit), kind: kind as IndicatorKind },
  };
}

function toSource(row: Row): BookSource {
  const textOrNull = (column: string) => textOf(row[column]) || null;
  return { kind: row.source_kind as SourceKind, title: textOf(row.title), url: textOrNull("url"), published: textOrNull("published") };
}

function toFigure(row: Row): BookFigure {
  return {
    ...{ id: textOf(row.id), bureau: textOf(row.code), indicator: textOf(row.indicator), year: Number(row.year) },
    ...{ value: Number(row.value), lower: numberOf(row.lower), upper: numberOf(row.upper) },
    ...{ unit: textOf(row.unit), qualifier: row.qualifier as Qualifier, basis: row.basis as Basis | null },
    ...{
      period: row.period_kind as PeriodKind,
      end: textOf(row.period_end),
      broken: row.breaks !== null,
      caveats: readCaveats(textOf(row.caveats)),
    },
    ...{ status: row.status as Status, raw: textOf(row.raw), quote: textOf(row.quote), differs: row.differs === true },
    source: textOf(row.source_id),
  };
}
