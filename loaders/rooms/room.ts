import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Input } from "./input.js";
import type { Job, Outcome } from "./job.js";

/** What a reader's process says: that it can begin, that it cannot, or what became of its input and whether it should be replaced. */
export type RoomAnswer = { ready: true } | { failed: string } | { outcome: Outcome; tired: boolean };

/** Bounds around one input. */
export interface Limits {
  /** Milliseconds of the processor: a busy machine refuses no file that a quiet one reads. */
  time: number;
  /** Bytes of the whole process. */
  memory: number;
}

/** Bounds of the commands: no report is known to need a tenth of them. */
export const LIMITS: Limits = { time: 10_000, memory: 512 << 20 };

/** By the clock, for a file that waits rather than works (a network drive that is gone). */
const CLOCK = 3;
// What is taken between two looks of the guard comes on top.
const HEADROOM = 40 << 20;
const BOOT = fileURLToPath(new URL("./boot.js", import.meta.url));

const MEMORY = "too-much-memory";

/** Whether an input was not read for want of memory. */
export const isFull = (outcome: Outcome): boolean => "problem" in outcome && outcome.problem.code === MEMORY;

/**
 * A process in which inputs are read one at a time, each within limits of time and memory. A thread would not do: where its memory is
 * full, V8 ends the whole process in most cases, with every other input.
 */
export class Room {
  readonly #child: ChildProcess;
  /** Done once it can read; rejected with the reason where it cannot start. */
  readonly ready: Promise<void>;
  readonly #gone: Promise<void>;
  #isOpen = true;
  #isFresh = true;

  constructor(
    readonly job: Job,
    readonly limits: Limits = LIMITS,
  ) {
    const most = limits.memory - HEADROOM;
    this.#child = fork(BOOT, [String(most), String(limits.time)], {
      // the guard strikes first: V8 would collect again and again, and then print a page
      execArgv: [`--max-old-space-size=${Math.ceil(most / (1 << 20))}`],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    this.#gone = new Promise((resolve) => {
      const leave = (): void => {
        this.#isOpen = false;
        resolve();
      };
      this.#child.once("exit", leave).once("error", leave);
    });
    this.ready = this.#start();
    this.ready.catch(() => undefined);
  }

  /** False once its process has ended or is to end: another room is needed. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** True until it has read something. */
  get isFresh(): boolean {
    return this.#isFresh;
  }

  /** What becomes of an input; one at a time. Throws only where the reader cannot start, with its reason. */
  async read(input: Input): Promise<Outcome> {
    await this.ready;
    this.#isFresh = false;
    return new Promise((resolve) => {
      let isStuck = false;
      const timer = setTimeout(() => {
        isStuck = true;
        void this.close();
      }, this.limits.time * CLOCK);
      const settle = (outcome: Outcome): void => {
        clearTimeout(timer);
        this.#child.off("message", hear).off("exit", miss);
        resolve(outcome);
      };
      const hear = (said: RoomAnswer): void => {
        if (!("outcome" in said)) return;
        if (said.tired) void this.close();
        settle(said.outcome);
      };
      const miss = (code: number | null, signal: NodeJS.Signals | null): void =>
        settle({ problem: { source: input.source, ...this.#whyEnded(code, isStuck ? "SIGTERM" : signal) } });
      this.#child.on("message", hear).once("exit", miss);
      this.#child.send(input, () => undefined);
    });
  }

  /** Ends the process, whatever it does. */
  async close(): Promise<void> {
    this.#isOpen = false;
    this.#child.kill("SIGKILL");
    await this.#gone;
  }

  async #start(): Promise<void> {
    let said = "";
    this.#child.stderr?.on("data", (data: Buffer) => (said = `${said}${data.toString()}`.slice(-2000)));
    await new Promise<void>((resolve, reject) => {
      this.#child.once("message", (answer: RoomAnswer) => ("failed" in answer ? reject(new Error(answer.failed)) : resolve()));
      this.#child.once("error", (error) => reject(new Error(`the reader cannot be started: ${error.message}`)));
      this.#child.once("exit", () => reject(new Error(`the reader has not started: ${said.trim()}`)));
    });
    this.#child.send(this.job, () => undefined);
  }

  #whyEnded(code: number | null, signal: NodeJS.Signals | null): { code: string; reason: string } {
    if (signal === "SIGTERM") return { code: "too-slow", reason: `not read within ${this.limits.time / 1000} seconds` };
    const lacked = signal === "SIGKILL" || signal === "SIGABRT" || code === 134;
    if (lacked) return { code: MEMORY, reason: `needs more than ${this.limits.memory >> 20} MB of memory` };
    return { code: "fault", reason: `its reader ended by ${signal ?? `code ${code}`}` };
  }
}
