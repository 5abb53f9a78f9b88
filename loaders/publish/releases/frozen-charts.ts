import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import type { Words } from "../../../src/model/indicator.js";
import { readText, writeWhole } from "../../whole.js";

const ENDING = ".charts.json";
const IDS = z.array(z.string().min(1));
// The first release kept no fingerprints.
const SHOWN = z.record(z.string(), z.union([IDS, z.strictObject({ data: z.string().regex(/^[0-9a-f]{12}$/), observations: IDS })]));

/** What a chart showed in a data version: the ids of its observations, and its fingerprint where that was kept. */
export interface FrozenChart {
  ids: ReadonlySet<string>;
  fingerprint: string | null;
}

/** A chart with the ids of the observations that it shows, or leaves out by name. */
export interface ShownChart {
  definition: { id: string; title: Words; topic: string };
  observations: readonly string[];
  /** Of its data. */
  fingerprint: string;
}

/** Keeps beside a release's frozen pages which observations each chart shows in them, with the fingerprint that its pictures print; the file written. */
export async function writeFrozenCharts(folder: string, hash: string, charts: readonly ShownChart[]): Promise<string> {
  const lines = charts.map(
    ({ definition: { id }, observations, fingerprint }) =>
      `  ${JSON.stringify(id)}: ${JSON.stringify({ data: fingerprint, observations: [...observations].sort() })}`,
  );
  const file = join(folder, `${hash}${ENDING}`);
  await writeWhole(file, `{\n${lines.join(",\n")}\n}\n`);
  return file;
}

/** What each chart shows in the frozen pages of every release in `folder`, by hash of the data version and id of the chart. */
export async function readFrozenCharts(folder: string): Promise<Map<string, Map<string, FrozenChart>>> {
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith(ENDING)).sort() : [];
  const read = names.map(async (name) => {
    const shown = SHOWN.parse(JSON.parse(await readText(join(folder, name))));
    const charts = Object.entries(shown).map(([id, one]): [string, FrozenChart] =>
      Array.isArray(one) ? [id, { ids: new Set(one), fingerprint: null }] : [id, { ids: new Set(one.observations), fingerprint: one.data }],
    );
    return [basename(name, ENDING), new Map(charts)] as const;
  });
  return new Map(await Promise.all(read));
}
