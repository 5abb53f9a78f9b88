import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { projectPaths } from "../../loaders/site/paths.js";

/** A file that a page loads by itself, with its gzipped bytes. */
export interface Weight {
  file: string;
  bytes: number;
}

const LOADED = /<(?:link\b[^>]*\brel="(?:stylesheet|modulepreload|preload)"[^>]*\bhref|script\b[^>]*\bsrc)="([^"]+)"/g;
const IMPORTED = /\b(?:import|export)\b\s*(?:[\w$*{}\s,]+\bfrom\b\s*)?["']([^"']+)["']/g;

/** Everything that a built page loads before a reader asks for more: itself, its styles and scripts, and what these import at once; heaviest first. */
export function weighPage(page: string, dist = projectPaths().dist): Weight[] {
  const found = new Map<string, Weight>();
  const add = (file: string, pattern: RegExp) => {
    if (found.has(file)) return;
    const text = readFileSync(join(dist, file), "utf8");
    found.set(file, { file, bytes: gzipSync(text).length });
    for (const [, address = ""] of text.matchAll(pattern)) add(posix.join(posix.dirname(file), address), IMPORTED);
  };
  add(page, LOADED);
  return [...found.values()].sort((a, b) => b.bytes - a.bytes);
}
