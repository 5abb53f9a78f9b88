import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { buildSite } from "../../build/build.js";
import { projectPaths } from "../../build/paths.js";

const INPUTS = ["src", "loaders", "build", "data", "observablehq.config.ts", "package-lock.json"];

/** Builds the site before the browser tests, unless it is newer than everything it is made of. */
export default async function buildOnce(): Promise<void> {
  const built = join(projectPaths().dist, "index.html");
  const newest = Math.max(...(await Promise.all(INPUTS.map(newestChange))));
  if (existsSync(built) && (await stat(built)).mtimeMs > newest) return;
  await buildSite();
}

async function newestChange(path: string): Promise<number> {
  const names = (await stat(path)).isDirectory() ? await readdir(path, { recursive: true }) : [];
  const files = names.filter((name) => !name.startsWith(".observablehq")).map((name) => join(path, name));
  return Math.max(...(await Promise.all([path, ...files].map(async (file) => (await stat(file)).mtimeMs))));
}
