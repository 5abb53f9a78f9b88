import { problemLine } from "../rooms/input.js";
import { mapInputs } from "../rooms/pool.js";
import { listInputs } from "./list.js";
import type { Command } from "./io.js";
import { readOptions, threadsIn } from "./options.js";

const USAGE = "explain FILE… [--threads=N]";

/** `explain FILE… [--threads=N]`: every quantity of a report in order, with what it became and how sure that is, or why it became nothing. */
export const explainCommand: Command = async (args, io) => {
  const { values, positionals } = readOptions(args, { threads: { type: "string" } }, USAGE);
  if (positionals.length === 0) throw new Error(`usage: ${USAGE}`);
  const inputs = [];
  for await (const item of listInputs(positionals, io)) inputs.push(item);
  if (inputs.length === 0) throw new Error(`explain: no files in ${positionals.join(", ")}`);
  let [done, code] = [0, 0];
  for await (const outcome of mapInputs({ name: "parsed" }, inputs, { rooms: threadsIn(values.threads) })) {
    const path = inputs[done++]?.source ?? "";
    if ("problem" in outcome) {
      io.fail(problemLine(outcome.problem));
      code = 1;
    }
    if (!("parsed" in outcome)) continue;
    for (const { quantity, indicator, why, observation } of outcome.parsed.figures) {
      const { start, raw, value, unit, quote } = quantity;
      await io.print(
        `${path}:${start ?? "-"}\t${raw}\t${value} ${unit}\t${indicator ?? "-"}\t${why}\t${quote}\t${observation?.confidence ?? "-"}`,
      );
    }
  }
  return code;
};
