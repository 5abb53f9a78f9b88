import { CompressionType, compressionRegistry, Field, RecordBatch, Schema, Table, tableFromIPC, tableToIPC } from "apache-arrow";
import { decompressZstd } from "hyparquet-compressors";
import { MOST, OwnError } from "../model/own-file.js";
import { unframeLz4 } from "./lz4-frame.js";

/** A table that was read, with its columns' names as they are in the file, and what makes it an Arrow IPC stream with others. */
export interface ReadTable {
  names: string[];
  toBytes(names: readonly string[]): Uint8Array<ArrayBuffer>;
}

compressionRegistry.set(CompressionType.ZSTD, { decode: (data) => decompressZstd(data) });
compressionRegistry.set(CompressionType.LZ4_FRAME, { decode: (data) => unframeLz4(data) });

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
    toBytes: (names) => {
      const schema = new Schema(table.schema.fields.map((field, i) => new Field(names[i] ?? field.name, field.type, true)));
      const batches = table.batches.map(({ data }) => new RecordBatch(schema, data));
      return tableToIPC(new Table(schema, batches), "stream") as Uint8Array<ArrayBuffer>;
    },
  };
}
