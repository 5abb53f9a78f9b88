import { readFileSync, writeFileSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createVitest, type Vitest } from "vitest/node";
import { readOptions } from "../../../loaders/commands/options.js";
import { copyProject } from "../../../loaders/site/verify.js";
import { recordRow } from "../record.js";
import { listMutants, type Mutant } from "./mutate.js";
import { importersOf, listFiles, reachingTests, relatedTests } from "./related.js";

const USAGE = "bench mutants [--record] [--seed N] [--only WORD] [--all]";
const { values } = readOptions(
  process.argv.slice(3),
  { record: { type: "boolean" }, seed: { type: "string" }, only: { type: "string" }, all: { type: "boolean" } },
  USAGE,
);
const RESULTS = join(import.meta.dirname, "../RESULTS.md");

/** Code by what it does, each with as many mutants. */
const AREAS: Readonly<Record<string, readonly string[]>> = {
  model: ["src/model", "src/queries"],
  loaders: ["loaders/quantity", "loaders/corpus", "loaders/tables", "loaders/reference"],
  pages: ["src/pages", "src/charts"],
  publish: ["loaders/publish"],
};
const EACH = 16;
/** Test files that a mutant meets, wave by wave until one notices it. */
const WAVES = [2, 6, 18];

/** Numbers from 0 to 1 that repeat with the seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One mutant of each of some files of an area, drawn by chance, larger files more often; with `--all` every one. */
function drawMutants(folders: readonly string[], random: () => number): Mutant[] {
  const all = folders.flatMap(listFiles).flatMap((file) => listMutants(file, readFileSync(file, "utf8")));
  if (values.all) return all;
  const shuffled = all.map((mutant) => ({ mutant, order: random() })).sort((a, b) => a.order - b.order);
  const drawn = new Map<string, Mutant>();
  for (const { mutant } of shuffled) if (drawn.size < EACH && !drawn.has(mutant.file)) drawn.set(mutant.file, mutant);
  return [...drawn.values()];
}

/** A copy of the project in which files are changed, so that commands that tests start see the mutant, too; the process moves there. */
async function enterCopy(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "atlas-mutants-"));
  await copyProject(root);
  for (const name of [...COPIED, "test"]) await cp(name, join(root, name), { recursive: true });
  process.chdir(root);
  return root;
}
const COPIED = ["CHANGELOG.md", "CONTRIBUTING.md", "README.md", "LICENSE", "vitest.config.ts"];

const openVitest = (): Promise<Vitest> =>
  createVitest("test", {
    ...{ include: ["test/**/*.test.ts"], isolate: false, maxWorkers: 2, testTimeout: 60_000, hookTimeout: 60_000 },
    ...{ config: false, watch: false, reporters: [{}] },
  });

/** Those of some test files that fail with a mutant, or with the code as it is. */
async function failing(vitest: Vitest, next: Mutant | null, tests: readonly string[]): Promise<string[]> {
  const wanted = new Map(tests.map((test) => [resolve(test), test]));
  const specifications = (await vitest.globTestSpecifications()).filter(({ moduleId }) => wanted.has(moduleId));
  const whole = next && readFileSync(next.file, "utf8");
  if (next) change(vitest, next.file, next.code);
  try {
    const { testModules } = await vitest.runTestSpecifications(specifications);
    // The list holds those of earlier runs, too.
    return testModules.flatMap((module) => (module.ok() ? [] : (wanted.get(module.moduleId) ?? [])));
  } finally {
    if (next && whole !== null) change(vitest, next.file, whole);
  }
}

function change(vitest: Vitest, file: string, code: string): void {
  writeFileSync(file, code);
  vitest.invalidateFile(resolve(file));
}

const sound = new Map<string, Promise<boolean>>();

/** Whether a test file passes with the code as it is. */
function isSound(vitest: Vitest, test: string): Promise<boolean> {
  const known = sound.get(test) ?? failing(vitest, null, [test]).then((failed) => failed.length === 0);
  sound.set(test, known);
  return known;
}

/** Whether a test notices a mutant: it fails, and passes without it. The nearest tests are asked first. */
async function isKilled(vitest: Vitest, next: Mutant, tests: readonly string[]): Promise<boolean> {
  for (const [i, end] of WAVES.entries()) {
    for (const test of await failing(vitest, next, tests.slice(WAVES[i - 1] ?? 0, end))) if (await isSound(vitest, test)) return true;
  }
  return false;
}

const random = randomOf(Number(values.seed ?? 1));
const importers = importersOf(["src", "loaders", "test"]);
const copy = await enterCopy();
const vitest = await openVitest();
const started = performance.now();
const survivors: Mutant[] = [];
let count = 0;
for (const [area, folders] of Object.entries(AREAS)) {
  for (const next of drawMutants(folders, random)) {
    const { file, line, from, to } = next;
    if (values.only !== undefined && !`${area} ${file}`.includes(values.only)) continue;
    const tests = relatedTests(file, reachingTests(file, importers)).slice(0, WAVES.at(-1));
    const killed = await isKilled(vitest, next, tests);
    count++;
    if (!killed) survivors.push(next);
    process.stdout.write(
      `${killed ? "killed  " : "SURVIVED"} ${file}:${line}  ${from.slice(0, 60)} → ${to.slice(0, 60)}  [${tests.length} test files]\n`,
    );
  }
}
await vitest.close();
await rm(copy, { recursive: true, force: true });
const rate = count === 0 ? 0 : (count - survivors.length) / count;
const minutes = (performance.now() - started) / 60_000;
process.stdout.write(
  `${count} mutants, ${count - survivors.length} killed: ${(rate * 100).toFixed(0)} % in ${minutes.toFixed(1)} minutes\n`,
);
if (values.record) {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const cells = [new Date().toISOString().slice(0, 10), String(count), String(count - survivors.length), `${(rate * 100).toFixed(0)} %`];
  await recordRow(RESULTS, "Mutants", version, [...cells, minutes.toFixed(0)]);
}
process.exit(0);
