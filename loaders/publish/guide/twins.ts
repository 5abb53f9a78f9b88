import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gfm } from "@joplin/turndown-plugin-gfm";
import TurndownService from "turndown";
import { writeText } from "../../site/write.js";

/** Pages that have a twin in Markdown: those with a text of their own, and indicators, whose number does not grow with reports. */
const TWINNED = /^(?:zh|en)\/(?:indicator\/)?[\w.-]+\.html$/;

/** Path of the twin of a page in Markdown; null for pages that have none. */
export function twinPath(page: string): string | null {
  return TWINNED.test(page) && !page.endsWith("404.html") ? page.replace(/\.html$/, ".md") : null;
}

/** Writes the twins of the pages at `paths` below `dist`; returns how many. */
export async function writeTwins(paths: readonly string[], dist: string): Promise<number> {
  const service = openService();
  let written = 0;
  for (const path of paths) {
    const twin = twinPath(path);
    if (twin === null) continue;
    await writeText(join(dist, twin), writeTwin(await readFile(join(dist, path), "utf8"), service));
    written += 1;
  }
  return written;
}

const MAIN = /<main\b[\s\S]*<\/main>/;

/** The text of a page in Markdown: tables and lists as they are, drawings by their descriptions, controls left out. */
export function writeTwin(html: string, service = openService()): string {
  const title = /<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? "";
  const [main = ""] = MAIN.exec(html) ?? [];
  const text = service.turndown(main).replace(/\n{3,}/g, "\n\n");
  return `${text.startsWith("# ") ? "" : `# ${title}\n\n`}${text}\n`;
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
