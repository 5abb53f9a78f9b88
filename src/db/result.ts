import type { Cell, Row } from "../model/columns.js";

/** What is read of an Arrow record batch; structural, so that the page needs no second copy of Arrow. */
export interface Batch {
  numRows: number;
  schema: { fields: readonly BatchField[] };
  getChildAt(index: number): { get(row: number): unknown } | null;
}

/** A column of a record batch: its name and Arrow type. */
export interface BatchField {
  name: string;
  type: object;
}

/** Names of columns; a repeated name gets `:1`, `:2` …, as native DuckDB names it. */
export function readColumns(fields: readonly BatchField[]): string[] {
  const seen = new Map<string, number>();
  return fields.map(({ name }) => {
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return count === 0 ? name : `${name}:${count}`;
  });
}

/** Rows of a record batch under the given names. */
export function readRows(batch: Batch, columns: readonly string[]): Row[] {
  const readers = columns.map((_, i) => cellReader(batch, i));
  return Array.from({ length: batch.numRows }, (_, row) => Object.fromEntries(columns.map((name, i) => [name, readers[i]?.(row) ?? null])));
}

function cellReader(batch: Batch, index: number): (row: number) => Cell {
  const vector = batch.getChildAt(index);
  const type = String(batch.schema.fields[index]?.type);
  if (type.startsWith("Date")) return (row) => toDate(vector?.get(row), 10);
  if (type.startsWith("Timestamp")) return (row) => toDate(vector?.get(row), 19);
  return (row) => toCell(vector?.get(row));
}

/** A day or time as ISO text; what is no such thing, or parts of seconds, as a text of another form, so that it is read otherwise. */
function toDate(value: unknown, length: number): Cell {
  if (value === null || value === undefined) return null;
  const date = new Date(Number(value));
  if (Number.isNaN(date.getTime()) || !Number.isInteger(Number(value))) return String(value);
  const text = date.toISOString().replace("T", " ");
  return length === 19 && !text.endsWith(".000Z") ? text : text.slice(0, text.startsWith("+") || text.startsWith("-") ? undefined : length);
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  return String(value);
}
