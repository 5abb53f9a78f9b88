import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ARCHIVES, listAddresses, packFolder } from "../../loaders/site/archive.js";

let site: string;
beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), "atlas-archive-"));
  for (const name of ARCHIVES) await mkdir(join(site, name, "deep"), { recursive: true });
  await writeFile(join(site, "box/frame.html"), "<!doctype html>");
  await writeFile(join(site, "box/frame.js"), "");
  await writeFile(join(site, "data/deep/rows.csv"), "a\n1\n");
});
afterAll(() => rm(site, { recursive: true }));

test("an archive holds every file, and Framework is asked for all but the pages for frames, which it would take for its own", async () => {
  expect(Object.keys(unzipSync(await packFolder("box", site)))).toEqual(["frame.html", "frame.js"]);
  expect(await listAddresses(site)).toEqual(["/box/frame.js", "/data/deep/rows.csv"]);
});
