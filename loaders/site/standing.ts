import { mkdirSync, renameSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import type { Paths } from "./paths.js";
import { readNotes, stampOf, writeNotes } from "./stamp.js";
import { writeText } from "./write.js";

/** Files that something was written to, by path below the folder of what is drawn, each with its stamp then. */
type Written = readonly (readonly [path: string, stamp: string | null])[];

/** Content of files by path. */
type Contents = Iterable<readonly [path: string, content: string | Uint8Array]>;

/** Opens what the last build wrote of some kind. */
export const openStanding = ({ standing, stood, drawn }: Pick<Paths, "standing" | "stood" | "drawn">, kind: string): StandingFiles =>
  new StandingFiles(join(standing, kind), stood, drawn);

/** Sets aside what the last build drew; what is as it was moves back from there. */
export async function setAside({ blocks, site, drawn, stood }: Pick<Paths, "blocks" | "site" | "drawn" | "stood">): Promise<void> {
  await rm(stood, { recursive: true, force: true });
  mkdirSync(stood, { recursive: true });
  for (const folder of [blocks, site]) await rename(folder, join(stood, relative(drawn, folder))).catch(() => undefined);
}

/** What the last build wrote, by what it was drawn from: files of things that are as they were move to where they stand now, without being read. */
export class StandingFiles {
  readonly #before: ReadonlyMap<string, Written>;
  readonly #now = new Map<string, Written>();

  /** Files were below `from` and are to stand below `to`; `notes` is the file that tells builds of them. */
  constructor(
    readonly notes: string,
    readonly from: string,
    readonly to: string,
  ) {
    this.#before = readNotes(notes);
  }

  /** Has the files of a key stand where they belong: those of the last build, or what `make` makes now, by whole path. */
  async put(key: string, make: () => Contents | Promise<Contents>): Promise<void> {
    if (this.#reuse(key)) return;
    const written: string[] = [];
    for (const [path, content] of await make()) {
      await writeText(path, content);
      written.push(path);
    }
    this.#now.set(
      key,
      written.map((path) => [relative(this.to, path), stampOf(path)]),
    );
  }

  /** Tells the next build. */
  close(): void {
    writeNotes(this.notes, this.#now);
  }

  #reuse(key: string): boolean {
    const files = this.#before.get(key);
    // A file that somebody changed since is written anew.
    if (files === undefined || !files.every(([path, stamp]) => stamp !== null && stampOf(join(this.from, path)) === stamp)) return false;
    for (const [path] of files) moveFile(join(this.from, path), join(this.to, path));
    this.#now.set(key, files);
    return true;
  }
}

function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  }
}

/** The keys under which files stand, by their paths with slashes below the folder of what is drawn. */
export function keysOfFiles({ standing }: Pick<Paths, "standing">, kinds: readonly string[]): ReadonlyMap<string, string> {
  const notes = kinds.flatMap((kind) => [...readNotes<Written>(join(standing, basename(kind)))]);
  return new Map(notes.flatMap(([key, files]) => files.map(([path]) => [path.split(sep).join("/"), key] as const)));
}
