import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import chromium from "@sparticuz/chromium";
import { HEAP_YOUNG } from "../../loaders/site/heap.js";
import { projectPaths } from "../../loaders/site/paths.js";

const INPUTS = ["src", "loaders", "data", "observablehq.config.ts", "package-lock.json"];

/** Builds the site before the browser tests, in a process of its own as a reader would, unless it is newer than everything it is made of. */
export default async function buildOnce(): Promise<void> {
  // Two files of tests that unpack the browser at once start a half of it.
  if (process.platform === "linux") await chromium.executablePath();
  const built = join(projectPaths().dist, "index.html");
  const newest = Math.max(...(await Promise.all(INPUTS.map(newestChange))));
  if (existsSync(built) && (await stat(built)).mtimeMs > newest) return;
  // The runner's own NODE_ENV would have libraries think of a test; where and when it is makes no difference to a site, which a test looks at.
  const env = { ...process.env, NODE_ENV: undefined, TZ: "America/Los_Angeles", LC_ALL: "C" };
  await promisify(execFile)(process.execPath, [HEAP_YOUNG, "--import", "tsx", "loaders/site/cli.ts", "build"], { env });
}

async function newestChange(path: string): Promise<number> {
  const names = (await stat(path)).isDirectory() ? await readdir(path, { recursive: true }) : [];
  const files = names.filter((name) => !name.startsWith(".observablehq")).map((name) => join(path, name));
  return Math.max(...(await Promise.all([path, ...files].map(async (file) => (await stat(file)).mtimeMs))));
}
