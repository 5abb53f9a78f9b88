import { readdir, readFile } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import { addUp, compareWithGold, ratios, type Counts, type GoldReport } from "../accuracy.js";
import type { Extractor } from "../parse.js";
import { loadAccuracy, type Measurement } from "../tables/accuracy-rows.js";
import { problemLine } from "../rooms/input.js";
import { runJob } from "../rooms/job.js";
import { writeWhole } from "../whole.js";
import { DATA, extractorVersion, loadExtractor } from "./extractor.js";
import type { Command } from "./io.js";
import { readOptions } from "./options.js";

type Table = ReturnType<typeof ratios>;

const USAGE = "accuracy GOLD_DIR… [--reports=DIR] [--json] [--save[=NAME]]";
const OPTIONS = { reports: { type: "string" }, json: { type: "boolean" }, save: { type: "string" } } as const;

/** `accuracy GOLD_DIR… [--reports=DIR] [--json] [--save[=NAME]]`: compares a fresh reading of each gold report with what two people read in it; `--save` keeps the shares of each folder under its name. */
export const accuracyCommand: Command = (args, io) => measureSets(DATA.accuracy, args, io);

/** The accuracy command with the file that `--save` writes. */
export async function measureSets(file: string, args: string[], io: Parameters<Command>[1]): Promise<number> {
  // a bare --save takes the folder's name
  const given = args.map((arg) => (arg === "--save" ? "--save=" : arg));
  const { values, positionals: dirs } = readOptions(given, OPTIONS, USAGE);
  if (dirs.length === 0) throw new Error(`usage: ${USAGE}`);
  const extractor = await loadExtractor();
  for (const dir of dirs) {
    const { table, reports } = await measureGold(dir, values.reports, extractor);
    if (values.json) await io.print(JSON.stringify(table));
    else for (const line of [...(dirs.length > 1 ? [dir] : []), ...printed(table)]) await io.print(line);
    const name = values.save === "" ? basename(resolve(dir)) : values.save;
    if (name !== undefined) await save(file, await describe(name, dir, table, reports, extractor.catalogue));
  }
  return 0;
}

/** Shares of one folder of gold under a fresh reading, and how many reports it holds; the texts lie in `reports`, beside the gold, or in a folder `reports` beside its folder. */
export async function measureGold(
  dir: string,
  reports: string | undefined,
  extractor: Extractor,
): Promise<{ table: Table; reports: number }> {
  const texts = reports ?? (await reportsOf(dir));
  const names = (await readdir(dir)).filter((file) => file.endsWith(".json")).sort();
  const counts: Counts[] = [];
  for (const name of names) {
    const gold = JSON.parse(await readFile(join(dir, name), "utf8")) as GoldReport;
    const path = join(texts, name.replace(/json$/, "txt"));
    const outcome = await runJob({ name: "parsed" }, { source: path, path }, extractor);
    if ("problem" in outcome) throw new Error(problemLine(outcome.problem));
    if ("parsed" in outcome) counts.push(compareWithGold(gold, outcome.parsed));
  }
  return { table: ratios(addUp(counts)), reports: names.length };
}

/** Reports lie beside their gold, or in the folder `reports` beside the folder of gold. */
async function reportsOf(dir: string): Promise<string> {
  const beside = (await readdir(dir)).some((file) => file.endsWith(".txt"));
  return beside ? dir : join(dir, "../reports");
}

/** A measurement as it is kept: shares to four digits, and the folder where it lies within the project. */
export async function describe(gold_set: string, dir: string, table: Table, reports: number, catalogue: string): Promise<Measurement> {
  const within = relative(resolve(DATA.catalogue, "../.."), resolve(dir));
  const families = table.families.map(({ precision, recall, f1, ...row }) => {
    return { ...row, precision: round(precision), recall: round(recall), f1: round(f1) };
  });
  return {
    ...{ gold_set, texts: within.startsWith("..") ? null : within.replaceAll("\\", "/"), reports },
    ...{ extractor: await extractorVersion(), catalogue, found: round(table.found), families },
  };
}

const round = (share: number | null): number | null => (share === null ? null : Number(share.toFixed(4)));

async function save(file: string, measurement: Measurement): Promise<void> {
  const kept = await loadAccuracy(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const others = kept.filter(({ gold_set }) => gold_set !== measurement.gold_set);
  const sorted = [...others, measurement].sort((a, b) => (a.gold_set < b.gold_set ? -1 : 1));
  await writeWhole(file, `${JSON.stringify(sorted, null, 1)}\n`);
}

function printed(table: Table): string[] {
  const share = (value: number | null): string => (value === null ? "–" : value.toFixed(3)).padStart(10);
  const head = `${"family".padEnd(14)}${["gold", "right", "precision", "recall", "F1"].map((word) => word.padStart(10)).join("")}`;
  const rows = table.families.map(
    (row) =>
      `${row.family.padEnd(14)}${String(row.gold).padStart(10)}${String(row.right).padStart(10)}${share(row.precision)}${share(row.recall)}${share(row.f1)}`,
  );
  const { found, qualifier, unit, period, scope, of } = table;
  return [
    head,
    ...rows,
    "",
    `quantities found ${share(found)}`,
    `of the matches: value+unit ${share(unit)}  qualifier ${share(qualifier)}  period ${share(period)}  scope ${share(scope)}  of ${share(of)}`,
  ];
}
