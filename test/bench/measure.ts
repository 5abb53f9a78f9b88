/** Milliseconds that a call takes. */
export async function timeOf(call: () => unknown): Promise<number> {
  const start = performance.now();
  await call();
  return performance.now() - start;
}

/** Milliseconds of the processor, all threads of this process together, that a call takes: other programs on the machine do not add to it. */
async function effortOf(call: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Calls of a turn: the first sweeps away what the contender before has left in memory, and none pays for another's waste. */
const CALLS = 3;

/** The least processor time of a call of each of several contenders, in `rounds` turns of a few calls, so that a busy moment hits all; in milliseconds. */
export async function race(rounds: number, ...contenders: (() => unknown)[]): Promise<number[]> {
  const best = contenders.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    for (const [i, contender] of contenders.entries()) {
      for (let call = 0; call < CALLS; call++) best[i] = Math.min(best[i] ?? Infinity, await effortOf(contender));
    }
  }
  return best;
}

/** The median of some numbers. */
export function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2;
}
