import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeParts, writeSiteVersion } from "../../loaders/site/site-version.js";
import { answerPart } from "../../src/charts/check-answer.js";
import { partFile } from "../../src/model/check-question.js";
import { EDITION } from "../fixtures/edition.js";

const HASH = EDITION.version.split("+")[1] ?? "";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "atlas-version-"))));
afterAll(() => rm(folder, { recursive: true }));
const read = (path: string) => readFile(join(folder, path), "utf8");

test("one script and one file name the version of all data, and the script puts it at the foot of a page", async () => {
  await writeSiteVersion(EDITION, folder);
  expect(JSON.parse(await read("data/version.json"))).toEqual({ version: EDITION.version, hash: HASH, released: EDITION.released });
  const { window } = new JSDOM('<span class="atlas-version"><a href="x">see</a></span>');
  // A window that runs scripts itself asks its context for what pdf.js adds to globals, which other tests of this process load.
  runInNewContext(await read("version.js"), { document: window.document });
  expect(window.document.documentElement.dataset.version).toBe(HASH);
  expect(window.document.querySelector("span")?.outerHTML).toBe(`<span class="atlas-version">${HASH}</span>`);
});

test("a page is found by the hash of what it holds, in one small file", async () => {
  await writeParts(
    new Map([
      ["a123456789ab", "bureau/110000.html"],
      ["00ab456789ab", "report/110000-2020.html"],
    ]),
    folder,
  );
  const find = async (hash: string) => (JSON.parse(await read(`check/${partFile(hash)}`)) as Record<string, string>)[hash];
  expect(await find("a123456789ab")).toBe("bureau/110000.html");
  expect(await find("00ab456789ab")).toBe("report/110000-2020.html");
  expect(await find("a00000000000")).toBeUndefined();
  expect(await read("check/parts/f.json")).toBe("{}");
  expect(answerPart("bureau/110000.html", "en").text).toMatch(/Unchanged[\s\S]*fingerprint[\s\S]*href="\.\/bureau\/110000\.html"/);
});
