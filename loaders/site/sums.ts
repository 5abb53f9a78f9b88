import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, sep } from "node:path";
import { stampOf } from "./stamp.js";

/** The file at the root of a built site with the sums of all others, as `sha256sum -c` reads it. */
export const SUMS_FILE = "SHA256SUMS";

/** SHA-256 of files in hexadecimal, by path with slashes. */
export type Sums = ReadonlyMap<string, string>;

/** What is known of files from the build before, by what tells each from itself as it was before. */
export type KnownSums = ReadonlyMap<string, string>;

/** Sums of all files below `folder` but that of the sums themselves, by path in the order of code units; `known` are those of files by their stamps. */
export async function sumFolder(folder: string, known: KnownSums = new Map()): Promise<Sums> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const sums = new Map<string, string>();
  for (const file of files.sort()) {
    if (file === SUMS_FILE) continue;
    const path = join(folder, file);
    sums.set(file.split(sep).join("/"), known.get(stampOf(path) ?? "") ?? sumFile(path));
  }
  return sums;
}

/** Sums of the files below `folder` by their stamps, for the next build. */
export const stampSums = (folder: string, sums: Sums): KnownSums =>
  new Map([...sums].map(([file, sum]) => [stampOf(join(folder, file)) ?? "", sum]));

// Of thousands of small files, waiting for each costs more than its sum.
const sumFile = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");

/** Sums as text, a file a line. */
export function writeSums(sums: Sums): string {
  return [...sums].map(([file, sum]) => `${sum}  ${file}\n`).join("");
}

/** Sums from text as `sha256sum` writes it; throws with the number of a line that is none. */
export function readSums(text: string): Sums {
  const lines = text
    .replaceAll("\r", "")
    .split("\n")
    .slice(0, text.endsWith("\n") ? -1 : undefined);
  return new Map(
    lines.map((line, i) => {
      const [, sum, file] = /^([0-9a-f]{64}) [ *](?:\.\/)?(.+)$/.exec(line) ?? [];
      if (sum === undefined || file === undefined) throw new Error(`${i + 1}: not a sum and a file: ${line.slice(0, 80)}`);
      return [file, sum] as const;
    }),
  );
}

/** What keeps a site from being the one of some sums, a file a line, in the order of paths. */
export function compareSums(expected: Sums, found: Sums): string[] {
  const files = [...new Set([...expected.keys(), ...found.keys()])].sort();
  return files.flatMap((file) => {
    if (!found.has(file)) return [`${file}: missing`];
    if (!expected.has(file)) return [`${file}: not in the sums`];
    return expected.get(file) === found.get(file) ? [] : [`${file}: differs`];
  });
}
