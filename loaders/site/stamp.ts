import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { deserialize, serialize } from "node:v8";

/** What tells a file from every other and from itself before it was written anew: its place on the disk, size and time; null where there is none. */
export function stampOf(path: string): string | null {
  const state = statSync(path, { throwIfNoEntry: false });
  return state === undefined ? null : `${state.ino} ${state.size} ${state.mtimeMs}`;
}

/** What a build left for the next one in a file, by name; nothing where that cannot be read, which costs time only. */
export function readNotes<T>(file: string): Map<string, T> {
  if (!existsSync(file)) return new Map();
  try {
    const notes: unknown = deserialize(readFileSync(file));
    return notes instanceof Map ? (notes as Map<string, T>) : new Map();
  } catch {
    return new Map();
  }
}

/** Leaves notes for the next build. */
export function writeNotes(file: string, notes: ReadonlyMap<string, unknown>): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, serialize(notes));
}
