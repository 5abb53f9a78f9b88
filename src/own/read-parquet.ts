import { Field, makeData, RecordBatch, Schema, Struct, Table } from "apache-arrow";
import { type FileMetaData, parquetMetadataAsync, parquetRead, parquetSchema, toJson } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { MOST, OwnError } from "../model/own-file.js";
import type { OwnNote } from "../model/own-note.js";
import { type CellChunks, makeTexts } from "./arrow-columns.js";
import { kindOf, typeColumn, type TypedColumn } from "./parquet-types.js";
import { fromTable, type ReadTable } from "./read-arrow.js";

type Column = ReturnType<typeof parquetSchema>;

/** Reads a Parquet file column by column, nested cells as JSON; a column that cannot be read is left out and told; throws on a broken file. */
export async function readParquet(bytes: Uint8Array<ArrayBuffer>): Promise<ReadTable> {
  const file = bytes.buffer;
  const metadata = await parquetMetadataAsync(file);
  checkSize(metadata);
  const { children } = parquetSchema(metadata);
  const numbered = numberColumns(metadata, children);
  const names: string[] = [];
  const columns: TypedColumn[] = [];
  const leftOut: string[] = [];
  for (const [i, column] of children.entries()) {
    try {
      columns.push(await readColumn(file, numbered, column, `c${i}`));
      names.push(column.element.name);
    } catch (error) {
      leftOut.push(`${column.element.name} (${(error as Error).message})`);
    }
  }
  if (columns.length === 0 && leftOut.length > 0) throw new Error(leftOut[0]);
  const schema = new Schema(columns.map(({ data }, i) => new Field(`c${i}`, data.type, true)));
  const data = makeData({
    type: new Struct(schema.fields),
    length: Number(metadata.num_rows),
    children: columns.map((column) => column.data),
  });
  const nested = children.filter((column) => column.children.length > 0).map(({ element }) => element.name);
  const notes: OwnNote[] = [
    ...(leftOut.length > 0 ? [{ about: "leftOut" as const, details: [leftOut] }] : []),
    ...(nested.length > 0 ? [{ about: "nested" as const, details: [nested] }] : []),
  ];
  const casts = columns.map(({ cast }) => cast);
  return { ...fromTable(new Table(schema, [new RecordBatch(schema, data)])), names, casts, notes };
}

function checkSize(metadata: FileMetaData): void {
  const rows = Number(metadata.num_rows);
  if (rows > MOST.rows) throw new OwnError("tooManyRows", [rows, MOST.rows]);
  const unpacked = metadata.row_groups.reduce((sum, group) => sum + Number(group.total_byte_size), 0);
  if (unpacked > MOST.unpacked) throw new OwnError("tooLarge", [Math.ceil(unpacked / 1e6), MOST.unpacked / 1e6]);
  const { children } = parquetSchema(metadata);
  if (children.length > MOST.columns) throw new OwnError("tooManyColumns", [children.length, MOST.columns]);
}

/** The file's description with columns named by their places, since two may have one name, and kinds taken off that this reads itself. */
function numberColumns(metadata: FileMetaData, children: readonly Column[]): FileMetaData {
  const leaves = children.flatMap((column, i) => Array.from({ length: countLeaves(column) }, () => `c${i}`));
  const renamed = new Map(children.map(({ element }, i) => [element, `c${i}`]));
  const bare = new Set(children.filter((column) => column.children.length === 0 && isReadHere(column)).map(({ element }) => element));
  const schema = metadata.schema.map((element) => {
    const name = renamed.get(element) ?? element.name;
    if (!bare.has(element)) return { ...element, name };
    const plain = { ...element, name };
    delete plain.converted_type;
    delete plain.logical_type;
    return plain;
  });
  const row_groups = metadata.row_groups.map((group) => ({
    ...group,
    columns: group.columns.map((column, leaf) => {
      const meta = column.meta_data;
      if (meta === undefined) return column;
      const path = [leaves[leaf] ?? "", ...meta.path_in_schema.slice(1)];
      return { ...column, meta_data: { ...meta, path_in_schema: path } };
    }),
  }));
  return { ...metadata, schema, row_groups };
}

const countLeaves = ({ children }: Column): number =>
  children.length === 0 ? 1 : children.reduce((sum, child) => sum + countLeaves(child), 0);

const isReadHere = ({ element }: Column) => !["plain", "instant96"].includes(kindOf(element).is);

// Texts stay bytes, as Arrow has them.
const PARSERS = {
  stringFromBytes: (bytes: Uint8Array | undefined) => bytes,
  jsonFromBytes: (bytes: Uint8Array | undefined) => bytes,
  timestampFromNanoseconds: (nanoseconds: bigint) => nanoseconds,
};

async function readColumn(file: ArrayBuffer, metadata: FileMetaData, column: Column, name: string): Promise<TypedColumn> {
  const isNested = column.children.length > 0 || column.element.repetition_type === "REPEATED";
  const chunks: { rowStart: number; columnData: ArrayLike<unknown> }[] = [];
  await parquetRead({
    file,
    metadata,
    compressors,
    columns: [name],
    onChunk: (chunk) => chunks.push(chunk),
    ...(isNested ? {} : { parsers: PARSERS as never }),
  });
  const cells: CellChunks = chunks.sort((a, b) => a.rowStart - b.rowStart).map(({ columnData }) => columnData);
  if (isNested) return { data: makeTexts(cells.map((chunk) => Array.from(chunk, printNested))) };
  return typeColumn(kindOf(column.element), cells);
}

const printNested = (cell: unknown) => (cell === null || cell === undefined ? null : JSON.stringify(toJson(cell)));
