import { problemLine } from "../rooms/input.js";
import { mapInputs } from "../rooms/pool.js";
import { listInputs } from "./list.js";
import type { Command } from "./io.js";
import { readOptions, threadsIn } from "./options.js";

const USAGE = "extract FILE… [--threads=N]; - reads lines from standard input, each a path or a JSON object with a text";

/**
 * `extract FILE… [--threads=N]`: one JSON document a line for each file that can be read, in order; the others give a line on standard error and
 * exit code 1. `-` is a line filter: each line in, a path or a JSON object with a `text`, has its line out, an unreadable one `{source, error}`.
 */
export const extractCommand: Command = async (args, io) => {
  const { values, positionals } = readOptions(args, { threads: { type: "string" } }, USAGE);
  if (positionals.length === 0) throw new Error(`usage: ${USAGE}`);
  const isFilter = positionals.includes("-");
  let [count, code] = [0, 0];
  for await (const outcome of mapInputs({ name: "line" }, listInputs(positionals, io), { rooms: threadsIn(values.threads) })) {
    count++;
    if ("line" in outcome) await io.print(outcome.line);
    if (!("problem" in outcome)) continue;
    const { source, ...error } = outcome.problem;
    io.fail(problemLine(outcome.problem));
    if (isFilter) await io.print(JSON.stringify({ source, error }));
    code = 1;
  }
  if (count === 0 && !isFilter) throw new Error(`extract: no files in ${positionals.join(", ")}`);
  return code;
};
