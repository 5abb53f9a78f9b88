import { isUtf8 } from "node:buffer";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Input, NOT_UTF8, type Problem, problemOf } from "../rooms/input.js";
import type { Io } from "./io.js";
import { itemsOf } from "./lines.js";

type Item = Input | Problem;

/** What arguments name, in their order: files, the files of a folder by name (hidden ones aside), and `-` for the lines of standard input. */
export async function* listInputs(paths: readonly string[], io: Io): AsyncGenerator<Item> {
  for (const path of paths) yield* path === "-" ? itemsOf(io.stdin()) : filesIn(path);
}

interface Entry {
  path: string;
  isFolder: boolean;
  problem?: Problem;
}

async function* filesIn(path: string): AsyncGenerator<Item> {
  const waiting: Entry[] = [{ path, isFolder: await isFolder(path) }];
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    if (entry.problem) yield entry.problem;
    else if (!entry.isFolder) yield { source: entry.path, path: entry.path };
    else {
      const inside = await entriesOf(entry.path);
      if (!Array.isArray(inside)) yield inside;
      else for (const next of inside.reverse()) waiting.push(next);
    }
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** What lies in a folder, by the order of whole paths; one that cannot be read is a problem, and so is what is inside and cannot be named or would lead round. */
async function entriesOf(folder: string): Promise<Entry[] | Problem> {
  try {
    const found = await readdir(folder, { withFileTypes: true, encoding: "buffer" });
    const named = found.map((entry) => ({ entry, name: entry.name.toString(), isNamed: isUtf8(entry.name) }));
    const sorted = named.filter(({ name }) => !name.startsWith(".")).map(({ entry, name, isNamed }) => ({ entry, name, isNamed }));
    const entries = await Promise.all(
      sorted.map(async ({ entry, name, isNamed }): Promise<Entry> => {
        const path = join(folder, name);
        const problem = isNamed ? await linkProblem(path, entry.isSymbolicLink()) : { source: path, code: "unreadable", reason: NOT_UTF8 };
        return { path, isFolder: entry.isDirectory(), ...(problem && { problem }) };
      }),
    );
    const key = ({ path, isFolder: ends }: Entry): string => (ends ? `${path}/` : path);
    return entries.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  } catch (error) {
    return problemOf(folder, error);
  }
}

// Links to files are read; one to a folder may lead back to where it stands.
async function linkProblem(path: string, isLink: boolean): Promise<Problem | null> {
  const leads = isLink && (await isFolder(path));
  return leads ? { source: path, code: "unreadable", reason: "link to a folder, not followed: name the folder itself" } : null;
}
