import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { ascending } from "d3-array";
import { frozenFigures } from "../../../src/series/load.js";
import { gunzipSync, strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A release's folder of pages for frames. */
const FOLDER = /^embed\/[0-9a-f]{12}\/[\w.-]+$/;
const DAY_ONE = new Date("2020-01-01T00:00:00");

/** The frozen pages of a version as one archive; the same pages give the same bytes. */
export function packFrozen(pages: ReadonlyMap<string, string>): Uint8Array {
  const files = Object.fromEntries([...pages].sort(([a], [b]) => ascending(a, b)).map(([path, text]) => [path, strToU8(text)]));
  return zipSync(files, { level: 9, mtime: DAY_ONE });
}

/** The frozen pages of a version as the build drew them into `folder`, by path from the site's root; throws where it drew none. */
export async function readEmbeds(folder: string, version: string): Promise<Map<string, string>> {
  const names = (await readdir(join(folder, "embed", version))).sort();
  const texts = names.map(
    async (name) => [`embed/${version}/${name}`, await readFile(join(folder, "embed", version, name), "utf8")] as const,
  );
  return new Map(await Promise.all(texts));
}

const DRAWING = ".drawing.json.gz";

/** What drawings need of all indicators as the build wrote it into `folder`, by the path at which a release keeps them for frames of readers' charts. */
export async function readFigureCopies(folder: string, version: string): Promise<Map<string, string>> {
  const series = join(folder, "data/series");
  const names = (await readdir(series)).filter((name) => name.endsWith(DRAWING)).sort();
  const texts = names.map(
    async (name) => [frozenFigures(basename(name, DRAWING), version), strFromU8(gunzipSync(await readFile(join(series, name))))] as const,
  );
  return new Map(await Promise.all(texts));
}

/** What tells the archives of all releases in `folder` from others; of none where there was no release. */
export async function digestFrozen(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const name of await listArchives(folder)) hash.update(`${name}\0`).update(await readFile(join(folder, name)));
  return hash.digest("hex");
}

const listArchives = async (folder: string): Promise<string[]> =>
  existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith(".zip")).sort() : [];

/** The frozen pages of every release in `folder`, byte for byte, by path from the site's root; none where there was no release; throws `file: reason` for an archive that holds anything else. */
export async function readFrozen(folder: string): Promise<Map<string, Uint8Array>> {
  const names = await listArchives(folder);
  const pages = new Map<string, Uint8Array>();
  for (const name of names) {
    for (const [path, bytes] of Object.entries(unpack(await readFile(join(folder, name)), join(folder, name)))) {
      if (!FOLDER.test(path) || path.split("/")[1] !== basename(name, ".zip"))
        throw new Error(`${join(folder, name)}: not a page of this version: ${path}`);
      pages.set(path, bytes);
    }
  }
  return pages;
}

function unpack(bytes: Uint8Array, file: string): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch (error) {
    throw new Error(`${file}: no whole archive: ${(error as Error).message}`, { cause: error });
  }
}
