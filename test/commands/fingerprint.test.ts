import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fingerprint } from "../../loaders/commands/fingerprint.js";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fingerprint-"));
  await mkdir(join(folder, "rules"));
});
afterAll(() => rm(folder, { recursive: true }));

const CODE = "export const least: number = 3;\n";
const WORDS = "total: [合计, 总计]\n";

async function of(code: string, words: string): Promise<string> {
  await writeFile(join(folder, "main.ts"), code);
  await writeFile(join(folder, "rules/words.yaml"), words);
  return fingerprint(folder, ["main.ts", "rules"]);
}

test("a comment, a type and layout leave the fingerprint of rules as it is", async () => {
  const before = await of(CODE, WORDS);
  expect(
    await of(`// a reason\n/** What it is. */\nexport const least = 3; // there`, "# a list\ntotal:\n  - 合计 # first\n  - 总计\n"),
  ).toBe(before);
});

test.each([
  ["a number", CODE.replace("3", "4"), WORDS],
  ["a word", CODE, WORDS.replace("总计", "共计")],
  ["the order of words", CODE, "total: [总计, 合计]\n"],
])("%s changes it", async (_, code, words) => {
  expect(await of(code, words)).not.toBe(await of(CODE, WORDS));
});
