import { createInterface } from "node:readline/promises";
import { Readable } from "node:stream";
import type { Io } from "../commands/io.js";
import type { ReviewAnswer } from "./answers.js";
import { type Suspect, suspectLine } from "./suspects.js";

/** Asks for one figure after the other, and keeps each answer at once; ends with the list, with `q` or where nobody answers any more. */
export async function askAll(suspects: readonly Suspect[], keep: (one: ReviewAnswer) => Promise<void>, io: Io): Promise<number> {
  const lines = createInterface({ input: Readable.from(io.stdin()) })[Symbol.asyncIterator]();
  for (const suspect of suspects) {
    await io.print(suspectLine(suspect));
    for (;;) {
      await io.print("right? y(es), n(o), the right number, s(kip), q(uit)");
      const { value = "q", done } = (await lines.next()) as { value?: string; done?: boolean };
      const said = value.trim();
      if (done === true || said === "q") return 0;
      if (said === "s") break;
      const one = answerTo(suspect.id, said);
      if (one === null) continue;
      await keep(one);
      break;
    }
  }
  return 0;
}

function answerTo(id: string, said: string): ReviewAnswer | null {
  if (said === "y") return { id, says: "yes" };
  if (said === "n") return { id, says: "no" };
  return /^-?\d+(?:\.\d+)?$/.test(said) ? { id, says: "value", value: Number(said) } : null;
}
