import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { addUp, compareWithGold, ratios, type Counts, type GoldReport } from "../accuracy.js";
import { loadExtractor, parseFile } from "./extractor.js";
import type { Command } from "./io.js";

/** `accuracy GOLD_DIR [--reports DIR] [--json]`: compares a fresh reading of each gold report with what two people read in it. */
export const accuracyCommand: Command = async (args, io) => {
  const [dir] = args.filter((arg) => !arg.startsWith("--"));
  if (!dir) throw new Error("usage: accuracy GOLD_DIR [--reports=DIR] [--json]");
  const reports = args.find((arg) => arg.startsWith("--reports="))?.slice(10) ?? (await reportsOf(dir));
  const extractor = await loadExtractor();
  const counts: Counts[] = [];
  for (const name of (await readdir(dir)).filter((file) => file.endsWith(".json")).sort()) {
    const gold = JSON.parse(await readFile(join(dir, name), "utf8")) as GoldReport;
    const parsed = await parseFile(join(reports, name.replace(/json$/, "txt")), extractor);
    if ("error" in parsed) throw new Error(parsed.error);
    counts.push(compareWithGold(gold, parsed));
  }
  const table = ratios(addUp(counts));
  if (args.includes("--json")) io.print(JSON.stringify(table));
  else for (const line of printed(table)) io.print(line);
  return 0;
};

/** Reports lie beside their gold, or in the folder `reports` beside the folder of gold. */
async function reportsOf(dir: string): Promise<string> {
  const beside = (await readdir(dir)).some((file) => file.endsWith(".txt"));
  return beside ? dir : join(dir, "../reports");
}

function printed(table: ReturnType<typeof ratios>): string[] {
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
