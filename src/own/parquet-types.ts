import {
  type Data,
  DateDay,
  Float32,
  Float64,
  Int32,
  Int64,
  TimeMicrosecond,
  TimeMillisecond,
  TimeNanosecond,
  TimestampMicrosecond,
  TimestampMillisecond,
  TimestampNanosecond,
  Uint32,
  Uint64,
} from "apache-arrow";
import type { parquetSchema } from "hyparquet";
import { type CellChunks, eachCell, lengthOf, makeBools, makeNumbers, makeTexts } from "./arrow-columns.js";

type Element = ReturnType<typeof parquetSchema>["element"];

/** What a column of a Parquet file holds; `utc` where its times are instants. */
export type ParquetKind =
  | { is: "date" | "interval" | "bytes" | "instant96" }
  | { is: "plain"; type: Element["type"] }
  | { is: "decimal"; scale: number; precision: number }
  | { is: "time" | "timestamp"; unit: "MILLIS" | "MICROS" | "NANOS"; utc: boolean };

/** The kind of a column by its element of the schema. */
export function kindOf({ type, converted_type: converted, logical_type: logical, scale = 0, precision = 38 }: Element): ParquetKind {
  if (converted === "DECIMAL" || logical?.type === "DECIMAL") return { is: "decimal", scale, precision };
  if (converted === "DATE" || logical?.type === "DATE") return { is: "date" };
  if (logical?.type === "TIMESTAMP" || logical?.type === "TIME") {
    return { is: logical.type === "TIME" ? "time" : "timestamp", unit: logical.unit, utc: logical.isAdjustedToUTC };
  }
  const clocked = /^(TIME|TIMESTAMP)_(MILLIS|MICROS)$/.exec(converted ?? "");
  if (clocked !== null) {
    return { is: clocked[1] === "TIME" ? "time" : "timestamp", unit: clocked[2] === "MILLIS" ? "MILLIS" : "MICROS", utc: true };
  }
  if (converted === "INTERVAL") return { is: "interval" };
  if (type === "INT96") return { is: "instant96" };
  const isText = ["UTF8", "ENUM", "JSON"].includes(converted ?? "") || ["STRING", "ENUM", "JSON", "UUID"].includes(logical?.type ?? "");
  const isBytes = (type === "BYTE_ARRAY" || type === "FIXED_LEN_BYTE_ARRAY") && !isText && logical?.type !== "FLOAT16";
  return isBytes ? { is: "bytes" } : { is: "plain", type };
}

/** A column as Arrow has it, with the type that it is to get in the engine where Arrow carries it as text. */
export interface TypedColumn {
  data: Data;
  cast?: string;
}

const TIMES = { MILLIS: TimeMillisecond, MICROS: TimeMicrosecond, NANOS: TimeNanosecond };
const INSTANTS = { MILLIS: TimestampMillisecond, MICROS: TimestampMicrosecond, NANOS: TimestampNanosecond };

/** The cells of a column, which were read without regard to their kind, as Arrow has them. */
export function typeColumn(kind: ParquetKind, chunks: CellChunks): TypedColumn {
  const length = lengthOf(chunks);
  switch (kind.is) {
    case "decimal":
      return typeDecimals(kind, chunks);
    case "date":
      return { data: makeNumbers(chunks, new DateDay(), new Int32Array(length)) };
    case "time": {
      const array = kind.unit === "MILLIS" ? new Int32Array(length) : new BigInt64Array(length);
      return { data: makeNumbers(chunks, new TIMES[kind.unit](), array) };
    }
    case "timestamp":
      return { data: makeNumbers(chunks, new INSTANTS[kind.unit](kind.utc ? "UTC" : null), new BigInt64Array(length)) };
    case "instant96":
      return { data: makeNumbers(chunks, new TimestampNanosecond(), new BigInt64Array(length)) };
    case "interval":
      return { data: makeTexts(mapCells(chunks, printInterval)) };
    case "bytes":
      return { data: makeTexts(isUtf8(chunks) ? chunks : mapCells(chunks, printBytes)) };
    case "plain":
      return { data: typePlain(kind.type, chunks) };
  }
}

