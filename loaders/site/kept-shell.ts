import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { mendShell } from "./finish.js";
import { runFramework } from "./framework.js";
import type { Paths } from "./paths.js";
import { sourceKey } from "./source-key.js";
import { writeText } from "./write.js";

/** Leaves the pages of the site as Framework makes them, mended and their scripts bundled, before any of the data is in them; they are made anew only where a file that they are made of has changed, and left half made where `signal` stops that. */
export async function keepShell(paths: Paths, signal?: AbortSignal): Promise<void> {
  const { shell, shellKey } = paths;
  const key = await keyOf(paths);
  if (await isKept(paths, key)) return;
  // Whoever is stopped from here on leaves something half made.
  await rm(shellKey, { force: true });
  await runFramework(".", signal);
  await mendShell(shell);
  await writeText(shellKey, key);
}

const keyOf = ({ notice }: Paths): Promise<string> => sourceKey([notice]);

/** Whether the last build's pages were made of the same code. */
export async function isKept(paths: Paths, key?: string): Promise<boolean> {
  const { shellKey } = paths;
  return existsSync(shellKey) && (await readFile(shellKey, "utf8")) === (key ?? (await keyOf(paths)));
}
