import {
  Bool,
  type Data,
  type DataType,
  Field,
  Float64,
  Int32,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  Utf8,
} from "apache-arrow";
import type { Cell, Column, ColumnType, Row } from "../../src/model/columns.js";

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
  const cells = columns.map(({ name, type }) => ({ name, own: new CELLS[type]() }));
  let count = 0;
  return {
    add: (rows) => {
      for (const row of rows) {
        for (const { name, own } of cells) own.add(count, row[name] ?? null);
        count += 1;
      }
    },
    end: () => {
      const fields = columns.map(({ name, nullable }, i) => new Field(name, cells[i]?.own.type as DataType, nullable ?? false));
      const schema = new Schema(fields);
      if (count === 0) return tableToIPC(new Table(schema), "stream");
      const children = cells.map(({ own }) => own.end(count));
      const data = makeData({ type: new Struct(fields), length: count, nullCount: 0, children });
      return tableToIPC(new Table(schema, [new RecordBatch(schema, data)]), "stream");
    },
  };
}

type Room = Uint8Array | Int32Array | Float64Array;

/** The same numbers with room for `length`: the library's own builders take three times as long. */
function roomFor<T extends Room>(array: T, length: number): T {
  if (length <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => T)(Math.max(length, 2 * array.length, 1024));
  larger.set(array);
  return larger;
}

/** Whether something is so in each place, a bit each. */
class Bits {
  bytes: Uint8Array = new Uint8Array(0);

  add(place: number, isSo: boolean): void {
    this.bytes = roomFor(this.bytes, (place >> 3) + 1);
    if (isSo) this.bytes[place >> 3] = (this.bytes[place >> 3] ?? 0) | (1 << (place & 7));
  }

  end = (length: number): Uint8Array => this.bytes.subarray(0, (length + 7) >> 3);
}

/** The cells of a column of some type, with those that are missing. */
abstract class Cells {
  abstract readonly type: DataType;
  readonly #known = new Bits();
  #missing = 0;

  /** Puts a cell at the end, which is at `place`. */
  add(place: number, cell: Cell): void {
    this.#known.add(place, cell !== null);
    if (cell === null) this.#missing += 1;
    this.put(place, cell);
  }

  end(length: number): Data {
    const known = this.#missing === 0 ? {} : { nullBitmap: this.#known.end(length) };
    return makeData({ type: this.type, length, nullCount: this.#missing, ...known, ...this.parts(length) } as never);
  }

  protected abstract put(place: number, cell: Cell): void;
  protected abstract parts(length: number): object;
}

class Numbers extends Cells {
  #cells: Int32Array | Float64Array;

  constructor(
    readonly type: DataType,
    empty: Int32Array | Float64Array,
  ) {
    super();
    this.#cells = empty;
  }

  protected put(place: number, cell: Cell): void {
    this.#cells = roomFor(this.#cells, place + 1);
    if (cell !== null) this.#cells[place] = cell as number;
  }

  protected parts = (length: number) => ({ data: this.#cells.subarray(0, length) });
}

class Truths extends Cells {
  readonly type = new Bool();
  readonly #bits = new Bits();

  protected put = (place: number, cell: Cell) => this.#bits.add(place, cell === true);
  protected parts = (length: number) => ({ data: this.#bits.end(length) });
}

/** Bytes that a character takes at most. */
const WIDEST = 3;

class Texts extends Cells {
  readonly type = new Utf8();
  #ends = new Int32Array(1);
  #bytes: Uint8Array = new Uint8Array(0);
  #size = 0;

  protected put(place: number, cell: Cell): void {
    this.#ends = roomFor(this.#ends, place + 2);
    if (cell !== null) {
      const text = cell as string;
      this.#bytes = roomFor(this.#bytes, this.#size + WIDEST * text.length);
      this.#size += encoder.encodeInto(text, this.#bytes.subarray(this.#size)).written;
    }
    this.#ends[place + 1] = this.#size;
  }

  protected parts = (length: number) => ({
    valueOffsets: this.#ends.subarray(0, length + 1),
    data: this.#bytes.subarray(0, this.#size),
  });
}

const encoder = new TextEncoder();

const CELLS: Readonly<Record<ColumnType, new () => Cells>> = {
  utf8: Texts,
  float64: class extends Numbers {
    constructor() {
      super(new Float64(), new Float64Array(0));
    }
  },
  int32: class extends Numbers {
    constructor() {
      super(new Int32(), new Int32Array(0));
    }
  },
  bool: Truths,
};
