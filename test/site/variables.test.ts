import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, test } from "vitest";
import { projectPaths } from "../../loaders/site/paths.js";
import { ALL_PAGES } from "./site.js";

const { dist } = projectPaths();
const read = (file: string) => readFileSync(join(dist, file), "utf8");
const STYLE = /<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"/g;

/** Names that a drawing of the page takes from its styles, of those that no style of it has: such a line or dot is not drawn. */
function listUndefined(page: string): string[] {
  const html = read(page);
  const styles = [...html.matchAll(STYLE)].map(([, href = ""]) => read(posix.join(posix.dirname(page), href)));
  const known = new Set([html, ...styles].flatMap((text) => [...text.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name)));
  const used = [...html.matchAll(/\b(?:stroke|fill)="var\((--[\w-]+)\)"/g)].map(([, name = ""]) => name);
  return [...new Set(used)].filter((name) => !known.has(name));
}

test("every colour of a drawing is one that its page has", () => {
  // Frozen pages stay as they were released.
  const drawn = ALL_PAGES.filter((page) => !/^embed\/\w{12}\//.test(page) && read(page).includes('="var(--'));
  expect(drawn.length).toBeGreaterThan(100);
  expect(drawn.flatMap((page) => listUndefined(page).map((name) => `${page}: ${name}`))).toEqual([]);
});
