import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Reliability } from "../confidence/load.js";
import { readExamples } from "../training/examples.js";
import { train } from "../training/train.js";
import { loadCatalogue } from "../catalogue/load.js";
import { writeWhole } from "../whole.js";
import { DATA, rulesVersion } from "./extractor.js";
import type { Command, Io } from "./io.js";
import { readOptions } from "./options.js";

const USAGE = "train FOLDER_OF_GOLD_SETS [--unseen=SET,…] [--check]";
const OPTIONS = { unseen: { type: "string" }, check: { type: "boolean" } } as const;

/** `train FOLDER_OF_GOLD_SETS [--unseen=SET,…] [--check]`: trains the model of confidence on every set in the folder and writes `data/confidence.json`, the same bytes from the same texts and rules; `--check` only prints how well it judges. */
export const trainCommand: Command = (args, io) => trainFrom(DATA.confidence, args, io);

/** The train command with the file that it writes. */
export async function trainFrom(file: string, args: string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS, USAGE);
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new Error(`usage: ${USAGE}`);
  const sets = await setsIn(folder);
  const unseen = (values.unseen ?? "").split(",").filter((name) => name !== "");
  const strange = unseen.find((name) => !sets.includes(name));
  if (strange !== undefined) throw new Error(`train: no set in ${folder}: ${strange}`);
  const examples = await readExamples(sets.map((set) => join(folder, set)));
  const { model, reliability } = train(examples, new Set(unseen));
  const { version: catalogue } = await loadCatalogue(DATA.catalogue);
  for (const group of reliability) for (const line of printed(group)) await io.print(line);
  if (!values.check)
    await writeWhole(file, `${JSON.stringify({ extractor: await rulesVersion(), catalogue, reliability, model }, null, 1)}\n`);
  return 0;
}

async function setsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const sets = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  if (sets.length === 0) throw new Error(`train: no sets in ${folder}`);
  return sets;
}

const shown = (share: number | null): string => (share === null ? "–" : share.toFixed(3)).padStart(9);

function printed({ texts, reports, figures, right, brier, brier_same, bins }: Reliability): string[] {
  return [
    `${texts}: ${figures} figures of ${reports} texts, ${right.toFixed(3)} right; Brier ${brier.toFixed(4)} (${brier_same.toFixed(4)} if all said the same)`,
    `${"stated".padEnd(12)}${["figures", "mean", "right", "placed"].map((head) => head.padStart(9)).join("")}`,
    ...bins.map(
      (bin) =>
        `${`${bin.from}–${bin.to}`.padEnd(12)}${String(bin.figures).padStart(9)}${[bin.stated, bin.right, bin.placed].map(shown).join("")}`,
    ),
    "",
  ];
}
