import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, posix, sep } from "node:path";
import { LOST } from "./lost.js";
import { rootPath } from "./site-address.js";
import { stampOf } from "./stamp.js";

/** A link of a built page that leads nowhere within the site. */
export interface BrokenLink {
  page: string;
  href: string;
}

/** What a page has that links lead to, and where its own lead, a line each; and the stamp of its file when that was read. */
export interface PageLinks {
  stamp: string;
  anchors: string;
  hrefs: string;
}

/** Paths of all files of a site, and its pages with their links. */
export interface SiteLinks {
  files: ReadonlySet<string>;
  pages: ReadonlyMap<string, PageLinks>;
}

const NOTHING: SiteLinks = { files: new Set(), pages: new Map() };

/** Frozen pages keep the links of their day. */
const FROZEN = /^embed\/[0-9a-f]{12}\//;

/** Links and anchors inside a built site that have no target; addresses of other hosts are not looked at, nor frozen pages. Pages that are as they were in `before` are read neither again, nor followed where nothing is gone that was there; what was found is for the next build. */
export async function findBrokenLinks(dist: string, before = NOTHING): Promise<{ broken: BrokenLink[]; links: SiteLinks }> {
  const files = new Set((await readdir(dist, { recursive: true })).map((file) => file.split(sep).join("/")));
  const pages = [...files].filter((file) => file.endsWith(".html") && !FROZEN.test(file));
  const links = { files, pages: new Map(pages.map((page) => [page, readLinks(dist, page, before.pages.get(page))] as const)) };
  const anchors = new Anchors(links);
  const isGone = isAnythingGone(links, before);
  const broken = [...links.pages].flatMap(([page, own]) => {
    if (!isGone && before.pages.get(page) === own) return [];
    const lost = linesOf(own.hrefs).filter((href) => !/^[a-z]+:/i.test(href) && !hasTarget(page, href, files, anchors));
    return lost.map((href) => ({ page, href }));
  });
  return { broken, links };
}

function readLinks(dist: string, page: string, known: PageLinks | undefined): PageLinks {
  const stamp = stampOf(join(dist, page)) ?? "";
  if (known?.stamp === stamp) return known;
  const text = readFileSync(join(dist, page), "utf8");
  const all = (pattern: RegExp) => apart([...new Set(matchAll(text, pattern))].join("\n"));
  return { stamp, anchors: all(/\sid="([^"]*)"/g), hrefs: all(/<a\b[^>]*\shref="([^"]*)"/g) };
}

/** Whether a file, or an anchor of a page, was there and is not. */
function isAnythingGone({ files, pages }: SiteLinks, before: SiteLinks): boolean {
  if ([...before.files].some((file) => !files.has(file))) return true;
  return [...before.pages].some(([page, was]) => {
    const own = pages.get(page);
    if (own === was) return false;
    const now = new Set(linesOf(own?.anchors ?? ""));
    return linesOf(was.anchors).some((anchor) => !now.has(anchor));
  });
}

const linesOf = (lines: string): string[] => (lines === "" ? [] : lines.split("\n"));

/** Anchors of pages, taken apart where one is asked for. */
class Anchors {
  readonly #sets = new Map<string, ReadonlySet<string>>();

  constructor(readonly links: SiteLinks) {}

  has(page: string, anchor: string): boolean {
    const known = this.#sets.get(page) ?? new Set(linesOf(this.links.pages.get(page)?.anchors ?? ""));
    this.#sets.set(page, known);
    return known.has(anchor);
  }
}

/** A text of its own: a piece of a page keeps the whole page in memory. */
const apart = (text: string): string => Buffer.from(text).toString();

function hasTarget(page: string, href: string, files: ReadonlySet<string>, anchors: Anchors): boolean {
  const [address = "", anchor] = href.split("#");
  const path = decodeURI(address.replace(/\?.*$/, ""));
  // A link from the host's root would break as soon as the site stands below another path; only the page for lost addresses can have no other.
  if (path.startsWith("/")) return page === LOST && hasTarget("index.html", `./${href.slice(rootPath().length)}`, files, anchors);
  const file = path === "" ? page : posix.join(posix.dirname(page), path).replace(/^\.?\/?$|(?<=\/)$/, "index.html");
  return files.has(file) && (anchor === undefined || anchor === "" || anchors.has(file, decodeURIComponent(anchor)));
}

function matchAll(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => (match[1] ?? "").replaceAll("&amp;", "&"));
}
