import { readFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import type { CorpusRecord } from "../../src/model/source.js";
import { readDocument } from "../read/read.js";
import { type Input, isProblem, type Problem } from "../rooms/input.js";
import { mapInputs } from "../rooms/pool.js";

/** A text that was given with contributions, read by the rules of today. */
export interface GivenText {
  path: string;
  record: CorpusRecord;
}

/** Texts by the fingerprint of what they say, and what came of each file by its path without its ending. */
export interface GivenTexts {
  bySha256: ReadonlyMap<string, GivenText>;
  byStem: ReadonlyMap<string, GivenText | Problem>;
}

/** A path without the ending of its name, by which a text stands beside its contribution. */
export const stemOf = (path: string): string => join(dirname(path), basename(path, extname(path)));

/** Reads texts within the limits that hold for every file. */
export async function readTexts(inputs: readonly (Input | Problem)[]): Promise<GivenTexts> {
  const [bySha256, byStem] = [new Map<string, GivenText>(), new Map<string, GivenText | Problem>()];
  let done = 0;
  for await (const outcome of mapInputs({ name: "record", known: new Set<string>() }, inputs, {})) {
    const input = inputs[done++];
    const path = input && !isProblem(input) && "path" in input ? input.path : (input?.source ?? "");
    if ("problem" in outcome) byStem.set(stemOf(path), outcome.problem);
    if (!("record" in outcome)) continue;
    const text = { path, record: outcome.record };
    bySha256.set(text.record.source.sha256, text);
    byStem.set(stemOf(path), text);
  }
  return { bySha256, byStem };
}

/** What a sent record says that its text does not: `field: reason` for each figure whose words do not stand at its place. */
export async function spanFaults(sent: CorpusRecord, path: string): Promise<string[]> {
  const { text, offsets } = await readDocument(new Uint8Array(await readFile(path)));
  const characters = offsets ? [...text] : [];
  const lists = ["observations", "quantities"] as const;
  return lists.flatMap((list) =>
    sent[list].flatMap(({ raw, quote, start, end }, i) => {
      const at = `record.${list}.${i}`;
      if (!text.includes(quote)) return [`${at}.quote: “${quote}” is not in the text`];
      if (!offsets) return [];
      const words = start === null || end === null ? "" : characters.slice(start, end).join("");
      return words === raw ? [] : [`${at}.start: the text has “${words}” there, not “${raw}”`];
    }),
  );
}

/** Where a sent record differs from what the same rules read in its text, as `field: reason`. */
export function readingFaults(sent: CorpusRecord, fresh: CorpusRecord): string[] {
  const faults = sourceFaults(sent, fresh);
  for (const list of ["observations", "quantities"] as const) {
    if (sent[list].length !== fresh[list].length) faults.push(`record.${list}: ${sent[list].length}, the text gives ${fresh[list].length}`);
    for (const [i, figure] of sent[list].entries()) {
      const other = fresh[list][i] as unknown as Record<string, unknown> | undefined;
      for (const [field, value] of Object.entries(figure))
        if (other && JSON.stringify(value) !== JSON.stringify(other[field]))
          faults.push(`record.${list}.${i}.${field}: is ${JSON.stringify(value)}, the text gives ${JSON.stringify(other[field])}`);
    }
  }
  return faults;
}

/** What a text says of itself; its address it does not know. */
function sourceFaults({ source }: CorpusRecord, fresh: CorpusRecord): string[] {
  const read = fresh.source as unknown as Record<string, unknown>;
  return Object.entries(source).flatMap(([field, value]) =>
    ["url", "extractor", "catalogue"].includes(field) || JSON.stringify(value) === JSON.stringify(read[field])
      ? []
      : [`record.source.${field}: is ${JSON.stringify(value)}, the text gives ${JSON.stringify(read[field])}`],
  );
}
