/** Text that was tidied, with the place in the source of each of its characters (`map[text.length]` is the end). */
export interface MappedText {
  text: string;
  map: Uint32Array;
  source: string;
}

const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });

/** Collects characters with the place they came from; no more of them than the source has, and one. */
export class MappedBuilder {
  readonly #codes: Uint16Array;
  readonly #map: Uint32Array;
  #length = 0;

  constructor(readonly source: string) {
    this.#codes = new Uint16Array(source.length + 1);
    this.#map = new Uint32Array(source.length + 2);
  }

  /** Code of the last character; 0 at the start. */
  get last(): number {
    return this.#codes[this.#length - 1] ?? 0;
  }

  get length(): number {
    return this.#length;
  }

  push(code: number, from: number): void {
    this.#codes[this.#length] = code;
    this.#map[this.#length++] = from;
  }

  build(): MappedText {
    this.#map[this.#length] = this.source.length;
    const text = decoder.decode(this.#codes.subarray(0, this.#length));
    return { text, map: this.#map.slice(0, this.#length + 1), source: this.source };
  }
}

/** The text of the source that a span of the tidied text came from, with its UTF-16 places. */
export function sourceSpan(mapped: MappedText, start: number, end: number): { start: number; end: number; raw: string } {
  const from = mapped.map[start] ?? mapped.source.length;
  const to = from + sourceLength(mapped, start, end);
  return { start: from, end: to, raw: mapped.source.slice(from, to) };
}

/** UTF-16 length of the source that a span of the tidied text came from. */
export function sourceLength({ map, source }: MappedText, start: number, end: number): number {
  return end > start ? (map[end - 1] ?? source.length) + 1 - (map[start] ?? source.length) : 0;
}