function typePlain(type: Element["type"], chunks: CellChunks): Data {
  const length = lengthOf(chunks);
  const first = chunks.find((chunk) => chunk.length > 0) ?? [];
  const [sample, largest] = findLargest(chunks);
  if (typeof sample === "boolean") return makeBools(chunks);
  if (typeof sample === "bigint") {
    const wide = first instanceof BigUint64Array || largest > 0x7fffffffffffffffn;
    return wide
      ? makeNumbers(chunks, new Uint64(), new BigUint64Array(length))
      : makeNumbers(chunks, new Int64(), new BigInt64Array(length));
  }
  if (typeof sample !== "number") return makeTexts(chunks);
  if (type === "FLOAT") return makeNumbers(chunks, new Float32(), new Float32Array(length));
  if (type !== "INT32") return makeNumbers(chunks, new Float64(), new Float64Array(length));
  if (first instanceof Uint32Array || largest > 0x7fffffff) return makeNumbers(chunks, new Uint32(), new Uint32Array(length));
  return makeNumbers(chunks, new Int32(), new Int32Array(length));
}

/** A cell that is there, and the largest number. */
function findLargest(chunks: CellChunks): [sample: unknown, largest: number | bigint] {
  let [sample, largest]: [unknown, number | bigint] = [null, 0];
  for (const chunk of chunks) {
    for (let i = 0; i < chunk.length; i++) {
      const cell = chunk[i];
      if (cell === null || cell === undefined) continue;
      sample = cell;
      if (typeof cell !== "number" && typeof cell !== "bigint") return [cell, largest];
      if (cell > largest) largest = cell;
    }
  }
  return [sample, largest];
}

// A whole number of 53 bits over a power of ten is rounded once, so it is the very number that the file says.
function typeDecimals({ scale, precision }: { scale: number; precision: number }, chunks: CellChunks): TypedColumn {
  const read = (cell: unknown): bigint => (cell instanceof Uint8Array ? readInteger(cell) : BigInt(cell as number | bigint));
  let exact = true;
  eachCell(chunks, (cell) => {
    if (!exact || cell === null || cell === undefined || typeof cell === "number") return;
    const whole = read(cell);
    exact = whole < 1_000_000_000_000_000n && whole > -1_000_000_000_000_000n;
  });
  const over = 10 ** scale;
  if (exact) {
    const data = makeNumbers(chunks, new Float64(), new Float64Array(lengthOf(chunks)), (cell) => Number(read(cell)) / over);
    return { data };
  }
  const data = makeTexts(mapCells(chunks, (cell) => printDecimal(read(cell), scale)));
  return { data, cast: `DECIMAL(${precision}, ${scale})` };
}

function readInteger(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = value * 256n + BigInt(byte);
  return BigInt.asIntN(bytes.length * 8, value);
}

function printDecimal(value: bigint, scale: number): string {
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, "0");
  const [whole, rest] = [digits.slice(0, digits.length - scale), digits.slice(digits.length - scale)];
  return `${value < 0n ? "-" : ""}${whole}${rest === "" ? "" : `.${rest}`}`;
}

const mapCells = (chunks: CellChunks, change: (cell: Uint8Array) => string): CellChunks =>
  chunks.map((chunk) => Array.from(chunk, (cell) => (cell === null || cell === undefined ? null : change(cell as Uint8Array))));

/** Months, days and milliseconds, as the engine prints an interval. */
function printInterval(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [months, days, millis] = [view.getUint32(0, true), view.getUint32(4, true), view.getUint32(8, true)];
  const named = (count: number, name: string) => (count === 0 ? [] : [`${count} ${name}${count === 1 ? "" : "s"}`]);
  const clock = new Date(millis % 86_400_000)
    .toISOString()
    .slice(11, 23)
    .replace(/\.?0+$/, (end) => (end.startsWith(".") ? "" : end));
  const hours = String(Math.floor(millis / 3_600_000)).padStart(2, "0");
  const time = millis === 0 && months + days > 0 ? [] : [hours + clock.slice(2)];
  return [...named(Math.floor(months / 12), "year"), ...named(months % 12, "month"), ...named(days, "day"), ...time].join(" ");
}

const printBytes = (bytes: Uint8Array) => Array.from(bytes, (byte) => `\\x${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");

function isUtf8(chunks: CellChunks): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    eachCell(chunks, (cell) => cell instanceof Uint8Array && decoder.decode(cell));
    return true;
  } catch {
    return false;
  }
}
