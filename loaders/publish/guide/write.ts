import { readdir } from "node:fs/promises";
import { join, sep } from "node:path";
import type { PageEntry } from "../../../src/model/search-index.js";
import type { FigureFile } from "../../../src/series/file.js";
import { siteAddress } from "../../site/site-address.js";
import type { Kept } from "../../site/kept.js";
import { writeText } from "../../site/write.js";
import type { Citation } from "../data/citation.js";
import { writeLlms } from "./llms.js";
import { describeApi } from "./openapi.js";
import { writeRobots, writeSitemap } from "./sitemap.js";
import { writeTwins } from "./twins.js";

/** What programs are told of. */
export interface Guided {
  citation: Citation;
  version: string;
  pages: readonly PageEntry[];
  /** Files of tables that are packed, by their paths from the site's root. */
  packed: ReadonlySet<string>;
}

/** Writes below the site's root `folder` what programs are told of its data: `openapi.json` and `llms.txt`. */
export async function writeGuides(
  { citation, version, pages, packed }: Guided,
  of: readonly FigureFile["of"][],
  folder: string,
  site = siteAddress(),
): Promise<void> {
  await writeText(join(folder, "openapi.json"), `${JSON.stringify(describeApi(citation, version, of, packed, site), null, 1)}\n`);
  await writeText(join(folder, "llms.txt"), writeLlms(pages, of, packed, site));
}

/** Writes into a finished site what leads to its pages: `sitemap.xml`, `robots.txt` and twins in Markdown, as far as they are not `kept`. */
export async function writePageGuides(dist: string, kept: Pick<Kept, "get">, site = siteAddress()): Promise<void> {
  const files = await readdir(dist, { recursive: true });
  const pages = files
    .filter((file) => file.endsWith(".html"))
    .map((file) => file.split(sep).join("/"))
    // The frame for a notebook's code is no page.
    .filter((file) => !file.startsWith("box/"))
    .sort();
  await writeText(join(dist, "sitemap.xml"), writeSitemap(pages, site));
  await writeText(join(dist, "robots.txt"), writeRobots(site));
  await writeTwins(pages, dist, kept);
}
