import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { INVENTED } from "../bench/hostile.js";
import { mutant } from "../fixtures/mutate.js";
import { runCli } from "./run-cli.js";

const MANY = 500;
const CODES = "empty too-large binary image archive program legacy-word encrypted scanned damaged unreadable error-page not-a-report".split(
  " ",
);

test(`of ${MANY} files damaged at random, each gives a document or a refusal, and their neighbours are read`, async () => {
  const dir = await mkdtemp(join(tmpdir(), "atlas-fuzz-"));
  const mutants = Array.from({ length: MANY }, (_, seed) => mutant(seed));
  const good = [];
  for (const [i, { name, bytes }] of mutants.entries()) {
    await writeFile(join(dir, name), bytes);
    if (i % 50 === 0) await writeFile(join(dir, `${name}.good`), INVENTED);
    if (i % 50 === 0) good.push(join(dir, `${name}.good`));
  }
  const { code, documents, refusals, out, err } = await runCli(["extract", dir]);
  expect([code, refusals.size + documents.size, out.length, err.length]).toEqual([1, MANY + good.length, documents.size, refusals.size]);
  expect(good.filter((path) => !documents.has(path))).toEqual([]);
  expect([...refusals].filter(([, { code: own }]) => !CODES.includes(own))).toEqual([]);
  // Damage is of all degrees: some are read, some refused.
  expect(Math.min(documents.size, refusals.size)).toBeGreaterThan(MANY / 10);
  await rm(dir, { recursive: true });
}, 900_000);
