import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, posix, sep } from "node:path";
import { LOST } from "./lost.js";
import { rootPath } from "./site-address.js";

/** A link of a built page that leads nowhere within the site. */
export interface BrokenLink {
  page: string;
  href: string;
}

/** Frozen pages keep the links of their day. */
const FROZEN = /^embed\/[0-9a-f]{12}\//;

/** Links and anchors inside a built site that have no target; addresses of other hosts are not looked at, nor frozen pages. */
export async function findBrokenLinks(dist: string): Promise<BrokenLink[]> {
  const files = new Set((await readdir(dist, { recursive: true })).map((file) => file.split(sep).join("/")));
  const pages = [...files].filter((file) => file.endsWith(".html") && !FROZEN.test(file));
  const read = (page: string) => readFileSync(join(dist, page), "utf8");
  const anchors = new Map<string, ReadonlySet<string>>();
  for (const page of pages) anchors.set(page, new Set(matchAll(read(page), /\sid="([^"]*)"/g).map(apart)));
  const broken: BrokenLink[] = [];
  // Pages are read again, for all of them at once would fill the memory.
  for (const page of pages) {
    const hrefs = new Set(matchAll(read(page), /<a\b[^>]*\shref="([^"]*)"/g));
    const lost = [...hrefs].filter((href) => !/^[a-z]+:/i.test(href) && !hasTarget(page, href, files, anchors));
    broken.push(...lost.map((href) => ({ page, href: apart(href) })));
  }
  return broken;
}

/** A text of its own: a piece of a page keeps the whole page in memory. */
const apart = (text: string): string => Buffer.from(text).toString();

function hasTarget(page: string, href: string, files: ReadonlySet<string>, anchors: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const [address = "", anchor] = href.split("#");
  const path = decodeURI(address.replace(/\?.*$/, ""));
  // A link from the host's root would break as soon as the site stands below another path; only the page for lost addresses can have no other.
  if (path.startsWith("/")) return page === LOST && hasTarget("index.html", `./${href.slice(rootPath().length)}`, files, anchors);
  const file = path === "" ? page : posix.join(posix.dirname(page), path).replace(/^\.?\/?$|(?<=\/)$/, "index.html");
  return files.has(file) && (anchor === undefined || anchor === "" || (anchors.get(file)?.has(decodeURIComponent(anchor)) ?? false));
}

function matchAll(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => (match[1] ?? "").replaceAll("&amp;", "&"));
}
