import * as Plot from "@observablehq/plot";
import { tableFromIPC } from "@uwdata/flechette";
import * as aq from "arquero";
import * as d3 from "d3";
import { type BoxArgument, type BoxAsk, type BoxColumns, MOST_ROWS_OUT } from "./message.js";

/** What is read of a table of Arquero. */
interface Table {
  numRows(): number;
  columnNames(): string[];
  array(name: string): ArrayLike<unknown>;
}

/** Arrow bytes of tables that came so. */
const bytesOf = new WeakMap<object, Uint8Array>();

/** A table as an Arrow table: of a result, with the engine's own columns. */
function arrow(table: Table & { toArrow(): unknown }): unknown {
  const bytes = bytesOf.get(table);
  return bytes === undefined ? table.toArrow() : tableFromIPC(bytes, { useDate: true });
}

const LIBRARIES: Readonly<Record<string, unknown>> = { Plot, d3, aq, op: aq.op, arrow };
/** Lines that an engine puts before the body of a function that is made of a text. */
const LINES_BEFORE = 2;
const AsyncFunction = (async () => undefined).constructor as new (...parts: string[]) => (...values: unknown[]) => Promise<unknown>;

/** Runs the body of a function with the libraries, what it is given, the room it has in CSS pixels, and what looks at the time; throws what it throws. */
export function runBody(
  { body, guard, args }: Pick<BoxAsk, "body" | "guard" | "args">,
  lookAtTime: () => void,
  width: number,
): Promise<unknown> {
  const given = { ...LIBRARIES, [guard]: lookAtTime, width, ...Object.fromEntries(args.map(([name, arg]) => [name, open(arg)])) };
  return new AsyncFunction(...Object.keys(given), `"use strict";${body}`)(...Object.values(given));
}

function open(argument: BoxArgument): unknown {
  if (argument.kind === "value") return argument.value;
  if (argument.kind === "table") return aq.table(argument.columns as Record<string, unknown[]>);
  const table = aq.fromArrow(argument.bytes, { useDate: true });
  bytesOf.set(table, argument.bytes);
  return table;
}

/** What code came to, where it is a table or a list of rows; null otherwise. */
export function readTable(value: unknown): Table | null {
  if (value !== null && typeof value === "object" && "schema" in value && "getChildAt" in value) {
    return aq.fromArrow(value as Parameters<typeof aq.fromArrow>[0]) as unknown as Table;
  }
  if (value !== null && typeof value === "object" && "numRows" in value && "columnNames" in value) return value as Table;
  const isRow = (row: unknown) => row !== null && typeof row === "object" && Object.getPrototypeOf(row) === Object.prototype;
  return Array.isArray(value) && value.length > 0 && value.every(isRow) ? (aq.from(value as object[]) as unknown as Table) : null;
}

/** The columns of a table as they leave: numbers, texts, yes and no, days. */
export function pack(table: Table): BoxColumns {
  return Object.fromEntries(table.columnNames().map((name) => [name, Array.from(table.array(name)).slice(0, MOST_ROWS_OUT).map(plain)]));
}

function plain(cell: unknown): unknown {
  if (cell === null || cell === undefined || typeof cell === "string" || typeof cell === "boolean") return cell ?? null;
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === "bigint" ? Number(cell) : describe(cell);
}

/** Any value as a text. */
export function describe(value: unknown): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (typeof value === "function" || typeof value === "symbol") return String(value);
  if (typeof value === "object" && value !== null) {
    try {
      return JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part), 2);
    } catch {
      return Object.prototype.toString.call(value);
    }
  }
  return String(value);
}

/** Line of a cell at which an error was thrown; null where the engine does not say. */
export function lineOf(error: unknown): number | null {
  const match = /<anonymous>:(\d+):\d+/.exec((error as Partial<Error> | null)?.stack ?? "");
  return match === null ? null : Math.max(1, Number(match[1]) - LINES_BEFORE);
}
