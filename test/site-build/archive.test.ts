import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ARCHIVES, forgetUnpacked, listAddresses, packFolder, unpackAhead } from "../../loaders/site/archive.js";
import { projectPaths } from "../../loaders/site/paths.js";

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

test("what is drawn anew is unpacked anew, and what stands unpacked stays", async () => {
  const root = await mkdtemp(join(tmpdir(), "atlas-unpacked-"));
  const paths = { ...projectPaths(root), site };
  const unpacked = () => readFile(join(paths.loaderCache, "data/deep/rows.csv"), "utf8").catch(() => null);
  await unpackAhead(paths);
  expect(await unpacked()).toBe("a\n1\n");
  await writeFile(join(site, "data/deep/rows.csv"), "a\n2\n");
  await unpackAhead(paths);
  expect(await unpacked()).toBe("a\n1\n");
  await forgetUnpacked(paths);
  expect(await unpacked()).toBeNull();
  await unpackAhead(paths);
  expect(await unpacked()).toBe("a\n2\n");
  await rm(root, { recursive: true });
});
