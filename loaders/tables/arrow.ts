import { Bool, type DataType, Field, Float64, Int32, Schema, Table, tableToIPC, Utf8, vectorFromArray } from "apache-arrow";
import type { Column, ColumnType, Row } from "../../src/model/columns.js";
import { type RelationName, RELATIONS } from "../../src/model/views.js";

const TYPES: Record<ColumnType, () => DataType> = {
  utf8: () => new Utf8(),
  float64: () => new Float64(),
  int32: () => new Int32(),
  bool: () => new Bool(),
};

/** Rows of a table or view as an Arrow IPC stream with its columns; plain strings, no dictionaries, so bytes repeat. */
export const packArrow = (name: RelationName, rows: readonly Row[]): Uint8Array => packColumns(RELATIONS[name], rows);

/** Rows as an Arrow IPC stream of the given columns. */
export function packColumns(columns: readonly Column[], rows: readonly Row[]): Uint8Array {
  const fields = columns.map((column) => new Field(column.name, TYPES[column.type](), column.nullable ?? false));
  const vectors = columns.map((column) =>
    vectorFromArray(
      rows.map((row) => row[column.name] ?? null),
      TYPES[column.type](),
    ),
  );
  const schema = new Schema(fields);
  const data = Object.fromEntries(columns.map((column, i) => [column.name, vectors[i]]));
  // Vectors without a value know nothing of their type.
  return tableToIPC(rows.length === 0 ? new Table(schema) : new Table(schema, data as never), "stream");
}
