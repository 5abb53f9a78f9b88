import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";

interface Locked {
  version: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
  inBundle?: boolean;
}

const ROOT = join(import.meta.dirname, "..");
const read = (file: string) => JSON.parse(readFileSync(join(ROOT, file), "utf8")) as unknown;
const lock = read("package-lock.json") as { packages: Record<string, Locked> };
const project = read("package.json") as { engines: { node: string }; dependencies: Record<string, string> } & Record<
  "devDependencies",
  Record<string, string>
>;
const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== "")
  .map(([path, locked]) => ({ ...locked, id: `${path.replace(/^.*node_modules\//, "")}@${locked.version}` }));

/** Licences of what the site and the extractor are made of, and one more of what only tests and development need. */
const FOR_USE = ["0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "MIT-0"].concat([
  "OFL-1.1",
  "Python-2.0",
  "Unlicense",
  "Zlib",
]);
const FOR_DEVELOPMENT = [...FOR_USE, "MPL-2.0"];
/** Packages whose description names no licence, with that of the text beside it. */
const BY_THEIR_TEXT: Readonly<Record<string, string>> = { "json-bignum@0.0.3": "MIT", "memorystream@0.3.1": "MIT" };

/** Whether an SPDX expression of names, AND and OR is met by the names allowed. */
function allows(expression: string, allowed: readonly string[]): boolean {
  const plain = expression.replace(/[()]/g, "");
  return plain.split(" OR ").some((part) => part.split(" AND ").every((name) => allowed.includes(name)));
}

describe("licences", () => {
  test("are read as expressions", () => {
    expect(allows("(MIT OR GPL-3.0-or-later)", FOR_USE)).toBe(true);
    expect(allows("MIT AND OFL-1.1", FOR_USE)).toBe(true);
    expect(allows("(MIT AND GPL-3.0-only)", FOR_USE)).toBe(false);
    expect(allows("MPL-2.0", FOR_USE)).toBe(false);
  });

  test("of every package allow what is done with it", () => {
    const wrong = packages.filter(({ id, license, dev }) => {
      const named = license ?? BY_THEIR_TEXT[id] ?? "none";
      return !allows(named, dev ? FOR_DEVELOPMENT : FOR_USE);
    });
    expect(packages.length).toBeGreaterThan(100);
    expect(wrong.map(({ id, license }) => `${id}: ${license ?? "none"}`)).toEqual([]);
  });
});

describe("the lock file", () => {
  test("holds the sum of every package, for every platform", () => {
    const bare = packages.filter(({ integrity, inBundle }) => inBundle !== true && !/^sha512-/.test(integrity ?? ""));
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test("is of exact versions", () => {
    const versions = Object.values({ ...project.dependencies, ...project.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  });
});

test("`npm run sbom` lists every package in CycloneDX, by its sum", async () => {
  const { stdout } = await promisify(execFile)("npm", ["run", "--silent", "sbom"], { cwd: ROOT, maxBuffer: 1e8 });
  const bom = JSON.parse(stdout) as { bomFormat: string; components: { hashes?: { alg: string; content: string }[] }[] };
  expect(bom.bomFormat).toBe("CycloneDX");
  const listed = new Set(bom.components.flatMap(({ hashes }) => hashes?.map(({ content }) => content) ?? []));
  const sumOf = ({ integrity = "" }: Locked) => Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex");
  const missing = packages.filter((locked) => locked.integrity !== undefined && !listed.has(sumOf(locked)));
  expect(missing.map(({ id }) => id)).toEqual([]);
});

test("the Node.js that runs this is one that the project names", () => {
  expect(project.engines.node).toBe("20 || 22 || >=24");
  expect([20, 22]).toContain(Math.min(22, Number(process.versions.node.split(".")[0])));
});
