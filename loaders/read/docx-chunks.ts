import { strFromU8, type Unzipped } from "fflate";
import { decode } from "./decode.js";
import { mailedPage } from "./mailed-page.js";
import { checkPage } from "./page-bounds.js";
import { openPage } from "./page-tree.js";
import { ReadError } from "./read-error.js";

const CHUNK = /<w:altChunk\b[^>]*?(?:\/>|>[\s\S]*?<\/w:altChunk>)/g;
const MARKUP = /<\/?(?:html|head|body|p|div|span|table|tr|td|br|font|h[1-6])\b/i;
// Outside of what Word files hold, and kept by the converter.
const [OPEN, CLOSE] = ["\ue0b0", "\ue0b1"];
const PLACE = new RegExp(`(?:<p[^>]*>)?${OPEN}(\\d+)${CLOSE}(?:</p>)?`, "g");
const DEEPEST = 3;

/** A body with a mark in the place of each file inside it (w:altChunk), and the HTML of these files. */
export interface Chunks {
  body: string;
  html: string[];
}

/** Takes the files that Word shows inside a document out of its body; `readInner` reads one that is a Word file itself to HTML. */
export async function takeChunks(
  body: string,
  parts: Unzipped,
  relations: string,
  readInner: (bytes: Uint8Array, depth: number) => Promise<string>,
  depth: number,
): Promise<Chunks> {
  const tags = [...body.matchAll(CHUNK)].map(([tag]) => tag);
  if (tags.length === 0) return { body, html: [] };
  const targets = targetsIn(parts, relations);
  const html: string[] = [];
  for (const tag of tags) {
    const name = targets.get(/\br:id\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? "") ?? "";
    const bytes = parts[name];
    if (!bytes) throw new ReadError("damaged", `Word file without the part ${name || "of a w:altChunk"} that it shows`);
    html.push(bytes[0] === 0x50 && bytes[1] === 0x4b ? await inner(bytes, readInner, depth) : htmlOf(name, bytes));
  }
  let count = 0;
  return { body: body.replace(CHUNK, () => `<w:p><w:r><w:t>${OPEN}${count++}${CLOSE}</w:t></w:r></w:p>`), html };
}

/** Puts the files' HTML in the places of their marks. */
export const putChunks = (converted: string, html: readonly string[]): string =>
  html.length === 0 ? converted : converted.replace(PLACE, (_, at: string) => html[Number(at)] ?? "");

function inner(bytes: Uint8Array, readInner: (bytes: Uint8Array, depth: number) => Promise<string>, depth: number): Promise<string> {
  if (depth >= DEEPEST) throw new ReadError("too-large", "Word files inside each other");
  return readInner(bytes, depth + 1);
}

function targetsIn(parts: Unzipped, relations: string): Map<string, string> {
  const xml = strFromU8(parts[relations] ?? new Uint8Array());
  const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)`).exec(tag)?.[1] ?? "";
  return new Map(
    [...xml.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => {
      const target = attribute(tag, "Target");
      return [attribute(tag, "Id"), target.startsWith("/") ? target.slice(1) : `word/${target.replace(/^\.\//, "")}`];
    }),
  );
}

/** The body of a page with its style sheets; a plain text keeps its lines. */
function htmlOf(name: string, bytes: Uint8Array): string {
  const text = mailedPage(bytes) ?? decode(bytes);
  if (text === null || /^\s*\{\\rtf/.test(text))
    throw new ReadError("unreadable", `the part ${name} that the Word file shows is not read: save it in Word and try again`);
  const html = MARKUP.test(text) ? text : `<pre>${text.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</pre>`;
  checkPage(html);
  const document = openPage(html);
  return [...document.head.querySelectorAll("style")].map((style) => style.outerHTML).join("") + `<div>${document.body.innerHTML}</div>`;
}
