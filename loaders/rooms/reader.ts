import { Worker } from "node:worker_threads";
import { loadExtractor } from "../commands/extractor.js";
import type { Input } from "./input.js";
import { problemOf } from "./input.js";
import { type Job, type Outcome, runJob } from "./job.js";
import type { RoomAnswer } from "./room.js";

// The libraries take 330 MB once each has been used; above that, much of what a file has left behind is still there.
const TIRED = 420 << 20;

const [memory, time] = process.argv.slice(2).map(Number);
/** Processor time in milliseconds at which this process began with the file that it has in hand; 0 between files. */
const begun = new Int32Array(new SharedArrayBuffer(4));
new Worker(new URL("./guard.js", import.meta.url), { execArgv: [], workerData: { memory, time, begun } }).unref();

let source = "";

function spent(): number {
  const { user, system } = process.cpuUsage();
  return Math.max(1, Math.round((user + system) / 1000));
}

const answer = (outcome: Outcome): void => void process.send?.({ outcome, tired: process.memoryUsage.rss() > TIRED } satisfies RoomAnswer);

/** A library's fault outside of any promise that is waited for: it is the file's, and this process is not to be trusted any more. */
function giveUp(error: unknown): void {
  process.send?.({ outcome: { problem: problemOf(source, error) }, tired: true } satisfies RoomAnswer, () => process.exit(1));
}

process.on("disconnect", () => process.exit());
try {
  const extractor = await loadExtractor();
  process.once("message", (job: Job) => {
    process.on("uncaughtException", giveUp).on("unhandledRejection", giveUp);
    process.on("message", async (input: Input) => {
      source = input.source;
      Atomics.store(begun, 0, spent());
      const outcome = await runJob(job, input, extractor);
      Atomics.store(begun, 0, 0);
      answer(outcome);
    });
  });
  process.send?.({ ready: true } satisfies RoomAnswer);
} catch (error) {
  process.send?.({ failed: (error as Error).message } satisfies RoomAnswer);
}
