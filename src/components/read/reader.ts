import { startWorker } from "../../trusted.js";
import type { Ask, Claims, ReadReport, Refused, ReaderAnswer } from "../../model/reading.js";

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

type Answer = Exclude<ReaderAnswer, { refused: Refused }>;

/** What is asked, before it has its number. */
type Question = Ask extends infer A ? (A extends Ask ? Omit<A, "id"> : never) : never;

interface Waiting {
  resolve(answer: Answer): void;
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
  read(name: string, file: Blob): Promise<ReadReport> {
    return this.#next(async () => {
      const answer = await this.#ask({ name, bytes: await bytesOf(file) });
      return (answer as { reading: ReadReport }).reading;
    });
  }

  /** Every number of a loose paragraph with what it claims; `year` holds where the text names none. */
  readParagraph(paragraph: string, year: number): Promise<Claims> {
    return this.#next(async () => ((await this.#ask({ paragraph, year })) as { claims: Claims }).claims);
  }

  #next<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(act);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #ask(question: Question): Promise<Answer> {
    const ask = { ...question, id: ++this.#asked } as Ask;
    const late = setTimeout(() => this.#end({ code: "too-slow", message: `not read within ${LONGEST / 1000} seconds` }), LONGEST);
    try {
      return await new Promise<Answer>((resolve, reject) => {
        this.#waiting.set(ask.id, { resolve, reject });
        this.#open().postMessage(ask, "bytes" in ask ? [ask.bytes.buffer] : []);
      });
    } finally {
      clearTimeout(late);
    }
  }

  #open(): Worker {
    if (this.#worker) return this.#worker;
    const worker = startWorker(this.address.href, { type: "module", name: "atlas-reader" });
    worker.addEventListener("message", ({ data }: MessageEvent<ReaderAnswer | { ready: true }>) => {
      if ("id" in data) this.#settle(data);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#end({ code: "fault", message: event.message });
    });
    return (this.#worker = worker);
  }

  #settle(told: ReaderAnswer): void {
    const waiting = this.#waiting.get(told.id);
    this.#waiting.delete(told.id);
    if ("refused" in told) waiting?.reject(new ReadRefusal(told.refused));
    else waiting?.resolve(told);
  }

  #end(refused: Refused): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(new ReadRefusal(refused));
    this.#waiting.clear();
  }
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  if (file.size > LARGEST) throw new ReadRefusal({ code: "too-large", message: "file over 64 MB" });
  const buffer = await file.arrayBuffer().catch(() => {
    throw new ReadRefusal({ code: "unreadable", message: "the browser cannot open the file" });
  });
  return new Uint8Array(buffer);
}
