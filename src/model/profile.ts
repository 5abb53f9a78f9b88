import type { Cell, Row } from "./columns.js";
import { printCell, type ResultColumn } from "./result.js";

/** What is told of a column: rows, empty and different cells; its ends and how its numbers spread, or its most frequent values. */
export interface ColumnProfile {
  name: string;
  type: string;
  rows: number;
  empty: number;
  distinct: number;
  ends: readonly [least: string, most: string] | null;
  bars: readonly number[];
  top: readonly (readonly [value: string, rows: number])[];
}

/** Bars of a column’s small histogram, and its most frequent values that are named. */
export const BARS = 12;
export const TOP = 3;
const TYPES = { number: "number", year: "number", date: "date", text: "text", bool: "boolean", empty: "NULL" } as const;

/** Profiles of columns whose rows are all at hand. */
export function profileRows(columns: readonly ResultColumn[], rows: readonly Row[]): ColumnProfile[] {
  return columns.map((column) => {
    const cells = rows.map((row) => row[column.name] ?? null).filter((cell): cell is NonNullable<Cell> => cell !== null);
    const counts = new Map<Cell, number>();
    for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
    const told = { name: column.name, type: column.type ?? TYPES[column.kind], rows: rows.length, empty: rows.length - cells.length };
    return { ...told, distinct: counts.size, ...spread(column, cells, counts) };
  });
}

function spread(
  column: ResultColumn,
  cells: readonly NonNullable<Cell>[],
  counts: ReadonlyMap<Cell, number>,
): Pick<ColumnProfile, "ends" | "bars" | "top"> {
  const { kind, scale } = column;
  if (kind === "number" || kind === "year" || kind === "date") {
    const numbers = cells.map((cell) =>
      typeof cell === "number" ? cell : Date.parse(`${String(cell).replace(" ", "T").slice(0, 19)}${String(cell).length > 10 ? "Z" : ""}`),
    );
    const [least, most] = [smallest(numbers, 1), smallest(numbers, -1)];
    const cellAt = (number: number) => printCell(cells[numbers.indexOf(number)] ?? null, kind, scale) ?? "";
    return { ends: cells.length === 0 ? null : [cellAt(least), cellAt(most)], bars: countBars(numbers, least, most), top: [] };
  }
  const top = [...counts].sort((a, b) => b[1] - a[1] || String(a[0]).localeCompare(String(b[0]))).slice(0, TOP);
  return { ends: null, bars: [], top: top.map(([cell, n]) => [String(cell), n] as const) };
}

const smallest = (numbers: readonly number[], sign: 1 | -1) => numbers.reduce((a, b) => (b * sign < a * sign ? b : a), Infinity * sign);

function countBars(numbers: readonly number[], least: number, most: number): number[] {
  const bars = Array<number>(BARS).fill(0);
  for (const number of numbers) {
    const bar = most > least ? Math.min(BARS - 1, Math.floor(((number - least) / (most - least)) * BARS)) : 0;
    bars[bar] = (bars[bar] ?? 0) + 1;
  }
  return bars;
}

/** A row of what the engine tells of columns. */
export interface ProfileRow {
  place: number;
  part: string;
  key: string | null;
  n: number;
}

/** Profiles of columns as the engine tells them. */
export function readProfiles(columns: readonly ResultColumn[], told: readonly ProfileRow[]): ColumnProfile[] {
  return columns.map(({ name, kind, scale, type = "" }, place) => {
    const print = (text: string) => (kind === "number" || kind === "year" ? (printCell(Number(text), kind, scale) ?? text) : text);
    const own = told.filter((row) => row.place === place);
    const of = (part: string) => own.find((row) => row.part === part);
    const [least, most] = [of("least")?.key, of("most")?.key];
    const bars = Array<number>(BARS).fill(0);
    for (const { key, n } of own.filter(({ part }) => part === "bar")) bars[Number(key)] = n;
    const top = own.filter(({ part }) => part === "top").map(({ key, n }) => [key ?? "", n] as const);
    const rows = of("rows")?.n ?? 0;
    return {
      ...{ name, type, rows, empty: rows - (of("filled")?.n ?? 0), distinct: of("distinct")?.n ?? 0 },
      ...{
        ends: typeof least === "string" && typeof most === "string" ? [print(least), print(most)] : null,
        bars: bars.some((n) => n > 0) ? bars : [],
        top,
      },
    };
  });
}

/** Rows in an order, empty cells last; those that are alike stay as they are. */
export function sortRows(rows: readonly Row[], name: string, descending: boolean): Row[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [one[name] ?? null, other[name] ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (a < b ? -1 : a > b ? 1 : 0);
  });
}
