import { loadExtractor, parseFile } from "./extractor.js";
import { listFiles, type Command } from "./io.js";

/** `explain FILE…`: every quantity of a report in order, with what it became, or why it became nothing. */
export const explainCommand: Command = async (args, io) => {
  const extractor = await loadExtractor();
  let code = 0;
  for (const path of await listFiles(args, io)) {
    const parsed = await parseFile(path, extractor);
    if ("error" in parsed) {
      io.fail(parsed.error);
      code = 1;
      continue;
    }
    for (const { quantity, indicator, why } of parsed.figures) {
      io.print(
        `${path}:${quantity.start ?? "-"}\t${quantity.raw}\t${quantity.value} ${quantity.unit}\t${indicator ?? "-"}\t${why}\t${quantity.quote}`,
      );
    }
  }
  return code;
};
