import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { HEAP_YOUNG } from "./heap.js";

/** Charts that are drawn in a process of their own: on another core, with a memory of its own. */
export interface ChartsApart {
  /** Lets it write, once what a build before left is gone. */
  begin(): void;
  /** Settles once everything is written; rejects with what went wrong there. */
  done: Promise<void>;
}

/** What the process of charts says when it cannot go on. */
export interface Failed {
  failed: string;
}

/** Starts a process that reads the project in the working directory, waits for `begin`, and draws its charts with their pictures; `signal` ends it, and it ends with this one. */
export function startCharts(signal: AbortSignal): ChartsApart {
  const script = fileURLToPath(new URL("./charts-process.ts", import.meta.url));
  // Where many threads ask for memory, glibc keeps what each gave back.
  const env = { ...process.env, MALLOC_ARENA_MAX: "2" };
  const child = fork(script, { execArgv: [HEAP_YOUNG, "--import", import.meta.resolve("tsx")], env, signal });
  let failed = "the process of charts ended";
  child.on("message", (said: Failed) => (failed = said.failed));
  const done = new Promise<void>((resolve, reject) => {
    child.once("error", reject).once("exit", (code) => (code === 0 ? resolve() : reject(new Error(failed))));
  });
  // An error is thrown where this is waited for.
  done.catch(() => undefined);
  return { begin: () => void child.send("begin"), done };
}
