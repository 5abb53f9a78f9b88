import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { writePageGuides } from "../publish/guide/write.js";
import { drawSite } from "./draw.js";
import { fillSite } from "./finish.js";
import { sweepHeap } from "./heap.js";
import { openKept } from "./kept.js";
import { keepShell } from "./kept-shell.js";
import { leaveNotes, readLast } from "./last.js";
import { putOffPictures } from "./later.js";
import { findBrokenLinks } from "./links.js";
import { projectPaths } from "./paths.js";
import { fingerprint } from "./prepare.js";
import { headersFile } from "./policy.js";
import { recoverFolder, replaceFolder } from "./replace.js";
import { SUMS_FILE, sumFolder, writeSums } from "./sums.js";
import { linkFolder, writeText } from "./write.js";

/** Builds the site of the project in the working directory and, once it is whole, puts it in the place of `dist`; returns the number of pages. The same tree gives the same bytes. */
export async function buildSite(): Promise<number> {
  const paths = projectPaths();
  const { building, dist, before } = paths;
  recoverFolder(dist, before);
  // Framework runs in a process of its own, on another core.
  await drawSite((signal) => keepShell(paths, signal));
  sweepHeap();
  await rm(building, { recursive: true, force: true });
  const last = readLast(paths);
  const { pages, made } = await fillSite({ shell: paths.shell, blocks: paths.blocks, dist: building, last });
  await writeText(paths.stamp, await fingerprint());
  // Files, and pages for frames: whole pages of their own, of which the frozen ones never change.
  await linkFolder(paths.site, building);
  const twins = await openKept(paths, "twins");
  await writePageGuides(building, twins);
  await twins.sweep();
  await writeText(join(building, "_headers"), headersFile(await readdir(building)));
  const { broken, links } = await findBrokenLinks(building, last.links);
  if (broken.length) throw new Error(broken.map(({ page, href }) => `${page}: link leads nowhere: ${href}`).join("\n"));
  await putOffPictures(building);
  const sums = await sumFolder(building, last.sums);
  await writeText(join(building, SUMS_FILE), writeSums(sums));
  await replaceFolder(dist, building, before);
  leaveNotes(paths, { made, links, sums });
  return pages;
}
