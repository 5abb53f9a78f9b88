import type { RowOf } from "../model/columns.js";
import { levelOfCode, provinceOf } from "../model/level.js";
import type { OpenBook } from "../model/open-book.js";
import type { ReadReport } from "../model/reading.js";
import type { FigureBureau, FigureFile } from "./file.js";

/** A file of an indicator with a reader's own reading in it: its figures stand in place of the atlas' of the same bureau and year; a bureau that the file does not know is added as the book has it, or by its code. */
export function withOwnFigures(file: FigureFile, { name, rows, record }: ReadReport, book: OpenBook): FigureFile {
  const own = rows.filter((row) => row.indicator === file.of.id && row.bureau_code !== "");
  const taken = new Set(own.map(keyOf));
  const { id, kind, title, published, url } = record.source;
  const cell = (cells: readonly unknown[], column: string) => cells[file.columns.indexOf(column)];
  const kept = file.figures.filter((cells) => !taken.has(`${String(cell(cells, "bureau_code"))} ${String(cell(cells, "year"))}`));
  const known = new Set(file.bureaus.map(({ code }) => code));
  const codes = [...new Set(own.map((row) => row.bureau_code))].filter((code) => !known.has(code));
  return {
    ...file,
    figures: [...kept, ...own.map((row) => file.columns.map((column) => row[column as keyof typeof row] ?? null))],
    bureaus: [...file.bureaus, ...codes.map((code) => bureauOf(code, book))],
    sources: [...file.sources.filter((source) => source.id !== id), { id, kind, title: title === "" ? name : title, published, url }],
  };
}

const keyOf = ({ bureau_code: code, year }: RowOf<"observations">): string => `${code} ${year}`;

function bureauOf(code: string, book: OpenBook): FigureBureau {
  const known = book.bureau(code);
  const { population = null, census = null } = known ?? {};
  const residents = population === null || census === null ? null : { population, year: census, quote: "" };
  const names = { short_zh: known?.short.zh ?? code, short_en: known?.short.en ?? code };
  return { code, ...names, level: levelOfCode(code), province: provinceOf(code), residents };
}
