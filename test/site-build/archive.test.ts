import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ARCHIVES, listAddresses, packFolder } from "../../loaders/site/archive.js";

let site: string;
beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), "atlas-archive-"));
  for (const name of [...ARCHIVES, "box", "embed"]) await mkdir(join(site, name, "deep"), { recursive: true });
  for (const page of ["box/frame.html", "box/frame.js", "embed/one.html"]) await writeFile(join(site, page), "");
  await writeFile(join(site, "data/deep/rows.csv"), "a\n1\n");
  await writeFile(join(site, "notebooks/one.zh.md"), "# One\n");
});
afterAll(() => rm(site, { recursive: true }));

test("an archive holds every file of its folder, and pages for frames are in none, which Framework would take for its own", async () => {
  expect(Object.keys(unzipSync(await packFolder("data", site)))).toEqual(["deep/rows.csv"]);
  expect(await listAddresses(site)).toEqual(["/data/deep/rows.csv", "/notebooks/one.zh.md"]);
});
