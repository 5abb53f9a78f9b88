import {
  Bool,
  DateDay,
  Field,
  Float64,
  Int32,
  Int64,
  makeBuilder,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  TimestampMillisecond,
  Utf8,
  type DataType,
} from "apache-arrow";
import { parquetMetadataAsync, parquetRead, parquetSchema, toJson } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { MOST, OwnError } from "../model/own-file.js";
import { fromTable, type ReadTable } from "./read-arrow.js";

type SchemaElement = ReturnType<typeof parquetSchema>["element"];

/** Reads a Parquet file column by column, nested cells as JSON; throws on a broken one. */
export async function readParquet(bytes: Uint8Array<ArrayBuffer>): Promise<ReadTable> {
  const file = bytes.buffer;
  const metadata = await parquetMetadataAsync(file);
  const rows = Number(metadata.num_rows);
  if (rows > MOST.rows) throw new OwnError("tooManyRows", [rows, MOST.rows]);
  const unpacked = metadata.row_groups.reduce((sum, group) => sum + Number(group.total_byte_size), 0);
  if (unpacked > MOST.unpacked) throw new OwnError("tooLarge", [Math.ceil(unpacked / 1e6), MOST.unpacked / 1e6]);
  const { children } = parquetSchema(metadata);
  if (children.length > MOST.columns) throw new OwnError("tooManyColumns", [children.length, MOST.columns]);
  const vectors: ReturnType<typeof makeVector>[] = [];
  for (const { element } of children) {
    const cells: unknown[] = [];
    const onComplete = (read: unknown[][]) => read.forEach((row) => cells.push(row[0] ?? null));
    await parquetRead({ file, metadata, compressors, columns: [element.name], onComplete });
    vectors.push(makeVector(toDecimals(cells, element), element));
  }
  const schema = new Schema(children.map(({ element }, i) => new Field(element.name, vectors[i]?.type ?? new Utf8(), true)));
  const data = makeData({ type: new Struct(schema.fields), length: rows, children: vectors.flatMap((vector) => vector.data) });
  return fromTable(new Table(schema, [new RecordBatch(schema, data)]));
}

// A decimal is read as a whole number times a power of ten, which leaves it off by a little.
function toDecimals(
  cells: readonly unknown[],
  { logical_type: logical, converted_type: converted, scale }: SchemaElement,
): readonly unknown[] {
  if (logical?.type !== "DECIMAL" && converted !== "DECIMAL") return cells;
  return cells.map((cell) => (typeof cell === "number" ? Number(cell.toFixed(scale ?? 0)) : cell));
}

function makeVector(cells: readonly unknown[], element: SchemaElement) {
  const { type, values } = typeCells(cells, element);
  // Told of values that mean null, a builder would compile a function of its own, which the site's policy forbids.
  const builder = makeBuilder({ type });
  for (const value of values) {
    if (value === null) builder.setValid(builder.length, false);
    else builder.append(value);
  }
  return builder.finish().toVector();
}

function typeCells(
  cells: readonly unknown[],
  { type, logical_type, converted_type }: SchemaElement,
): { type: DataType; values: unknown[] } {
  const all = (test: (cell: unknown) => boolean) => cells.every((cell) => cell === null || test(cell));
  const map = <T>(change: (cell: T) => unknown) => cells.map((cell) => (cell === null ? null : change(cell as T)));
  if (all(() => false)) return { type: new Utf8(), values: [...cells] };
  if (all((cell) => typeof cell === "boolean")) return { type: new Bool(), values: map((cell) => cell) };
  if (all((cell) => typeof cell === "number")) {
    return {
      type: type === "INT32" && all((cell) => Number.isInteger(cell) && Math.abs(Number(cell)) < 2 ** 31) ? new Int32() : new Float64(),
      values: map((cell) => cell),
    };
  }
  if (all((cell) => typeof cell === "bigint" && BigInt.asIntN(64, cell) === cell))
    return { type: new Int64(), values: map((cell) => cell) };
  if (all((cell) => cell instanceof Date)) {
    const day = logical_type?.type === "DATE" || converted_type === "DATE";
    return { type: day ? new DateDay() : new TimestampMillisecond(), values: map((cell: Date) => (day ? cell : cell.getTime())) };
  }
  return { type: new Utf8(), values: map((cell) => (typeof cell === "object" ? JSON.stringify(toJson(cell)) : String(cell))) };
}
