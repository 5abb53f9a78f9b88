import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { linkFeeds } from "./feed-links.js";
import { fillPlaces } from "./markdown.js";
import { siteAddress } from "./site-address.js";
import { renderUnfolding } from "./unfold.js";
import { langOfPath } from "../../src/components/chrome.js";

/** A page after the build: its HTML, and scripts that were inside it, by file name beside the page. */
export interface FinishedPage {
  html: string;
  scripts: Map<string, string>;
}

const VIEWPORT = '<meta name="viewport" content="width=device-width, initial-scale=1">';
// Framework makes ids of Latin letters only: a heading in Chinese gets an empty one, and a link to nowhere.
const EMPTY_ANCHOR = /<h1 id="" tabindex="-1"><a [^>]*href="#">([\s\S]*?)<\/a><\/h1>/g;
const INLINE_SCRIPT = /<script( type="module")?>([\s\S]*?)<\/script>/g;

/** Mends what Framework's page shell leaves out: language, zoom, description, title of parameterised pages, scripts as files, how a link to it unfolds. */
export function finishPage(html: string, path: string, site = siteAddress()): FinishedPage {
  const lang = langOfPath(`/${path}`) === "zh" ? "zh-Hans" : "en";
  const root = "../".repeat(path.split("/").length - 1) || "./";
  const scripts = new Map<string, string>();
  const finished = html
    .replace("<html>", `<html lang="${lang}" data-root="${root}">`)
    .replace(/<meta name="viewport"[^>]*>/, VIEWPORT)
    .replace(/\n<meta name="generator"[^>]*>/, "")
    // The site may stand below any path, which the page for missing addresses cannot know.
    .replace(/\n<base [^>]*>/, "")
    .replace(EMPTY_ANCHOR, "<h1>$1</h1>")
    .replace(INLINE_SCRIPT, (_, type: string | undefined, code: string) => {
      const hash = createHash("sha256").update(code).digest("hex").slice(0, 8);
      const name = `${basename(path, ".html")}.${hash}.js`;
      scripts.set(name, code);
      return `<script${type ?? " defer"} src="./${name}"></script>`;
    });
  return { html: linkFeeds(unfoldPage(titlePage(describePage(finished)), path, site), path), scripts };
}

function describePage(html: string): string {
  if (html.includes('<meta name="description"')) return html;
  const main = html.slice(html.indexOf('<main id="observablehq-main"'));
  const text = plainText(/<p>([\s\S]*?)<\/p>/.exec(main)?.[1] ?? "");
  const description = [...text].slice(0, 160).join("");
  return description
    ? html.replace("</title>", `</title>\n<meta name="description" content="${description.replaceAll('"', "&quot;")}">`)
    : html;
}

// A parameterised page has one Markdown file for all its pages; its own name stands in its heading.
function titlePage(html: string): string {
  const heading = plainText(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? "");
  return heading
    ? html.replace(
        /<title>[^<|]*(\|[^<]*)?<\/title>/,
        (_, site: string | undefined) => `<title>${heading}${site ? ` ${site}` : ""}</title>`,
      )
    : html;
}

function unfoldPage(html: string, path: string, site: string): string {
  const title = /<title>([^<|]*)/.exec(html)?.[1]?.trim() ?? "";
  const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? "";
  return html.replace("</head>", () => `${renderUnfolding(path, title.replaceAll('"', "&quot;"), description, site)}\n</head>`);
}

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Finishes every page of a built site in place, with the blocks drawn in `blocks`; returns how many. */
export async function finishSite(dist: string, blocks: string): Promise<number> {
  const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith(".html"));
  for (const file of files) {
    const path = join(dist, file);
    const { html, scripts } = finishPage(fillPlaces(await readFile(path, "utf8"), blocks), relative(dist, path).split(sep).join("/"));
    await writeFile(path, html);
    for (const [name, code] of scripts) await writeFile(join(dirname(path), name), code);
  }
  return files.length;
}
