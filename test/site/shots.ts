import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectPaths } from "../../loaders/site/paths.js";
import { serveSite } from "../../loaders/site/serve.js";
import buildOnce from "./build-once.js";

/** How a page is looked at: on a phone or a desk, by day or by night. */
const LOOKS = [
  { width: 360, height: 740, colorScheme: "light" },
  { width: 360, height: 740, colorScheme: "dark" },
  { width: 1440, height: 900, colorScheme: "light" },
  { width: 1440, height: 900, colorScheme: "dark" },
] as const;

const OUTPUT = "test/output/shots";
const SETTLE = 400;
/** Kinds of pages that are many alike, by folder: the first and the last of each stand for all. */
const ALIKE = /\/(report|indicator|reading)\//;

interface Shot {
  page: string;
  file: string;
  width: number;
  colorScheme: string;
}

/** Those of `pages` whose address holds every word, of pages that are many alike only the ends of their list. */
export function choosePages(pages: readonly string[], words: readonly string[]): string[] {
  const kindOf = (page: string) => page.slice(0, page.lastIndexOf("/"));
  const isEnd = (page: string) => {
    const kind = pages.filter((other) => kindOf(other) === kindOf(page));
    return page === kind[0] || page === kind.at(-1);
  };
  return pages.filter((page) => words.every((word) => page.includes(word)) && (!ALIKE.test(page) || isEnd(page)));
}

async function shootPage(base: string, page: string): Promise<Shot[]> {
  const { launchBrowser } = await import("./site.js");
  const browser = await launchBrowser();
  const shots: Shot[] = [];
  for (const { colorScheme, ...viewport } of LOOKS) {
    const tab = await browser.newPage({
      viewport,
      colorScheme,
      reducedMotion: "reduce",
      locale: page.startsWith("en/") ? "en-GB" : "zh-CN",
    });
    await tab.goto(base + page, { waitUntil: "networkidle" });
    await tab.waitForTimeout(SETTLE);
    const file = `${page.replace(/\.html$/, "").replaceAll("/", "-")}.${viewport.width}.${colorScheme}.png`;
    await tab.screenshot({ path: join(OUTPUT, file), fullPage: true });
    shots.push({ page, file, width: viewport.width, colorScheme });
  }
  await browser.close();
  return shots;
}

/** A page of all shots side by side, each leading to its full size. */
export function contactSheet(shots: readonly Shot[]): string {
  const pages = [...new Set(shots.map((shot) => shot.page))];
  const sections = pages.map((page) => {
    const own = shots.filter((shot) => shot.page === page);
    const pictures = own.map(
      ({ file, width, colorScheme }) =>
        `<a href="${file}"><img src="${file}" alt="${page} ${width} ${colorScheme}" loading="lazy" class="w${width}"></a>`,
    );
    return `<h2>${page}</h2><div>${pictures.join("")}</div>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Shots</title>
<style>body{font:14px system-ui;background:#888}div{display:flex;gap:8px;align-items:start}a{max-height:640px;overflow:hidden}.w360{width:240px}.w1440{width:560px}</style>
${sections.join("\n")}\n`;
}

/** Takes a picture of every kind of page in every look, of those whose address holds the words of the command line; returns how many. */
export async function takeShots(words: readonly string[]): Promise<number> {
  await buildOnce();
  const { PAGES } = await import("./site.js");
  if (words.length === 0) await rm(OUTPUT, { recursive: true, force: true });
  await mkdir(OUTPUT, { recursive: true });
  const { url, server } = await serveSite(projectPaths().dist, 0);
  const shots: Shot[] = [];
  for (const page of choosePages(PAGES, words)) {
    shots.push(...(await shootPage(url, page)));
    process.stdout.write(`${page}\n`);
  }
  server.close();
  await writeFile(join(OUTPUT, "index.html"), contactSheet(shots));
  return shots.length;
}
