const OFTEN_MS = 5000;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How far a long run is, and about how long it still takes: a line every five seconds. */
export class Progress {
  readonly #begun: number;
  #told: number;

  constructor(
    readonly total: number,
    readonly now: () => number = () => performance.now(),
  ) {
    this.#begun = this.#told = now();
  }

  /** The line that is due once so many are done; null while none is. */
  after(done: number): string | null {
    const at = this.now();
    if (at - this.#told < OFTEN_MS || done === 0 || done >= this.total) return null;
    this.#told = at;
    const left = ((at - this.#begun) / done) * (this.total - done);
    const [some, all] = [done, this.total].map((count) => count.toLocaleString("en"));
    return `${some} of ${all} files (${Math.floor((100 * done) / this.total)} %), ${sayTime(left)} left`;
  }
}

function sayTime(ms: number): string {
  if (ms < MINUTE) return `about ${Math.max(1, Math.round(ms / SECOND))} s`;
  return ms < HOUR ? `about ${Math.round(ms / MINUTE)} min` : `about ${(ms / HOUR).toFixed(1)} h`;
}
