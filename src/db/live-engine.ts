import { AsyncDuckDB, VoidLogger, type WorkerTaskReturnType, type WorkerTaskVariant } from "@duckdb/duckdb-wasm";
import { EngineError } from "./errors.js";

/** DuckDB in a worker that may end at any time, as a phone short of memory ends it: what waits for an answer then fails, and so does whatever is asked later, with an `EngineError` of fault `ended`. */
export class LiveEngine extends AsyncDuckDB {
  /** Settles once the worker has ended, whoever ended it. */
  readonly over: Promise<void>;
  #end: EngineError | undefined;
  #tellOver: () => void = () => undefined;

  /** Takes a worker that holds the lock `name` for as long as it lives. */
  constructor(worker: Worker, name: string) {
    super(new VoidLogger(), worker);
    this.over = new Promise((resolve) => (this.#tellOver = resolve));
    worker.addEventListener("messageerror", () => this.fail("an answer of the query engine could not be read"));
    void this.#watch(name);
  }

  /** Ends the engine, for a reason. */
  fail(reason: string): void {
    if (this.#end !== undefined) return;
    this.#end = new EngineError("ended", reason);
    for (const task of this._pendingRequests.values()) task.promiseRejecter(this.#end);
    this._pendingRequests.clear();
    void super.terminate();
    this.#tellOver();
  }

  override async terminate(): Promise<void> {
    this.fail("the query engine was ended");
  }

  // DuckDB forgets what waits for an answer here, and would never answer.
  protected override onError(event: ErrorEvent): void {
    event.preventDefault();
    this.fail(event.message || "the query engine’s worker could not be loaded");
  }

  protected override async postTask<W extends WorkerTaskVariant>(task: W, transfer?: ArrayBuffer[]): Promise<WorkerTaskReturnType<W>> {
    if (this.#end !== undefined) throw this.#end;
    return super.postTask(task, transfer);
  }

  // A browser that ends a worker sends no event; but the lock that the worker held is free from then on.
  async #watch(name: string): Promise<void> {
    // Without locks (a page that is not secure) an engine that does not answer is ended by time limit or reader.
    const locks = navigator.locks as LockManager | undefined;
    if (locks === undefined) return;
    const isHeld = async () => (await locks.query()).held?.some((lock) => lock.name === name) ?? false;
    while (this.#end === undefined && !(await isHeld())) await new Promise((resolve) => setTimeout(resolve, 100));
    if (this.#end === undefined) await locks.request(name, () => this.fail("the browser ended the query engine"));
  }
}
