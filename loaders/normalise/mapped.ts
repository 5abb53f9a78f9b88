/** Text that was tidied, with the place in the source of each of its characters (`map[text.length]` is the end). */
export interface MappedText {
  text: string;
  map: Uint32Array;
  source: string;
}

/** Collects characters with the place they came from. */
export class MappedBuilder {
  #parts: string[] = [];
  #map: number[] = [];
  #last = "";

  constructor(readonly source: string) {}

  get last(): string {
    return this.#last;
  }

  get length(): number {
    return this.#map.length;
  }

  push(char: string, from: number): void {
    this.#parts.push(char);
    this.#map.push(from);
    this.#last = char;
  }

  build(): MappedText {
    return { text: this.#parts.join(""), map: Uint32Array.from([...this.#map, this.source.length]), source: this.source };
  }
}

/** The text of the source that a span of the tidied text came from, with its UTF-16 places. */
export function sourceSpan(mapped: MappedText, start: number, end: number): { start: number; end: number; raw: string } {
  const from = mapped.map[start] ?? mapped.source.length;
  const to = end > start ? (mapped.map[end - 1] ?? mapped.source.length) + 1 : from;
  return { start: from, end: to, raw: mapped.source.slice(from, to) };
}
