import type { Exploration } from "../model/explore.js";
import { indicatorsFor } from "./explore.js";
import { unpacked } from "../model/unpacked.js";
import { drawingPath, type FigureFile, figurePath } from "./file.js";

/** Path of the file that names the version of all data, from the site's root. */
export const VERSION_FILE = "data/version.json";

const loaded = new Map<string, Promise<FigureFile>>();

/** The files that an exploration needs, each fetched once; `root` is the address of the site's root; rejects with the file that is not there. */
export function loadFigures(exploration: Exploration, root: string): Promise<FigureFile[]> {
  return Promise.all(indicatorsFor(exploration).map((id) => loadIndicator(id, root)));
}

/** The file of one indicator, fetched once; rejects where there is none. */
export function loadIndicator(id: string, root: string): Promise<FigureFile> {
  return loadOnce(new URL(figurePath("indicator", id, "json"), root).href);
}

/** Of the same files what drawings need. */
export function loadDrawings(exploration: Exploration, root: string): Promise<FigureFile[]> {
  return Promise.all(indicatorsFor(exploration).map((id) => loadOnce(new URL(drawingPath(id), root).href)));
}

/** The same of a data version: the site's where it still is of that version, or what was kept in its folder; null where neither is. */
export async function loadFrozen(exploration: Exploration, hash: string, root: string): Promise<FigureFile[] | null> {
  if ((await loadNow(root)) === hash) return loadDrawings(exploration, root).catch(() => null);
  const kept = indicatorsFor(exploration).map((id) => loadOnce(new URL(frozenFigures(id, hash), root).href));
  return Promise.all(kept).catch(() => null);
}

/** The version of all data that a site holds now, as its one file says; null where that cannot be had. */
export const loadNow = (root: string): Promise<string | null> =>
  fetch(new URL(VERSION_FILE, root), { cache: "no-cache" })
    .then((response) => response.json() as Promise<{ hash: string }>)
    .then(
      ({ hash }) => hash,
      () => null,
    );

/** Path of the figures of an indicator as they were in a data version, from the site's root. */
export function frozenFigures(id: string, hash: string): string {
  return `embed/${hash}/${id}.json`;
}

function loadOnce(address: string): Promise<FigureFile> {
  const known = loaded.get(address) ?? fetchFile(address);
  loaded.set(address, known);
  // What failed may be asked for again.
  known.catch(() => loaded.delete(address));
  return known;
}

async function fetchFile(address: string): Promise<FigureFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`figures ${address}: ${response.status}`);
  return (await (await unpacked(response)).json()) as FigureFile;
}
