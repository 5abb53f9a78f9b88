/** Random numbers that a seed repeats on every machine. */
export interface Random {
  /** A number from 0 up to 1. */
  next(): number;
  /** Whether something of this probability happens. */
  happens(share: number): boolean;
  /** A factor whose logarithm is normal about 0 with the given deviation. */
  logNormal(deviation: number): number;
  pick<T>(items: readonly T[]): T;
}

/** Random numbers from a text; the same text gives the same numbers, whatever else was drawn before. */
export function randomOf(seed: string): Random {
  let state = hashOf(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    happens: (share) => next() < share,
    logNormal: (deviation) => Math.exp(deviation * normal()),
    pick: <T>(items: readonly T[]) => items[Math.floor(next() * items.length)] as T,
  };
}

/** FNV-1a: a number of 32 bits from a text. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
