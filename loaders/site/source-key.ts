import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { siteAddress } from "./site-address.js";
import { siteContact } from "./site-contact.js";

/** Code and packages that everything is made by. */
const CODE = ["src", "loaders", "observablehq.config.ts", "package-lock.json"];

/** Tells apart states of the code and of other files and folders by their contents, and of what pages say of where they stand; files that are missing are left out. */
export async function sourceKey(others: readonly string[]): Promise<string> {
  const hash = createHash("sha256").update(`${process.version}\n${siteAddress()}\n${siteContact()}\n`);
  for (const source of [...CODE, ...others].filter((name) => existsSync(name))) {
    for (const file of await listFiles(source)) hash.update(`${file}\0`).update(await digestFile(file));
  }
  return hash.digest("hex");
}

/** Digests by file, with the size and time that it had: a build asks for several keys, each of the same thousand files. */
const digests = new Map<string, { state: string; digest: Buffer }>();

async function digestFile(file: string): Promise<Buffer> {
  const { size, mtimeMs } = await stat(file);
  const [state, known] = [`${size} ${mtimeMs}`, digests.get(file)];
  if (known?.state === state) return known.digest;
  const digest = createHash("sha256")
    .update(await readFile(file))
    .digest();
  digests.set(file, { state, digest });
  return digest;
}

async function listFiles(source: string): Promise<string[]> {
  if (!(await stat(source)).isDirectory()) return [source];
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.filter((file) => !file.includes(".observablehq")).sort();
}
