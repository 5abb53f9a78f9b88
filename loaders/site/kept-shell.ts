import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { mendShell } from "./finish.js";
import { runFramework } from "./framework.js";
import type { Paths } from "./paths.js";
import { sourceKey } from "./source-key.js";
import { writeText } from "./write.js";

/** Leaves the pages of the site as Framework makes them, mended and their scripts bundled, before any of the data is in them; they are made anew only where a file that they are made of has changed, and left half made where `signal` stops that. */
export async function keepShell({ shell, shellKey, notice }: Paths, signal?: AbortSignal): Promise<void> {
  const key = await sourceKey([notice]);
  if (existsSync(shellKey) && (await readFile(shellKey, "utf8")) === key) return;
  // Whoever is stopped from here on leaves something half made.
  await rm(shellKey, { force: true });
  await runFramework(".", signal);
  await mendShell(shell);
  await writeText(shellKey, key);
}
