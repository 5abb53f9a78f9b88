import type { Ask, Reading, Refused, Told } from "../../model/reading.js";

/** Milliseconds for one file, the start of the reader included. */
const LONGEST = 90_000;
/** As the command: larger files are refused before they are opened. */
const LARGEST = 64 << 20;

/** A file that cannot be read, with the code and the sentence of its refusal. */
export class ReadRefusal extends Error {
  constructor(readonly refused: Refused) {
    super(refused.message);
  }
}

interface Waiting {
  resolve(reading: Reading): void;
  reject(error: ReadRefusal): void;
}

/** The extractor in a worker of its own, started with the first file; a file that takes too long ends it, and the next starts another. */
export class Reader {
  #worker: Worker | null = null;
  #asked = 0;
  readonly #waiting = new Map<number, Waiting>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(readonly address: URL) {}

  /** Reads one file after the other; throws a ReadRefusal. */
  read(name: string, file: Blob): Promise<Reading> {
    const reading = this.#turn.then(() => this.#read(name, file));
    this.#turn = reading.catch(() => undefined);
    return reading;
  }

  async #read(name: string, file: Blob): Promise<Reading> {
    if (file.size > LARGEST) throw new ReadRefusal({ code: "too-large", message: "file over 64 MB" });
    const bytes = await file.arrayBuffer().catch(() => {
      throw new ReadRefusal({ code: "unreadable", message: "the browser cannot open the file" });
    });
    const ask: Ask = { id: ++this.#asked, name, bytes: new Uint8Array(bytes) };
    const late = setTimeout(() => this.#end({ code: "too-slow", message: `not read within ${LONGEST / 1000} seconds` }), LONGEST);
    try {
      return await new Promise<Reading>((resolve, reject) => {
        this.#waiting.set(ask.id, { resolve, reject });
        this.#open().postMessage(ask, [ask.bytes.buffer]);
      });
    } finally {
      clearTimeout(late);
    }
  }

  #open(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.address, { type: "module", name: "atlas-reader" });
    worker.addEventListener("message", ({ data }: MessageEvent<Told | { ready: true }>) => {
      if ("id" in data) this.#settle(data);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#end({ code: "fault", message: event.message });
    });
    return (this.#worker = worker);
  }

  #settle(told: Told): void {
    const waiting = this.#waiting.get(told.id);
    this.#waiting.delete(told.id);
    if ("reading" in told) waiting?.resolve(told.reading);
    else waiting?.reject(new ReadRefusal(told.refused));
  }

  #end(refused: Refused): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(new ReadRefusal(refused));
    this.#waiting.clear();
  }
}
