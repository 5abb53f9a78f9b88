import { type Workbook, type BookSheet, visitXml } from "./sheet-book.js";

/** What a cell holds: a text or a number of the file, an error, or a formula whose result the file lacks. */
export type SheetKind = "text" | "number" | "percent" | "error" | "uncomputed";

/** Cells of a row by their columns, as texts, with what they are. */
export interface CellRow {
  /** Number of the row in its sheet. */
  line: number;
  cells: string[];
  kinds: (SheetKind | undefined)[];
}

/** Cells that are one: rows and columns, the last included. */
export interface Merged {
  ref: string;
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The rows of a sheet that hold anything, and its merged cells. */
export interface SheetCells {
  rows: CellRow[];
  merged: Merged[];
}

/** Reads the cells of a sheet: numbers as short as they are exact, dates and times as ISO text. */
export function readCells({ xml }: BookSheet, book: Workbook): SheetCells {
  const found: SheetCells = { rows: [], merged: [] };
  let row: CellRow = { line: 0, cells: [], kinds: [] };
  let cell = { column: -1, type: "", look: 0, value: null as string | null, formula: false, reading: false };
  const close: Record<string, (text: string) => void> = {
    v: (text) => (cell.value = text),
    t: (text) => (cell.value = cell.reading ? cell.value : (cell.value ?? "") + text),
    f: () => (cell.formula = true),
    rPh: () => (cell.reading = false),
    c: () => keepCell(row, cell.column, readCell(cell, book)),
    row: () => {
      if (row.cells.some((text) => text !== "") || row.kinds.some((kind) => kind !== undefined)) found.rows.push(row);
    },
  };
  visitXml(xml, {
    open: (name, attribute) => {
      if (name === "row") row = { line: Number(attribute("r") ?? row.line + 1), cells: [], kinds: [] };
      else if (name === "c") {
        const column = columnOf(attribute("r")) ?? cell.column + 1;
        const next = row.cells.length === 0 && attribute("r") === undefined ? 0 : column;
        cell = {
          column: next,
          type: attribute("t") ?? "n",
          look: Number(attribute("s") ?? 0),
          value: null,
          formula: false,
          reading: false,
        };
      } else if (name === "rPh") cell.reading = true;
      else if (name === "mergeCell") found.merged.push(...readMerged(attribute("ref") ?? ""));
    },
    close: (name, text) => close[name]?.(text),
  });
  return found;
}

function keepCell(row: CellRow, column: number, read: { text: string; kind: SheetKind } | null): void {
  while (row.cells.length <= column) row.cells.push("");
  if (read === null) return;
  row.cells[column] = read.text;
  row.kinds[column] = read.kind;
}

interface RawCell {
  type: string;
  look: number;
  value: string | null;
  formula: boolean;
}

function readCell(
  { type, look, value, formula }: RawCell,
  { strings, looks, since1904 }: Workbook,
): { text: string; kind: SheetKind } | null {
  if (value === null || (value === "" && type === "n")) return formula ? { text: "", kind: "uncomputed" } : null;
  if (type === "s") return told(strings[Number(value)] ?? "");
  if (type === "inlineStr" || type === "str") return told(value);
  if (type === "b") return { text: value === "1" ? "true" : "false", kind: "number" };
  if (type === "e") return { text: value, kind: "error" };
  if (type === "d") return { text: value.replace("T", " "), kind: "number" };
  const [number, shown] = [Number(value), looks[look] ?? "plain"];
  if (shown === "date") return { text: printDate(number, since1904), kind: "number" };
  if (shown === "span") return { text: printClock(Math.round(number * 86_400)), kind: "number" };
  return { text: String(number), kind: shown === "percent" ? "percent" : "number" };
}

const told = (text: string) => (text.trim() === "" ? null : { text, kind: "text" as const });

/** Days from the start of the calendar, as a date, a date with time, or, below one, a time. */
function printDate(days: number, since1904: boolean): string {
  const seconds = Math.round((days - Math.floor(days)) * 86_400);
  if (days < 1 && days >= 0) return printClock(seconds);
  // Excel takes 1900 for a leap year.
  const whole = Math.floor(days) + (since1904 ? 1462 : days < 60 ? 1 : 0);
  const time = new Date((whole - 25_569) * 86_400_000 + seconds * 1000);
  const [day = "", clock = ""] = time.toISOString().split("T");
  return seconds === 0 ? day : `${day} ${clock.slice(0, 8)}`;
}

function printClock(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** Column of an address such as `AB12`, the first being 0. */
function columnOf(address: string | undefined): number | undefined {
  if (address === undefined) return undefined;
  let column = 0;
  for (const char of address.replace(/\d.*$/, "")) column = column * 26 + char.charCodeAt(0) - 64;
  return column - 1;
}

function readMerged(ref: string): Merged[] {
  const [first = "", last = first] = ref.split(":");
  const [left, right] = [columnOf(first), columnOf(last)];
  const [top, bottom] = [Number(/\d+$/.exec(first)?.[0]), Number(/\d+$/.exec(last)?.[0])];
  if (left === undefined || right === undefined || !(bottom >= top) || right < left) return [];
  return [{ ref, top, left, bottom, right }];
}
