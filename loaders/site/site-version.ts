import { join } from "node:path";
import { ascending } from "d3-array";
import { type Html, html } from "../../src/html.js";
import type { PartFile } from "../../src/model/check-files.js";
import { partFile } from "../../src/model/check-question.js";
import type { Edition } from "../../src/model/cite.js";
import { hashOf } from "../../src/model/edition.js";
import { VERSION_FILE } from "../../src/series/load.js";
import { writeText } from "./write.js";

const SCRIPT = "version.js";

/** The script of every page that names the version of all data, which stands in no page itself: a page changes only when what it shows does. */
export const renderVersionScript = (root: string): Html => html`<script src="${root}${SCRIPT}" defer></script>`;

/** Writes the one script and the one file that name the version of all data, below the site's root `folder`. */
export async function writeSiteVersion({ version, released }: Edition, folder: string): Promise<void> {
  const hash = hashOf(version);
  const say = `document.querySelector(".atlas-version").textContent=document.documentElement.dataset.version="${hash}"\n`;
  await writeText(join(folder, SCRIPT), say);
  await writeText(join(folder, VERSION_FILE), `${JSON.stringify({ version, hash, released })}\n`);
}

/** The digits of a hash that are printed. */
export const shortOf = (hash: string): string => hash.slice(0, 12);

/** Writes what `/check` knows of pages and files of figures: each page by the hash of what it, or such a file, holds now. */
export async function writeParts(known: ReadonlyMap<string, string>, folder: string): Promise<void> {
  const files = new Map<string, PartFile>([..."0123456789abcdef"].map((digit) => [partFile(digit), {}]));
  for (const [hash, page] of [...known].sort(([a], [b]) => ascending(a, b)))
    Object.assign(files.get(partFile(hash)) ?? {}, { [hash]: page });
  for (const [path, pages] of files) await writeText(join(folder, "check", path), JSON.stringify(pages));
}
