import { availableParallelism } from "node:os";
import { pMapIterable } from "p-map";
import { type Input, isProblem, type Problem } from "./input.js";
import type { Job, Outcome } from "./job.js";
import { isFull, type Limits, LIMITS, Room } from "./room.js";

/** Outcomes that may wait for their turn, for each room. */
const WAITING = 32;
/** A run that is done sooner than a second room could start needs none. */
const ALONE_MS = 1000;

/** What a run may take: `rooms` is how many are opened at once; without it one, and after a second as many as the machine has cores. */
export interface Means {
  rooms?: number | undefined;
  limits?: Limits;
}

/** Does a job on every input and gives the outcomes in the order of the inputs, each as soon as it is known; memory does not grow with their number. */
export async function* mapInputs(
  job: Job,
  inputs: Iterable<Input | Problem> | AsyncIterable<Input | Problem>,
  { rooms, limits = LIMITS }: Means = {},
): AsyncGenerator<Outcome> {
  const most = rooms ?? availableParallelism();
  const pool = new Pool(() => new Room(job, limits), most, rooms === undefined ? 1 : most);
  try {
    yield* pMapIterable(inputs, (item) => pool.read(item), { concurrency: most, backpressure: WAITING * most });
  } finally {
    await pool.close();
  }
}

class Pool {
  readonly #rooms = new Set<Room>();
  readonly #free: Room[] = [];
  readonly #waiting: (() => void)[] = [];
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(
    readonly open: () => Room,
    readonly most: number,
    private allowed: number,
  ) {}

  async read(item: Input | Problem): Promise<Outcome> {
    if (isProblem(item)) return { problem: item };
    const room = await this.#take();
    const isFresh = room.isFresh;
    const outcome = await room.read(item).finally(() => this.#give(room));
    // what an earlier file has left behind is not laid to the charge of this one
    return isFull(outcome) && !isFresh ? this.read(item) : outcome;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await Promise.all([...this.#rooms].map((room) => room.close()));
  }

  async #take(): Promise<Room> {
    for (;;) {
      // one whose outcome nobody waits for any more
      if (this.#isClosed) throw new Error("pool closed");
      const room = this.#free.pop();
      if (room?.isOpen) return room;
      if (room) this.#rooms.delete(room);
      else if (this.#rooms.size < this.allowed) return this.#open();
      else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  #open(): Room {
    const room = this.open();
    this.#rooms.add(room);
    room.ready.then(
      () => (this.#timer ??= setTimeout(() => this.#allowAll(), ALONE_MS)),
      () => undefined,
    );
    return room;
  }

  #allowAll(): void {
    this.allowed = this.most;
    for (const wake of this.#waiting.splice(0)) wake();
  }

  #give(room: Room): void {
    this.#free.push(room);
    this.#waiting.shift()?.();
  }
}
