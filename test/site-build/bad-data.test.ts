import { existsSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { drawBlocks } from "../../loaders/site/draw.js";
import { projectPaths } from "../../loaders/site/paths.js";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "atlas-build-"));
  await cp(join(import.meta.dirname, "../../data"), join(root, "data"), { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

async function breakFile(folder: string, change: (text: string) => string): Promise<string> {
  const dir = join(root, folder);
  const file = (await readdir(dir)).find((name) => /\.(json|yaml)$/.test(name)) ?? "";
  const text = await readFile(join(dir, file), "utf8");
  const broken = change(text);
  expect(broken).not.toBe(text);
  await writeFile(join(dir, file), broken);
  return file;
}

test("a broken record stops the build before anything is written", async () => {
  const file = await breakFile("data/corpus", (text) => text.replace(/"qualifier": "\w+"/, '"qualifier": "perhaps"'));
  await expect(drawBlocks(projectPaths(root))).rejects.toThrow(new RegExp(`${file}: observations\\.0\\.qualifier: `));
  expect(existsSync(join(root, ".atlas"))).toBe(false);
});

test("a broken catalogue entry stops the build", async () => {
  const file = await breakFile("data/catalogue/indicators", (text) => text.replace(/kind: \w+/, "kind: guess"));
  await expect(drawBlocks(projectPaths(root))).rejects.toThrow(new RegExp(`${file}: indicators\\.[\\w.]+\\.kind: `));
});

test("a bad row of a reference file stops the build with its place, and nothing of the file is taken", async () => {
  const path = join(root, "data/reference/figures/national.csv");
  const lines = (await readFile(path, "utf8")).split("\n");
  lines[1] = (lines[1] ?? "").replace(/^100000,/, "100001,");
  lines[2] = (lines[2] ?? "").replace(/,exact,/, ",perhaps,");
  await writeFile(path, lines.join("\n"));
  const attempt = drawBlocks(projectPaths(root));
  await expect(attempt).rejects.toThrow(
    /national\.csv:2:1 bureau_code: [^\n]*\n[^\n]*national\.csv:3:\d+ qualifier: not one of [^\n]*: perhaps/,
  );
  expect(existsSync(join(root, ".atlas"))).toBe(false);
});
