import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import type { Words } from "../../../src/model/indicator.js";
import { readText, writeWhole } from "../../whole.js";

const ENDING = ".charts.json";
const SHOWN = z.record(z.string(), z.array(z.string().min(1)));

/** A chart with the ids of the observations that it shows, or leaves out by name. */
export interface ShownChart {
  definition: { id: string; title: Words };
  observations: readonly string[];
  /** Of its data. */
  fingerprint: string;
}

/** Keeps beside a release's frozen pages which observations each chart shows in them; the file written. */
export async function writeFrozenCharts(folder: string, hash: string, charts: readonly ShownChart[]): Promise<string> {
  const lines = charts.map(
    ({ definition: { id }, observations }) => `  ${JSON.stringify(id)}: ${JSON.stringify([...observations].sort())}`,
  );
  const file = join(folder, `${hash}${ENDING}`);
  await writeWhole(file, `{\n${lines.join(",\n")}\n}\n`);
  return file;
}

/** The observations that each chart shows in the frozen pages of every release in `folder`, by hash of the data version and id of the chart. */
export async function readFrozenCharts(folder: string): Promise<Map<string, Map<string, ReadonlySet<string>>>> {
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith(ENDING)).sort() : [];
  const read = names.map(async (name) => {
    const shown = SHOWN.parse(JSON.parse(await readText(join(folder, name))));
    return [basename(name, ENDING), new Map(Object.entries(shown).map(([id, ids]) => [id, new Set(ids)]))] as const;
  });
  return new Map(await Promise.all(read));
}
