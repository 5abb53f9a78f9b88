import { existsSync } from "node:fs";
import { cp, readdir, readFile, rm } from "node:fs/promises";
import { join, sep } from "node:path";
import { type Zippable, zipSync } from "fflate";
import { type Paths, projectPaths } from "./paths.js";

/** Folders of files that Framework serves at the addresses at which they stand in the site, each from an archive of `src`. Pages for frames, and the script of one, are none: it takes them for its own. */
export const ARCHIVES = ["charts", "check", "data", "feeds", "notebooks", "oembed", "reader", "schema"] as const;
export type ArchiveName = (typeof ARCHIVES)[number];

/** The drawn files of a folder as a zip, uncompressed: Framework unpacks it again file by file. */
export async function packFolder(name: ArchiveName, site = projectPaths().site): Promise<Uint8Array> {
  const files: Zippable = {};
  for (const file of await listFiles(join(site, name))) files[file] = await readFile(join(site, name, file));
  return zipSync(files, { level: 0, mtime: DAY_ONE });
}

const DAY_ONE = new Date("2020-01-01T00:00:00");

/** Addresses of all files that archives serve, from the site's root. */
export async function listAddresses(site = projectPaths().site): Promise<string[]> {
  const lists = ARCHIVES.map(async (name) => (await listFiles(join(site, name))).map((file) => `/${name}/${file}`));
  return (await Promise.all(lists)).flat();
}

/** Puts what archives hold where Framework would unpack it, unless it stands there: Framework opens a whole archive again for each of its files. */
export async function unpackAhead({ site, loaderCache }: Paths): Promise<void> {
  for (const name of ARCHIVES) {
    const [drawn, unpacked] = [join(site, name), join(loaderCache, name)];
    if (existsSync(drawn) && !existsSync(unpacked)) await cp(drawn, unpacked, { recursive: true });
  }
}

/** Forgets what Framework unpacked, which it would go on serving although it is drawn anew. */
export async function forgetUnpacked({ loaderCache }: Paths): Promise<void> {
  for (const name of ARCHIVES)
    for (const path of [name, `${name}.zip`]) await rm(join(loaderCache, path), { recursive: true, force: true });
}

/** Paths of all files below a folder, as seen from it, with `/` and in order. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return files.map((file) => file.split(sep).join("/")).sort();
}
