import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { forgetUnpacked } from "../../../loaders/site/archive.js";
import { HEAP_YOUNG } from "../../../loaders/site/heap.js";
import { projectPaths } from "../../../loaders/site/paths.js";
import { compareSums, sumFolder } from "../../../loaders/site/sums.js";
import { weighPage } from "../../site/weight.js";
import { compareWithBare } from "../bare.js";
import { firstFilter } from "../visit.js";
import { makeProject } from "./project.js";
import { type Built, sayBuilt, sayGrowth } from "./tell.js";
import { type Cost, watchNode } from "./watch.js";

/** Where what was measured goes: a line as it comes, and the cells of a row by its name. */
export interface Told {
  print(line: string): void;
  record(name: string, cells: readonly string[]): Promise<void>;
}

const YEARS = 10;
const MOST_COMPARED = 100;
const PAGE = "zh/fines.html";
/** Framework's bundles of packages, which do not depend on the data and are kept between builds of any project. */
const KEPT = "src/.observablehq/cache";

/** Builds synthetic sites of the given numbers of reports, ten years a bureau, each in a folder of its own, and tells what each took, with the growth between neighbours. */
export async function measureScale(sizes: readonly number[], { print, record }: Told): Promise<void> {
  print(`work on the machine   ${(loadavg()[0] ?? 0).toFixed(1)} jobs on ${availableParallelism()} cores`);
  let before: Built | undefined;
  for (const reports of sizes) {
    const own = await buildSize(reports, print);
    // One more build from nothing shows that what was kept made no difference; a small site is enough for that.
    if (reports <= MOST_COMPARED) await compareFromNothing(rootOf(reports));
    await tell(`${own.reports} reports`, sayBuilt(own));
    if (before) await tell(`${before.reports} → ${own.reports}, as a power`, sayGrowth(before, own));
    before = own;
  }

  async function tell(name: string, cells: ReadonlyMap<string, string>): Promise<void> {
    for (const [what, value] of cells) print(`${name.padEnd(24)}${what.padEnd(36)}${value}`);
    await record(name, [...cells.values()]);
  }
}

async function buildSize(reports: number, print: Told["print"]): Promise<Built> {
  const root = rootOf(reports);
  const made = await makeProject(root, { bureaus: reports / YEARS, years: YEARS });
  if (existsSync(KEPT)) {
    await mkdir(join(root, "src/.observablehq"), { recursive: true });
    await cp(KEPT, join(root, KEPT), { recursive: true });
    await forgetUnpacked(projectPaths(root));
  }
  const cost = await build(root);
  // The next build takes as long again: what is known by now is not lost with it.
  print(`${reports} reports: built in ${cost.effort.toFixed(0)} s of the processor, at most ${(cost.peak / 1e6).toFixed(0)} MB`);
  await changeRecord(join(root, "data/corpus"));
  const again = await build(root);
  return { ...cost, again, reports: made, ...(await measureDist(join(root, "dist"))) };
}

const rootOf = (reports: number): string => join(tmpdir(), "atlas-scale", String(reports));

/** Builds a site anew with nothing kept; throws where a file differs from the build before. */
async function compareFromNothing(root: string): Promise<void> {
  const before = await sumFolder(join(root, "dist"));
  await rm(join(root, ".atlas"), { recursive: true, force: true });
  await build(root);
  const differences = compareSums(before, await sumFolder(join(root, "dist")));
  if (differences.length > 0) throw new Error(`what was kept made a difference:\n${differences.join("\n")}`);
}

async function measureDist(dist: string): Promise<Pick<Built, "pages" | "bytes" | "page" | "data" | "filter" | "paint">> {
  const files = (await readdir(dist, { recursive: true })).map((file) => join(dist, file));
  const sizes = await Promise.all(files.map((file) => stat(file)));
  const { bytes: data, milliseconds: filter } = await firstFilter(dist, PAGE);
  const { own, bare } = await compareWithBare(dist, PAGE);
  return {
    pages: files.filter((file) => file.endsWith(".html")).length,
    bytes: sizes.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0),
    page: weighPage(PAGE, dist).reduce((sum, { bytes }) => sum + bytes, 0),
    ...{ data, filter, paint: own / bare },
  };
}

function build(root: string): Promise<Cost> {
  return watchNode([HEAP_YOUNG, "--import", "tsx", "loaders/site/cli.ts", "build"], root);
}

/** Changes the value of one figure of the middle record. */
async function changeRecord(corpus: string): Promise<void> {
  const names = (await readdir(corpus)).sort();
  const file = join(corpus, names[Math.floor(names.length / 2)] ?? "");
  const text = await readFile(file, "utf8");
  const record = JSON.parse(text) as { observations: { value: number; lower: number | null; upper: number | null; qualifier: string }[] };
  const figure = record.observations.find(({ qualifier, value }) => qualifier === "exact" && value > 1);
  if (figure) figure.value = figure.lower = figure.upper = figure.value + 1;
  await writeFile(file, `${JSON.stringify(record, null, 1)}\n`);
}
