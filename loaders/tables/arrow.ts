import { Bool, type DataType, Field, Float64, Int32, makeBuilder, Schema, Table, tableToIPC, Utf8 } from "apache-arrow";
import type { Column, ColumnType, Row } from "../../src/model/columns.js";

const TYPES: Record<ColumnType, () => DataType> = {
  utf8: () => new Utf8(),
  float64: () => new Float64(),
  int32: () => new Int32(),
  bool: () => new Bool(),
};

/** Rows as an Arrow IPC stream of the given columns. */
export function packColumns(columns: readonly Column[], rows: readonly Row[]): Uint8Array {
  const packer = openArrow(columns);
  packer.add(rows);
  return packer.end();
}

/** Packs rows that come in pieces into an Arrow IPC stream; of the pieces only the cells are kept. */
export interface ArrowPacker {
  add(rows: readonly Row[]): void;
  end(): Uint8Array;
}

/** Packs rows of the given columns; plain strings, no dictionaries, so bytes repeat. */
export function openArrow(columns: readonly Column[]): ArrowPacker {
  const schema = new Schema(columns.map((column) => new Field(column.name, TYPES[column.type](), column.nullable ?? false)));
  const builders = columns.map((column) => makeBuilder({ type: TYPES[column.type](), nullValues: [null] }));
  let count = 0;
  return {
    add: (rows) => {
      for (const row of rows) columns.forEach((column, i) => builders[i]?.append((row[column.name] ?? null) as never));
      count += rows.length;
    },
    end: () => {
      // Vectors without a value know nothing of their type.
      if (count === 0) return tableToIPC(new Table(schema), "stream");
      const data = Object.fromEntries(columns.map((column, i) => [column.name, builders[i]?.finish().toVector()]));
      return tableToIPC(new Table(schema, data as never), "stream");
    },
  };
}
