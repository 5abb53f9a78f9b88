import { readdir, readFile } from "node:fs/promises";
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
  const pages = new Map<string, string>();
  for (const file of files) if (file.endsWith(".html") && !FROZEN.test(file)) pages.set(file, await readFile(join(dist, file), "utf8"));
  const anchors = new Map([...pages].map(([page, html]) => [page, new Set(matchAll(html, /\sid="([^"]*)"/g))]));
  return [...pages].flatMap(([page, html]) =>
    [...new Set(matchAll(html, /<a\b[^>]*\shref="([^"]*)"/g))]
      .filter((href) => !/^[a-z]+:/i.test(href) && !hasTarget(page, href, files, anchors))
      .map((href) => ({ page, href })),
  );
}

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
