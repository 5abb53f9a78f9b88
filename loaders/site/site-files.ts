import type { Stats } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { lookup, mimes } from "mrmime";

// mrmime knows no table formats.
Object.assign(mimes, { parquet: "application/vnd.apache.parquet", arrows: "application/vnd.apache.arrow.stream" });

/** A file of the site with what an answer says of it. */
export interface SiteFile {
  path: string;
  stat: Stats;
  /** Media type; texts are UTF-8. */
  type: string;
  /** Whether it gets much smaller when packed. */
  shrinks: boolean;
  modified: string;
  /** Strong: another one for every change of size or time. */
  etag: string;
}

const SHRINKS = /^text\/|json$|xml$|javascript$|\.stream$/;

/** The file that an address below `root` names, with its extension or, for a page, without; `folder` for an address that needs a slash at its end; null for every other, links out of `root` and hidden names included. */
export async function findFile(root: string, address: string): Promise<SiteFile | "folder" | null> {
  const names = readNames(address);
  if (names === null) return null;
  const place = join(root, ...names);
  if (address.endsWith("/")) return toFile(await look(root, join(place, "index.html")));
  const found = await look(root, place);
  if (found?.stat.isFile()) return toFile(found);
  const page = extname(place) === "" ? toFile(await look(root, `${place}.html`)) : null;
  return page ?? (found?.stat.isDirectory() ? "folder" : null);
}

/** The page for addresses that lead nowhere which lies nearest to one, as static hosts choose it; null where there is none. */
export async function findLost(root: string, address: string): Promise<SiteFile | null> {
  let nearest: SiteFile | null = null;
  let folder = root;
  // Downwards, so that an address costs as much as the folders that exist, however many it names.
  for (const name of ["", ...(readNames(address) ?? [])]) {
    folder = join(folder, name);
    if (!(await look(root, folder))?.stat.isDirectory()) break;
    nearest = toFile(await look(root, join(folder, "404.html"))) ?? nearest;
  }
  return nearest;
}

/** Names of the folders and the file of an address; null where one is hidden, leads up, or cannot be a name. */
function readNames(address: string): string[] | null {
  try {
    const names = decodeURIComponent(address)
      .split(/[/\\]/)
      .filter((name) => name !== "");
    return names.some((name) => name.startsWith(".") || name.includes("\0")) ? null : names;
  } catch {
    return null;
  }
}

type Found = Pick<SiteFile, "path" | "stat">;

/** What lies at a path once links are followed, if that is within `root`. */
async function look(root: string, place: string): Promise<Found | null> {
  try {
    const path = await realpath(place);
    return path === root || path.startsWith(root + sep) ? { path, stat: await stat(path) } : null;
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP", "EACCES"].includes((error as NodeJS.ErrnoException).code ?? "")) return null;
    throw error;
  }
}

function toFile(found: Found | null): SiteFile | null {
  if (!found?.stat.isFile()) return null;
  const { path, stat } = found;
  const media = lookup(path) ?? "application/octet-stream";
  const type = media.startsWith("text/") ? `${media};charset=utf-8` : media;
  const etag = `"${stat.size.toString(16)}-${stat.mtimeMs.toString(16)}"`;
  return { path, stat, type, shrinks: SHRINKS.test(media), modified: stat.mtime.toUTCString(), etag };
}
