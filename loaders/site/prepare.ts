import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { unpackAhead } from "./archive.js";
import { drawSite } from "./draw.js";
import { type Paths, projectPaths } from "./paths.js";
import { siteContact } from "./site-contact.js";
import { writeText } from "./write.js";

/** Files and folders of which what is drawn into `.atlas` is made. */
const SOURCES = ["data", "loaders", "src", "CITATION.cff", "package-lock.json"];

/** Draws everything into `.atlas` where it is missing or older than a file of which it is made, so that Framework's own commands work by themselves. */
export async function prepareSite(paths: Paths = projectPaths()): Promise<void> {
  const print = await fingerprint();
  if (!existsSync(paths.stamp) || (await readFile(paths.stamp, "utf8")) !== print) {
    console.error("Drawing charts, pages and files …");
    await drawSite();
    await writeText(paths.stamp, print);
  }
  await unpackAhead(paths);
}

/** Tells apart states of what everything is drawn from: files by their names, sizes and times, and where errors are reported to. */
export async function fingerprint(): Promise<string> {
  const hash = createHash("sha256").update(siteContact());
  for (const source of SOURCES) {
    const files = (await stat(source)).isDirectory()
      ? (await readdir(source, { recursive: true })).map((file) => join(source, file))
      : [source];
    for (const file of files.filter((name) => !name.includes(".observablehq")).sort()) {
      const { mtimeMs, size } = await stat(file);
      hash.update(`${file}\0${mtimeMs}\0${size}\n`);
    }
  }
  return hash.digest("hex");
}
