import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compareSums, readSums, SUMS_FILE, sumFolder, writeSums } from "../../loaders/site/sums.js";

const OF_A = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";
const OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atlas-sums-"));
  await mkdir(join(folder, "zh/图"), { recursive: true });
  await writeFile(join(folder, "zh/图/a b.txt"), "a");
  await writeFile(join(folder, "zh.html"), "");
  await writeFile(join(folder, "B.html"), "a");
  await writeFile(join(folder, SUMS_FILE), "old");
});
afterAll(() => rm(folder, { recursive: true }));

test("sums are those of sha256sum, a file a line by code units, without their own file", async () => {
  const sums = await sumFolder(folder);
  expect(writeSums(sums)).toBe(`${OF_A}  B.html\n${OF_NOTHING}  zh.html\n${OF_A}  zh/图/a b.txt\n`);
  expect(readSums(writeSums(sums))).toEqual(sums);
});

test("sums made by hand are read, and a line that is none is named", () => {
  expect([...readSums(`${OF_A} *./x\r\n${OF_NOTHING}  y`)]).toEqual([
    ["x", OF_A],
    ["y", OF_NOTHING],
  ]);
  expect(() => readSums(`${OF_A}  x\nabc  y\n`)).toThrow("2: not a sum and a file: abc  y");
});

test("every file that differs, is missing or is one too many is told", () => {
  const expected = new Map(Object.entries({ same: OF_A, lost: OF_A, changed: OF_A }));
  const found = new Map(Object.entries({ same: OF_A, changed: OF_NOTHING, added: OF_A }));
  expect(compareSums(expected, found)).toEqual(["added: not in the sums", "changed: differs", "lost: missing"]);
  expect(compareSums(found, found)).toEqual([]);
});
