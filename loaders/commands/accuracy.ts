import { basename, relative, resolve } from "node:path";
import { type Field, FIELDS } from "../accuracy/count.js";
import { listErrors } from "../accuracy/errors.js";
import { type MeasuredText, readGold, tableOf } from "../accuracy/measure.js";
import type { Ratios, SetRatios } from "../accuracy/ratios.js";
import { loadCatalogue } from "../catalogue/load.js";
import { loadAccuracy, type Measurement } from "../tables/accuracy-rows.js";
import { writeWhole } from "../whole.js";
import { DATA, extractorVersion, loadExtractor } from "./extractor.js";
import type { Command } from "./io.js";
import { readOptions } from "./options.js";

type SetTable = ReturnType<typeof tableOf>;

const USAGE = "accuracy GOLD_DIR… [--reports=DIR] [--json] [--errors] [--save[=NAME]]";
const OPTIONS = { reports: { type: "string" }, json: { type: "boolean" }, errors: { type: "boolean" }, save: { type: "string" } } as const;

/** `accuracy GOLD_DIR… [--reports=DIR] [--json] [--errors] [--save[=NAME]]`: compares a fresh reading of each text of gold with what people read in it; `--errors` lists where they differ instead of shares; `--save` keeps the shares of each folder under its name. */
export const accuracyCommand: Command = (args, io) => measureSets(DATA.accuracy, args, io);

/** The accuracy command with the file that `--save` writes. */
export async function measureSets(file: string, args: string[], io: Parameters<Command>[1]): Promise<number> {
  // a bare --save takes the folder's name
  const given = args.map((arg) => (arg === "--save" ? "--save=" : arg));
  const { values, positionals: dirs } = readOptions(given, OPTIONS, USAGE);
  if (dirs.length === 0) throw new Error(`usage: ${USAGE}`);
  const extractor = await loadExtractor();
  const catalogue = await loadCatalogue(DATA.catalogue);
  for (const dir of dirs) {
    const texts = await readGold(dir, values.reports, extractor, catalogue);
    const table = tableOf(texts);
    for (const { name, refused } of texts) if (refused !== null) io.fail(`${dir}: ${name}: refused: ${refused}`);
    const lines = values.errors ? texts.flatMap(listErrors) : [...(dirs.length > 1 ? [dir] : []), ...printed(table)];
    for (const line of values.json ? [JSON.stringify(table)] : lines) await io.print(line);
    const name = values.save === "" ? basename(resolve(dir)) : values.save;
    if (name !== undefined) await saveMeasurement(file, await describe(name, dir, texts, extractor.catalogue));
  }
  return 0;
}

/** A measurement as it is kept: shares to four digits, and the folder where it lies within the project. */
export async function describe(gold_set: string, dir: string, texts: readonly MeasuredText[], catalogue: string): Promise<Measurement> {
  const within = relative(resolve(DATA.catalogue, "../.."), resolve(dir));
  const table = tableOf(texts);
  return {
    ...{ gold_set, texts: within.startsWith("..") ? null : within.replaceAll("\\", "/"), reports: texts.length },
    ...{ extractor: await extractorVersion(), catalogue, found: round(table.found) },
    agree: Object.fromEntries(FIELDS.map((field) => [field, round(table[field])])),
    ...{ traps: table.traps, fallen: table.fallen, headlines: rounded(table.headlines) },
    families: table.families.map(({ family, ...row }) => ({ family, ...rounded(row) })),
  };
}

/** A share to four digits. */
export const round = (share: number | null): number | null => (share === null ? null : Number(share.toFixed(4)));

/** Shares to four digits. */
export const rounded = ({ gold, read, right, precision, recall, f1 }: Ratios): Ratios => {
  return { gold, read, right, precision: round(precision), recall: round(recall), f1: round(f1) };
};

/** Keeps a measurement in place of an older one of its set. */
export async function saveMeasurement(file: string, measurement: Measurement): Promise<void> {
  const kept = await loadAccuracy(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const others = kept.filter(({ gold_set }) => gold_set !== measurement.gold_set);
  const sorted = [...others, measurement].sort((a, b) => (a.gold_set < b.gold_set ? -1 : 1));
  await writeWhole(file, `${JSON.stringify(sorted, null, 1)}\n`);
}

const NAMES: Record<Field, string> = {
  ...{ unit: "value+unit", qualifier: "qualifier", period: "period", scope: "scope", of: "of", bureau: "bureau" },
};
const shown = (value: number | null): string => (value === null ? "–" : value.toFixed(3)).padStart(10);

function printed(table: SetTable): string[] {
  const head = `${"family".padEnd(14)}${["gold", "right", "precision", "recall", "F1"].map((word) => word.padStart(10)).join("")}`;
  return [
    head,
    ...table.families.map((row) => ratioLine(row.family, row)),
    ratioLine("headlines", table.headlines),
    "",
    `quantities found ${shown(table.found)}   traps fallen into ${String(table.fallen)} of ${String(table.traps)}`,
    `of the matches: ${FIELDS.map((field) => `${NAMES[field]} ${shown(table[field])}`).join("  ")}`,
    ...table.genres.map(genreLine),
  ];
}

const ratioLine = (name: string, row: Ratios): string =>
  `${name.padEnd(14)}${String(row.gold).padStart(10)}${String(row.right).padStart(10)}${shown(row.precision)}${shown(row.recall)}${shown(row.f1)}`;

function genreLine({ genre, texts, table }: { genre: string; texts: number; table: SetRatios }): string {
  const f1 = (name: string): string => shown(table.families.find(({ family }) => family === name)?.f1 ?? null).trim();
  const agree = FIELDS.map((field) => `${NAMES[field]} ${shown(table[field]).trim()}`).join(", ");
  const rest = `headlines ${shown(table.headlines.f1).trim()}, quantities ${shown(table.found).trim()}, ${agree}`;
  return `${genre} (${texts}): F1 ${f1("all")}, core ${f1("core")}, ${rest}, traps ${table.fallen}/${table.traps}`;
}
