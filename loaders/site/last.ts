import { join } from "node:path";
import type { LastPages, MadePage } from "./finish.js";
import type { PageLinks, SiteLinks } from "./links.js";
import type { Paths } from "./paths.js";
import { readNotes, writeNotes } from "./stamp.js";
import { keysOfFiles } from "./standing.js";
import { type KnownSums, stampSums, type Sums } from "./sums.js";

/** What is known of the last site: each note holds for a file as long as its stamp does, so that only time hangs on them. */
export interface Last extends LastPages {
  links: SiteLinks;
  sums: KnownSums;
}

const fileOf = ({ standing }: Paths, name: string): string => join(standing, `site-${name}`);

/** Reads what the last build noted of its site, and what the blocks of this one are drawn from. */
export function readLast(paths: Paths): Last {
  return {
    dist: paths.dist,
    pages: readNotes<MadePage>(fileOf(paths, "pages")),
    blocks: keysOfFiles(paths, ["pages", "charts"]),
    links: { files: new Set(readNotes(fileOf(paths, "files")).keys()), pages: readNotes<PageLinks>(fileOf(paths, "links")) },
    sums: readNotes<string>(fileOf(paths, "sums")),
  };
}

/** Notes what the next build may know of the site that stands now. */
export function leaveNotes(
  paths: Paths,
  { made, links, sums }: { made: ReadonlyMap<string, MadePage>; links: SiteLinks; sums: Sums },
): void {
  writeNotes(fileOf(paths, "pages"), made);
  writeNotes(fileOf(paths, "links"), links.pages);
  writeNotes(fileOf(paths, "files"), new Map([...links.files].map((file) => [file, true])));
  writeNotes(fileOf(paths, "sums"), stampSums(paths.dist, sums));
}
