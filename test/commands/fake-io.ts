import { Readable } from "node:stream";
import type { Command, Io } from "../../loaders/commands/io.js";

/** What a command did: its exit code and the lines that it printed. */
export interface Outcome {
  code: number;
  printed: string[];
  failed: string[];
}

/** Runs a command with a terminal that only remembers; `stdin` is what it may read. */
export async function runCommand(command: Command, args: string[], stdin = ""): Promise<Outcome> {
  const outcome: Outcome = { code: 0, printed: [], failed: [] };
  const io: Io = {
    print: (line) => void outcome.printed.push(line),
    fail: (line) => void outcome.failed.push(line),
    stdin: () => Readable.from([Buffer.from(stdin)]),
  };
  outcome.code = await command(args, io);
  return outcome;
}
