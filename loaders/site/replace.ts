import { existsSync, renameSync } from "node:fs";
import { rm } from "node:fs/promises";

/** Puts a finished folder in the place of another on the same disk, which stands `aside` for that moment: whenever the process is killed, the old or the new one is there, whole. */
export async function replaceFolder(folder: string, built: string, aside: string): Promise<void> {
  await rm(aside, { recursive: true, force: true });
  // No system call puts a folder in the place of one that holds something: two follow each other, and nothing comes between.
  if (existsSync(folder)) renameSync(folder, aside);
  try {
    renameSync(built, folder);
  } catch (error) {
    recoverFolder(folder, aside);
    throw new Error(`${folder}: not replaced: ${(error as Error).message}`, { cause: error });
  }
  await rm(aside, { recursive: true, force: true });
}

/** Puts back a folder that a process left `aside` when it was killed between the two. */
export function recoverFolder(folder: string, aside: string): void {
  if (!existsSync(folder) && existsSync(aside)) renameSync(aside, folder);
}
