import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { makeProject } from "./project.js";
import { type Cost, watchNode } from "./watch.js";

/** What a synthetic site of some size took to build, and what it came to. */
export interface Built extends Cost {
  reports: number;
  /** Seconds and memory of a second build after one record has changed. */
  again: Cost;
  pages: number;
  /** Bytes of all files of `dist`. */
  bytes: number;
  dist: string;
}

const YEARS = 10;
const MEGABYTE = 1e6;
/** Framework's bundles of packages, which do not depend on the data and are kept between builds of any project. */
const KEPT = "src/.observablehq/cache";
type Print = (line: string) => void;

/** Builds synthetic sites of the given numbers of reports, ten years a bureau, each in a folder of its own, and prints what each took with the growth between neighbours as an exponent. */
export async function measureScale(sizes: readonly number[], print: Print): Promise<Built[]> {
  print(`work on the machine   ${(loadavg()[0] ?? 0).toFixed(1)} jobs on ${availableParallelism()} cores`);
  const built: Built[] = [];
  for (const reports of sizes) {
    const own = await buildSize(reports);
    print(sayBuilt(own));
    const before = built.at(-1);
    if (before) print(`  growth as a power   ${sayGrowth(before, own)}`);
    built.push(own);
  }
  return built;
}

async function buildSize(reports: number): Promise<Built> {
  const root = join(tmpdir(), "atlas-scale", String(reports));
  const made = await makeProject(root, { bureaus: reports / YEARS, years: YEARS });
  if (existsSync(KEPT)) {
    await mkdir(join(root, "src/.observablehq"), { recursive: true });
    await cp(KEPT, join(root, KEPT), { recursive: true });
    await rm(join(root, KEPT, "data"), { recursive: true, force: true });
  }
  const cost = await build(root);
  await changeRecord(join(root, "data/corpus"));
  const again = await build(root);
  const dist = join(root, "dist");
  const files = (await readdir(dist, { recursive: true })).map((file) => join(dist, file));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return {
    ...cost,
    again,
    reports: made,
    dist,
    pages: files.filter((file) => file.endsWith(".html")).length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}

function build(root: string): Promise<Cost> {
  return watchNode(["--import", "tsx", "loaders/site/cli.ts", "build"], root);
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

function sayBuilt({ reports, seconds, effort, peak, again, pages, bytes }: Built): string {
  const parts = [
    `${seconds.toFixed(0)} s (${effort.toFixed(0)} s of the processor)`,
    `${(peak / MEGABYTE).toFixed(0)} MB at most`,
    `one record changed ${again.seconds.toFixed(0)} s (${again.effort.toFixed(0)} s), ${(again.peak / MEGABYTE).toFixed(0)} MB`,
    `${pages} pages`,
    `dist ${(bytes / MEGABYTE).toFixed(0)} MB`,
  ];
  return `${String(reports).padStart(6)} reports        ${parts.join(", ")}`;
}

/** Exponents of time, memory, pages, bytes between two sizes: 1 is linear. */
function sayGrowth(small: Built, large: Built): string {
  const power = (of: (built: Built) => number) => (Math.log(of(large) / of(small)) / Math.log(large.reports / small.reports)).toFixed(2);
  return `time of the processor ${power(({ effort }) => effort)}, memory ${power(({ peak }) => peak)}, pages ${power(({ pages }) => pages)}, dist ${power(({ bytes }) => bytes)}`;
}
