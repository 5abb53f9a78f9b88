import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readNotice } from "../../loaders/site/notice.js";
import { renderHeader } from "../../src/components/chrome.js";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "atlas-notice-"))));
afterAll(() => rm(folder, { recursive: true }));

test("a notice stands above every page in its language; without the file there is none", async () => {
  const file = join(folder, "notice.yaml");
  expect(readNotice(file)).toBeNull();
  expect(renderHeader("/zh/fines", null)).not.toContain("atlas-notice");
  await writeFile(file, "zh: 合成数据\nen: <b>Synthetic</b>\n");
  expect(renderHeader("/zh/fines", readNotice(file))).toContain(">合成数据</p>");
  expect(renderHeader("/en/fines", readNotice(file))).toContain(">&lt;b&gt;Synthetic&lt;/b&gt;</p>");
});

test("a notice in one language is refused with file and field", async () => {
  const file = join(folder, "half.yaml");
  await writeFile(file, "zh: 合成数据\n");
  expect(() => readNotice(file)).toThrow(`${file}: en: `);
});
