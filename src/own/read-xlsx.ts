import { writeCsv } from "../model/csv.js";
import { type Feed, OwnError } from "../model/own-file.js";
import { layTable, type Layout, type TextRecords, tellNotes } from "../model/own-layout.js";
import { MOST_LISTED, namePlace, type OwnNote } from "../model/own-note.js";
import { openBook } from "./sheet-book.js";
import { readCells, type SheetCells, type SheetKind, type CellRow } from "./sheet-cells.js";

/** A sheet as a table: its columns' names as they stand there, what the engine takes, what its reader should know, and the sheets that hold anything. */
export interface SheetRead {
  names: string[];
  feed(names: string[]): Feed;
  notes: OwnNote[];
  sheets: string[];
}

/** Reads a sheet of a workbook, without a name the first that is shown and holds anything; throws an `OwnError`. */
export function readXlsx(bytes: Uint8Array, wanted?: string): SheetRead {
  const book = openBook(bytes);
  const filled = book.sheets.filter(({ xml }) => /<(?:\w+:)?(?:v|t)[ >]/.test(xml));
  // What its author hid is not what a reader means.
  filled.sort((a, b) => Number(a.hidden) - Number(b.hidden));
  const sheet = wanted === undefined ? filled[0] : filled.find(({ name }) => name === wanted);
  if (sheet === undefined) throw new OwnError("noData");
  const others = filled.filter((other) => other !== sheet);
  const shown = others.filter(({ hidden }) => !hidden).map(({ name }) => name);
  const hidden = others.filter((other) => other.hidden).map(({ name }) => name);
  const empty = book.sheets.filter((other) => !filled.includes(other)).map(({ name }) => name);
  const { names, feed, notes } = readSheet(readCells(sheet, book));
  const told: OwnNote[] = [
    ...(shown.length > 0 ? [{ about: "sheets" as const, details: [sheet.name, shown] }] : []),
    ...(hidden.length > 0 ? [{ about: "hiddenSheets" as const, details: [hidden] }] : []),
    ...(empty.length > 0 ? [{ about: "emptySheets" as const, details: [empty] }] : []),
  ];
  return { names, feed, notes: [...told, ...notes], sheets: filled.map(({ name }) => name) };
}

function readSheet({ rows, merged }: SheetCells): Omit<SheetRead, "sheets"> {
  const records: TextRecords = {
    count: rows.length,
    filled: (i) => rows[i]?.cells.filter((cell) => cell.trim() !== "").length ?? 0,
    cells: (i) => rows[i]?.cells ?? [],
  };
  const layout = layTable(records);
  if (layout === null) throw new OwnError("noData");
  const body = rows.slice(layout.from, layout.to);
  const width = body.reduce((most, { cells }) => Math.max(most, cells.length), layout.names.length);
  const names = Array.from({ length: width }, (_, i) => layout.names[i] ?? "");
  const notes = [...tellLayout(layout, records, rows), ...fillMerged(body, merged), ...tellLost(body), ...tellPercent(body, names)];
  const feed = (named: string[]): Feed => ({
    kind: "text",
    bytes: new TextEncoder().encode(writeRows(body, named)),
    delimiter: ",",
    names: named,
    texts: named.filter((_, i) => isText(body, i)),
    places: { lines: Uint32Array.from(body.map(({ line }) => line)), letters: true },
  });
  return { names, feed, notes };
}

function tellLayout({ head, to }: Layout, records: TextRecords, rows: readonly CellRow[]): OwnNote[] {
  const above = (rows[head.from]?.line ?? 1) - 1;
  return [
    ...(above > 0 ? [{ about: "above" as const, details: [above] }] : []),
    ...(head.to - head.from > 1 ? [{ about: "heads" as const, details: [head.to - head.from] }] : []),
    ...(to < records.count ? [{ about: "below" as const, details: [records.count - to, tellNotes(records, to)] }] : []),
  ];
}

/** Gives a label of merged cells to each row that it spans; a number is not repeated, since its sum would grow. */
function fillMerged(rows: readonly CellRow[], merged: SheetCells["merged"]): OwnNote[] {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const [filled, left]: [string[], string[]] = [[], []];
  for (const { ref, top, bottom, left: column } of merged) {
    const first = byLine.get(top);
    const text = first?.cells[column] ?? "";
    if (first === undefined || text === "") continue;
    if (bottom === top || first.kinds[column] !== "text") {
      left.push(ref);
      continue;
    }
    for (let line = top + 1; line <= bottom; line++) fillCell(byLine.get(line), column, text);
    filled.push(ref);
  }
  return [...tell("mergedFilled", filled), ...tell("mergedLeft", left)];
}

function fillCell(row: CellRow | undefined, column: number, text: string): void {
  if (row === undefined) return;
  while (row.cells.length <= column) row.cells.push("");
  row.cells[column] = text;
  row.kinds[column] = "text";
}

/** Errors and formulas without a result, which become empty cells. */
function tellLost(rows: readonly CellRow[]): OwnNote[] {
  const lost: Record<"error" | "uncomputed", string[]> = { error: [], uncomputed: [] };
  for (const { line, cells, kinds } of rows) {
    kinds.forEach((kind, i) => {
      if (kind !== "error" && kind !== "uncomputed") return;
      lost[kind].push(kind === "error" ? `${namePlace(true, i, line)} ${cells[i] ?? ""}` : namePlace(true, i, line));
      cells[i] = "";
    });
  }
  return [...tell("errors", lost.error), ...tell("uncomputed", lost.uncomputed)];
}

function tell(about: "mergedFilled" | "mergedLeft" | "errors" | "uncomputed", places: readonly string[]): OwnNote[] {
  return places.length === 0 ? [] : [{ about, details: [places.length, places.slice(0, MOST_LISTED)] }];
}

function tellPercent(rows: readonly CellRow[], names: readonly string[]): OwnNote[] {
  const columns = names.filter((_, i) => kindsOf(rows, i).includes("percent"));
  return columns.length === 0 ? [] : [{ about: "percent", details: [columns] }];
}

const kindsOf = (rows: readonly CellRow[], column: number): (SheetKind | undefined)[] =>
  rows.map(({ cells, kinds }) => ((cells[column] ?? "") === "" ? undefined : kinds[column]));

const isText = (rows: readonly CellRow[], column: number) => kindsOf(rows, column).every((kind) => kind === undefined || kind === "text");

function writeRows(rows: readonly CellRow[], names: readonly string[]): string {
  const lines = rows.map(({ cells }) => names.map((_, i) => cells[i] ?? ""));
  return writeCsv(
    names.map((_, i) => `c${i}`),
    lines,
  ).replace(/^\uFEFF/, "");
}
