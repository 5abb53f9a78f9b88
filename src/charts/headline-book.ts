import type { Book, BookBureau, BookFigure, BookIndicator, BookSource, KnownReport } from "../model/book.js";
import { readCaveats } from "../model/caveat.js";
import { groupBy } from "../model/group.js";
import type { HeadlineRow, StatedHeadline } from "../queries/headlines.js";
import { FAMILY_NAMES } from "../words/terms.js";

const isStated = (row: HeadlineRow): row is StatedHeadline => row.id !== null;

/** Rows of `listHeadlines` with every bureau, indicator and source said once. */
export function gatherBook(rows: readonly HeadlineRow[]): Book {
  const stated = rows.filter(isStated);
  const families = Object.keys(FAMILY_NAMES);
  const indicators = firstOfEach(stated, (row) => row.indicator).map(toIndicator);
  return {
    bureaus: firstOfEach(rows, (row) => row.code).map(toBureau),
    indicators: indicators.sort((a, b) => families.indexOf(a.family) - families.indexOf(b.family)),
    sources: Object.fromEntries(firstOfEach(stated, (row) => row.source_id).map((row) => [row.source_id, toSource(row)])),
    figures: stated.map(toFigure),
  };
}

const firstOfEach = <R>(rows: readonly R[], key: (row: R) => string): R[] => [...groupBy(rows, key).values()].map(([first]) => first);

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

function toBureau(row: HeadlineRow): BookBureau {
  return {
    ...{ code: row.code, level: row.level, province: row.province, population: row.population, census: row.census },
    name: { zh: row.bureau_zh, en: row.bureau_en },
    short: { zh: row.short_zh, en: row.short_en },
    provinceName: { zh: row.province_zh, en: row.province_en },
    reports: readReports(row.reports ?? ""),
  };
}

function toIndicator({ indicator: id, family, name_zh: zh, name_en: en, indicator_unit: unit, kind }: StatedHeadline): BookIndicator {
  return { id, family, name: { zh, en }, unit, kind };
}

function toSource({ source_kind: kind, title, url, published }: StatedHeadline): BookSource {
  return { kind, title, url, published };
}

function toFigure(row: StatedHeadline): BookFigure {
  const { id, code: bureau, indicator, year, value, lower, upper, unit, qualifier, basis } = row;
  const { period_kind: period, period_end: end, status, raw, quote, differs, source_id: source } = row;
  return {
    ...{ id, bureau, indicator, year, value, lower, upper, unit, qualifier, basis, period, end, status, raw, quote, differs, source },
    broken: row.breaks !== null,
    caveats: readCaveats(row.caveats ?? ""),
  };
}
