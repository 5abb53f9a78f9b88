import { mapFiles } from "../pool.js";
import { listFiles, type Command } from "./io.js";

/** `extract FILE… [--threads=N]`: one JSON document a line for each file that can be read, in order; the others give a line on standard error and exit code 1. */
export const extractCommand: Command = async (args, io) => {
  const paths = await listFiles(args, io);
  let code = 0;
  for await (const outcome of mapFiles({ name: "line" }, paths, threadsIn(args))) {
    if ("line" in outcome) io.print(outcome.line);
    else if ("error" in outcome) {
      io.fail(outcome.error);
      code = 1;
    }
  }
  return code;
};

/** Threads asked for by `--threads=N`; undefined leaves it to the number of files. */
export function threadsIn(args: readonly string[]): number | undefined {
  const asked = args.find((arg) => arg.startsWith("--threads="))?.slice("--threads=".length);
  if (asked === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/.test(asked)) throw new Error(`--threads: not a number of threads: ${asked}`);
  return Number(asked);
}
