import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCitation } from "../../loaders/publish/data/citation.js";
import { describeSet, publishTables } from "../../loaders/publish/data/publish.js";
import { openEngine, type Engine } from "../../loaders/tables/engine.js";
import { loadTables, packTables } from "../../loaders/tables/pack.js";

const EXAMPLES = join(import.meta.dirname, "../../data/examples");
const [packed, folder] = ["packed", "examples"].map((name) => mkdtempSync(join(tmpdir(), `atlas-${name}-`))) as [string, string];
let engine: Engine;
let expected: string[];

beforeAll(async () => {
  const tables = await loadTables();
  engine = await openEngine(tables);
  await packTables(tables, engine, packed);
  await publishTables(tables, engine, packed, folder, describeSet(await readCitation(), "0123456789ab"));
  cpSync(EXAMPLES, folder, { recursive: true });
  expected = tables.observations
    .filter((row) => row.bureau_code === "330000" && row.indicator === "penalty.amount" && row.headline)
    .sort((a, b) => Number(a.year) - Number(b.year))
    .map(({ year, value, quote, id }) => [Number(year), Number(value), quote, id].join("\t"));
});
afterAll(() => {
  engine.close();
  for (const dir of [packed, folder]) rmSync(dir, { recursive: true });
});

/** Lines of a program's output with numbers as numbers, and the columns that all programs share. */
const readLines = (output: string) =>
  output
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split("\t"))
    .map(([year, value, , , quote, id]) => [Number(year), Number(value), quote, id].join("\t"));

const isThere = (program: string) => spawnSync(program, ["--version"]).status === 0;
const PROGRAMS = [
  ["python3", ["python.py", "."]],
  ["node", ["node.mjs", "."]],
  ["Rscript", ["r.R", "."]],
] as const;

test.each(PROGRAMS.filter(([program]) => isThere(program)))("%s gives the figures of the table", (program, args) => {
  const { stdout, stderr, status } = spawnSync(program, args, { cwd: folder, encoding: "utf8", env: { ...process.env, PYTHONUTF8: "1" } });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(expected.length).toBeGreaterThan(2);
  expect(readLines(stdout)).toEqual(expected);
});

test("duckdb.sql gives the figures of the table", async () => {
  const sql = readFileSync(join(EXAMPLES, "duckdb.sql"), "utf8").replace(
    "'observations.parquet'",
    `'${join(folder, "observations.parquet")}'`,
  );
  const { rows } = await engine.query(sql);
  expect(rows.map(({ year, value, quote, id }) => [year, value, quote, id].join("\t"))).toEqual(expected);
});
