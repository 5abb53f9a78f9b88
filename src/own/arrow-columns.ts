import { Bool, type Data, type DataType, Dictionary, Int32, makeData, Utf8, Vector } from "apache-arrow";

/** Cells of a column, chunk by chunk as a file holds them; null and undefined are none. */
export type CellChunks = readonly ArrayLike<unknown>[];

type Numbers = Float64Array | Float32Array | Int32Array | Uint32Array | BigInt64Array | BigUint64Array;

/** Different texts up to which a column keeps each once. */
const MOST_WORDS = 100_000;

/** Goes through cells with their places in the column. */
export function eachCell(chunks: CellChunks, visit: (cell: unknown, place: number) => void): void {
  let place = 0;
  for (const chunk of chunks) for (let i = 0; i < chunk.length; i++) visit(chunk[i], place++);
}

/** How many cells there are. */
export const lengthOf = (chunks: CellChunks) => chunks.reduce((sum, { length }) => sum + length, 0);

/** A column of numbers: `array` has its room, `change` makes a cell its number. */
export function makeNumbers(chunks: CellChunks, type: DataType, array: Numbers, change?: (cell: never) => number | bigint): Data {
  const gaps = new Gaps(array.length);
  let start = 0;
  for (const chunk of chunks) {
    // Cells as the file has them, none of them missing.
    if (change === undefined && ArrayBuffer.isView(chunk) && chunk.constructor === array.constructor) array.set(chunk as never, start);
    else {
      for (let i = 0; i < chunk.length; i++) {
        const cell = chunk[i];
        if (cell === null || cell === undefined) gaps.add(start + i);
        else array[start + i] = (change === undefined ? cell : change(cell as never)) as never;
      }
    }
    start += chunk.length;
  }
  return makeData({ type, length: array.length, data: array, ...gaps.parts } as never);
}

/** A column of yes and no. */
export function makeBools(chunks: CellChunks): Data<Bool> {
  const length = lengthOf(chunks);
  const [gaps, data] = [new Gaps(length), new Uint8Array(Math.ceil(length / 8))];
  eachCell(chunks, (cell, place) => {
    if (cell === null || cell === undefined) gaps.add(place);
    else if (cell === true) data[place >> 3] = (data[place >> 3] ?? 0) | (1 << (place & 7));
  });
  return makeData({ type: new Bool(), length, data, ...gaps.parts });
}

/** A column of texts, given as their bytes; one that repeats few texts keeps each once. */
export function makeTexts(chunks: CellChunks): Data<Utf8 | Dictionary<Utf8, Int32>> {
  const length = lengthOf(chunks);
  const words = new Map<unknown, number>();
  const [indices, gaps] = [new Int32Array(length), new Gaps(length)];
  let repeated = true;
  eachCell(chunks, (cell, place) => {
    if (cell === null || cell === undefined) return gaps.add(place);
    if (!repeated) return;
    const known = words.get(cell);
    indices[place] = known ?? words.size;
    if (known === undefined) words.set(cell, words.size);
    repeated = words.size <= MOST_WORDS;
  });
  if (!repeated || words.size > length / 2) return joinTexts(chunks, length, gaps);
  const dictionary = new Vector([joinTexts([[...words.keys()]], words.size, new Gaps(words.size))]);
  return makeData({ type: new Dictionary(new Utf8(), new Int32()), length, data: indices, dictionary, ...gaps.parts });
}

const encoder = new TextEncoder();
const bytesOf = (cell: unknown): Uint8Array => (cell instanceof Uint8Array ? cell : encoder.encode(String(cell)));

function joinTexts(chunks: CellChunks, length: number, gaps: Gaps): Data<Utf8> {
  const valueOffsets = new Int32Array(length + 1);
  const parts: Uint8Array[] = [];
  let size = 0;
  eachCell(chunks, (cell, place) => {
    if (cell !== null && cell !== undefined) {
      const bytes = bytesOf(cell);
      parts.push(bytes);
      size += bytes.length;
    }
    valueOffsets[place + 1] = size;
  });
  const data = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    data.set(part, at);
    at += part.length;
  }
  return makeData({ type: new Utf8(), length, valueOffsets, data, ...gaps.parts });
}

/** Places of a column where nothing is. */
class Gaps {
  readonly #length: number;
  #bits: Uint8Array | undefined;
  #count = 0;

  constructor(length: number) {
    this.#length = length;
  }

  add(place: number): void {
    this.#bits ??= new Uint8Array(Math.ceil(this.#length / 8)).fill(255);
    this.#bits[place >> 3] = (this.#bits[place >> 3] ?? 0) & ~(1 << (place & 7));
    this.#count += 1;
  }

  /** What Arrow takes of them. */
  get parts(): { nullCount: number; nullBitmap?: Uint8Array } {
    return this.#bits === undefined ? { nullCount: 0 } : { nullCount: this.#count, nullBitmap: this.#bits };
  }
}
