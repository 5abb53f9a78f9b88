import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";

/** The tests that reach a file: first the one of its name, then those of its folder (`test/quantity` of `loaders/quantity`), then those with the fewest imports between. */
export function relatedTests(file: string, tests: ReadonlyMap<string, number>): string[] {
  const name = posix.basename(file, ".ts");
  const folder = posix.basename(posix.dirname(file));
  const distance = (test: string): number => {
    if (posix.basename(test, ".test.ts") === name) return -2;
    return posix.basename(posix.dirname(test)) === folder ? -1 : (tests.get(test) ?? Infinity);
  };
  return [...tests.keys()].sort((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1));
}

/** Imports of TypeScript files below folders of the project: each file with those that import its values. */
export function importersOf(folders: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const importers = new Map<string, string[]>();
  for (const from of folders.flatMap(listFiles)) {
    const statements = readFileSync(from, "utf8").matchAll(/^(?:import|export)\s(?!type\b)[^;]*?["'](\.[^"']+)\.js["']/gm);
    for (const [, to = ""] of statements) {
      const file = `${posix.join(posix.dirname(from), to)}.ts`;
      importers.set(file, [...(importers.get(file) ?? []), from]);
    }
  }
  return importers;
}

/** Tests that compare texts of SQL, or build a site or start processes, which take minutes and see no mutant. */
const APART = /^test\/(site\/|sql\/figures|site-build\/(bad-data|hostile-records)|rooms|commands\/corpus)/;

/** Unit tests that import a file, at once or through others, with the number of imports between. */
export function reachingTests(file: string, importers: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const distances = new Map([[file, 0]]);
  for (const [from, distance] of distances) {
    for (const next of importers.get(from) ?? []) if (!distances.has(next)) distances.set(next, distance + 1);
  }
  return new Map([...distances].filter(([test]) => test.endsWith(".test.ts") && !APART.test(test)));
}

/** TypeScript files below a folder, whole paths with `/`. */
export function listFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.map((name) => posix.join(folder, name.replaceAll("\\", "/"))).filter((name) => /\.ts$/.test(name) && !/\.d\.ts$/.test(name));
}
