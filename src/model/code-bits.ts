/** Signs of printed codes, five bits each, without those that are taken for others (Crockford's base 32). */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const TAKEN_FOR: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1" };
const CHECK_BITS = 10;

/** Puts numbers together bit by bit, and prints them as a code with a sum that tells slips of the pen. */
export class BitWriter {
  readonly #bits: number[] = [];

  /** Adds a number of a fixed count of bits; throws where it has more. */
  add(value: number, bits: number): this {
    if (!Number.isInteger(value) || value < 0 || value >= 2 ** bits) throw new Error(`code holds ${bits} bits, not ${value}`);
    for (let i = bits - 1; i >= 0; i--) this.#bits.push(Math.floor(value / 2 ** i) % 2);
    return this;
  }

  /** The code, in groups of four signs. */
  print(): string {
    const padded = [...this.#bits, ...zeros((5 - ((this.#bits.length + CHECK_BITS) % 5)) % 5)];
    const whole = [...padded, ...bitsOf(sumOf(padded), CHECK_BITS)];
    const signs = Array.from({ length: whole.length / 5 }, (_, i) => SIGNS[numberOf(whole.slice(5 * i, 5 * i + 5))] ?? "");
    return signs.join("").replace(/(.{4})(?=.)/g, "$1-");
  }
}

/** Takes numbers out of a code in the order in which they were put in. */
export class BitReader {
  readonly #bits: readonly number[];
  #at = 0;

  constructor(bits: readonly number[]) {
    this.#bits = bits;
  }

  /** The next number; NaN where the code is at its end. */
  take(bits: number): number {
    const own = this.#bits.slice(this.#at, (this.#at += bits));
    return own.length < bits ? NaN : numberOf(own);
  }

  /** Whether nothing is left but filling. */
  get done(): boolean {
    const rest = this.#bits.slice(this.#at);
    return this.#at <= this.#bits.length && rest.length < 5 && rest.every((bit) => bit === 0);
  }
}

/** A code as typed, without its sum; null for a text that is none, or in which a sign is wrong. */
export function readCode(text: string): BitReader | null {
  const plain = text
    .trim()
    .toUpperCase()
    .replace(/[\s\-–—]/g, "")
    .replace(/[OIL]/g, (sign) => TAKEN_FOR[sign] ?? sign);
  const places = [...plain].map((sign) => SIGNS.indexOf(sign));
  if (plain.length < 10 || plain.length > 120 || places.includes(-1)) return null;
  const bits = places.flatMap((place) => bitsOf(place, 5));
  const [held, sum] = [bits.slice(0, -CHECK_BITS), bits.slice(-CHECK_BITS)];
  return sumOf(held) === numberOf(sum) ? new BitReader(held) : null;
}

/** A number of `bits` bits that stands for a name (FNV-1a); throws where it would be more than 32. */
export function shortOf(name: string, bits: number): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % 2 ** bits;
}

const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);
const bitsOf = (value: number, bits: number): number[] =>
  Array.from({ length: bits }, (_, i) => Math.floor(value / 2 ** (bits - 1 - i)) % 2);
const numberOf = (bits: readonly number[]): number => bits.reduce((sum, bit) => 2 * sum + bit, 0);
const sumOf = (bits: readonly number[]): number => shortOf(bits.join(""), CHECK_BITS);
