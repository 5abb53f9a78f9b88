import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { HEAP_YOUNG } from "./heap.js";
import { projectPaths } from "./paths.js";
import { compareSums, readSums, sumFolder, type Sums } from "./sums.js";

/** What a site is built from. */
const INPUTS = ["data", "loaders", "src", "CITATION.cff", "observablehq.config.ts", "package.json", "package-lock.json", "tsconfig.json"];
const LONGEST = 64 * 1024 * 1024;

/** Builds the site of the project in the working directory once more, elsewhere, and tells how it differs from the sums in a file, a line each; nothing where it is the same, byte for byte. Throws `file:line: reason` where they cannot be read. */
export async function verifySite(file: string): Promise<string[]> {
  const expected = await readSumsFile(file);
  const root = await mkdtemp(join(tmpdir(), "atlas-verify-"));
  try {
    await copyProject(root);
    const command = [process.execPath, [HEAP_YOUNG, "--import", "tsx", "loaders/site/cli.ts", "build"]] as const;
    await promisify(execFile)(...command, { cwd: root, maxBuffer: LONGEST });
    return compareSums(expected, await sumFolder(projectPaths(root).dist));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Copies what a site is built from into the folder `root`; packages are those of the project. */
export async function copyProject(root: string): Promise<void> {
  const isSource = (path: string) => !path.includes(".observablehq");
  for (const input of INPUTS) await cp(input, join(root, input), { recursive: true, filter: isSource });
  await symlink(resolve("node_modules"), join(root, "node_modules"), "junction");
}

async function readSumsFile(file: string): Promise<Sums> {
  try {
    return readSums(await readFile(file, "utf8"));
  } catch (error) {
    throw new Error(`${file}:${(error as Error).message}`, { cause: error });
  }
}
