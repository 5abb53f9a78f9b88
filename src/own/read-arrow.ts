import { CompressionType, compressionRegistry, Field, RecordBatch, Schema, Table, tableFromIPC, tableToIPC } from "apache-arrow";
import { decompressZstd } from "hyparquet-compressors";
import { MOST, OwnError } from "../model/own-file.js";
import type { OwnNote } from "../model/own-note.js";
import { unframeLz4 } from "./lz4-frame.js";

/** A table that was read, with its columns' names as they are in the file, the types that some get in the engine, and what makes it an Arrow IPC stream with other names. */
export interface ReadTable {
  names: string[];
  casts: readonly (string | undefined)[];
  notes: OwnNote[];
  toBytes(names: readonly string[]): Uint8Array<ArrayBuffer>;
}

// Numbers of 64 bits must begin at a multiple of 8, which only bytes of their own do.
compressionRegistry.set(CompressionType.ZSTD, { decode: (data) => decompressZstd(data).slice() });
compressionRegistry.set(CompressionType.LZ4_FRAME, { decode: (data) => unframeLz4(data).slice() });

/** Reads an Arrow IPC stream or file (Feather 2), compressed or not; throws on a broken one. */
export function readArrow(bytes: Uint8Array): ReadTable {
  return fromTable(tableFromIPC(bytes));
}

/** A table of Arrow as one that was read; throws an `OwnError` where it has too many rows or none. */
export function fromTable(table: Table): ReadTable {
  if (table.numCols === 0 || table.numRows === 0) throw new OwnError("noData");
  if (table.numRows > MOST.rows) throw new OwnError("tooManyRows", [table.numRows, MOST.rows]);
  return {
    names: table.schema.fields.map(({ name }) => name),
    casts: [],
    notes: [],
    toBytes: (names) => {
      const schema = new Schema(table.schema.fields.map((field, i) => new Field(names[i] ?? field.name, field.type, true)));
      const batches = table.batches.map(({ data }) => new RecordBatch(schema, data));
      return tableToIPC(new Table(schema, batches), "stream") as Uint8Array<ArrayBuffer>;
    },
  };
}
