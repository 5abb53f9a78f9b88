import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gfm } from "@joplin/turndown-plugin-gfm";
import TurndownService from "turndown";
import type { Lang } from "../../../src/model/indicator.js";
import { MORE_ROWS } from "../../../src/words/guide.js";
import { fill } from "../../../src/words/ui.js";
import type { Kept } from "../../site/kept.js";
import { writeText } from "../../site/write.js";

/** Pages that have a twin in Markdown: those with a text of their own, and indicators, whose number does not grow with reports. */
const TWINNED = /^(?:zh|en)\/(?:indicator\/)?[\w.-]+\.html$/;

/** Path of the twin of a page in Markdown; null for pages that have none. */
export function twinPath(page: string): string | null {
  return TWINNED.test(page) && !page.endsWith("404.html") ? page.replace(/\.html$/, ".md") : null;
}

/** Writes the twins of the pages at `paths` below `dist`; those of pages that are as they were come from `kept`; returns how many. */
export async function writeTwins(paths: readonly string[], dist: string, kept: Pick<Kept, "get">): Promise<number> {
  const service = openService();
  let written = 0;
  for (const path of paths) {
    const twin = twinPath(path);
    if (twin === null) continue;
    const page = await readFile(join(dist, path), "utf8");
    const text = await kept.get("twin", mainOf(page), () => writeTwin(page, service));
    await writeText(join(dist, twin), text);
    written += 1;
  }
  return written;
}

const MAIN = /<main\b[\s\S]*<\/main>/;
const ROWS = /<tbody>([\s\S]*?)<\/tbody>/g;
/** Rows of a table that its twin has, of which a page of thousands of reports has some of many; the files of the figures have them all. */
const MOST_ROWS = 60;

/** The text of a page in Markdown: lists as they are, tables up to a number of rows with how many more there are, drawings by their descriptions, controls left out. */
export function writeTwin(html: string, service = openService()): string {
  const { title, lang, main } = mainOf(html);
  const text = service
    .turndown(emptyDrawings(main).replace(ROWS, (_, rows: string) => `<tbody>${shorten(rows, lang)}</tbody>`))
    .replace(/\n{3,}/g, "\n\n");
  return `${text.startsWith("# ") ? "" : `# ${title}\n\n`}${text}\n`;
}

function mainOf(html: string): { title: string; lang: Lang; main: string } {
  const title = /<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? "";
  const [main = ""] = MAIN.exec(html) ?? [];
  return { title, lang: /<html lang="en/.test(html) ? "en" : "zh", main };
}

function shorten(rows: string, lang: Lang): string {
  const starts = rows.split(/(?=<tr\b)/);
  if (starts.length <= MOST_ROWS) return rows;
  return `${starts.slice(0, MOST_ROWS).join("")}<tr><td>${fill(MORE_ROWS[lang], starts.length - MOST_ROWS)}</td></tr>`;
}

/** A page whose drawings hold a full stop, for the library passes over what is empty: a twin tells their descriptions, and what is drawn would take longer to read than all the rest. */
function emptyDrawings(html: string): string {
  let [text, from, depth] = ["", 0, 0];
  for (const { 0: tag, index } of html.matchAll(/<svg\b[^>]*[^/]>|<\/svg>/g)) {
    if (tag !== "</svg>") {
      if (depth++ === 0) text += `${html.slice(from, index + tag.length)}.`;
    } else if (--depth === 0) from = index;
  }
  return text + html.slice(from);
}

function openService(): TurndownService {
  const service = new TurndownService({ headingStyle: "atx", codeBlockStyle: "fenced", bulletListMarker: "-" });
  service.use(gfm);
  service.remove(["script", "style", "noscript", "form", "button", "iframe", "textarea"]);
  service.addRule("drawing", {
    filter: (node) => node.nodeName.toLowerCase() === "svg",
    replacement: (_, node) => drawingText(node as unknown as Element),
  });
  service.addRule("quote", { filter: "q", replacement: (content) => `“${content}”` });
  service.addRule("rows", { filter: countRows, replacement: () => "" });
  // One drawing in several widths says the same several times.
  service.addRule("narrow", { filter: (node) => node.getAttribute("class") === "atlas-narrow", replacement: () => "" });
  service.addRule("summary", { filter: "summary", replacement: (content) => `\n\n**${content.trim()}**\n\n` });
  return service;
}

/** The library asks a table for its rows once for each row and column, and the table looks for them each time anew: here it finds them once. */
function countRows(node: HTMLElement): false {
  if (node.nodeName === "TABLE") Object.defineProperty(node, "rows", { value: Array.from((node as HTMLTableElement).rows) });
  return false;
}

function drawingText(svg: Element): string {
  const said = svg.getAttribute("aria-label") ?? "";
  return said === "" ? "" : `\n\n_${said.replaceAll(/\s+/g, " ")}_\n\n`;
}
