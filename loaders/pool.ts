import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { loadExtractor } from "./commands/extractor.js";
import { type Job, type Outcome, runJob } from "./jobs.js";

/** Fewer files than this are done sooner by one thread than the others need to start. */
const FEW = 48;
/** Files that a worker is given before it has answered for the first of them, so that it never waits. */
const AHEAD = 4;
/** Outcomes that may wait for their turn, for each worker. */
const WAITING = 64;

/** Threads for so many files: all cores, or one where the files are few. */
export const threadsFor = (files: number): number => (files < FEW ? 1 : availableParallelism());

/** Does a job on every file with so many threads and gives the outcomes in the order of the files. */
export async function* mapFiles(job: Job, paths: readonly string[], threads = threadsFor(paths.length)): AsyncGenerator<Outcome> {
  if (threads <= 1) {
    const extractor = await loadExtractor();
    for (const path of paths) yield runJob(job, path, extractor);
    return;
  }
  const pool = new Pool(job, paths, Math.min(threads, paths.length));
  try {
    for (let i = 0; i < paths.length; i++) yield await pool.take(i);
  } finally {
    await pool.close();
  }
}

class Pool {
  readonly #workers: Worker[];
  /** Workers once for each file that they could still be given. */
  readonly #free: Worker[];
  readonly #done = new Map<number, Outcome>();
  #next = 0;
  #taken = 0;
  #fault: Error | null = null;
  #wake: () => void = () => undefined;

  constructor(
    job: Job,
    readonly paths: readonly string[],
    threads: number,
  ) {
    this.#workers = Array.from({ length: threads }, () => {
      const worker = new Worker(new URL("./pool-boot.js", import.meta.url), { execArgv: [], workerData: { job } });
      worker.on("message", ({ index, outcome }: { index: number; outcome: Outcome }) => this.#receive(worker, index, outcome));
      worker.on("error", (error) => this.#fail(error as Error));
      return worker;
    });
    this.#free = Array.from({ length: AHEAD }, () => this.#workers).flat();
    this.#give();
  }

  /** The outcome of file `i`; files are to be taken in order. */
  async take(i: number): Promise<Outcome> {
    for (;;) {
      if (this.#fault) throw this.#fault;
      const outcome = this.#done.get(i);
      if (outcome) {
        this.#done.delete(i);
        this.#taken = i + 1;
        this.#give();
        return outcome;
      }
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #give(): void {
    const limit = Math.min(this.paths.length, this.#taken + WAITING * this.#workers.length);
    while (this.#next < limit) {
      const worker = this.#free.shift();
      if (!worker) return;
      worker.postMessage({ index: this.#next, path: this.paths[this.#next] });
      this.#next++;
    }
  }

  #receive(worker: Worker, index: number, outcome: Outcome): void {
    this.#done.set(index, outcome);
    this.#free.push(worker);
    this.#give();
    this.#wake();
  }

  #fail(error: Error): void {
    this.#fault = error;
    this.#wake();
  }
}
