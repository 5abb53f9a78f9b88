import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleScripts } from "../../loaders/site/bundle.js";

const head = (runtime: string) => `<head>
<link rel="stylesheet" href="../_import/style.css">
<link rel="modulepreload" href="../_observablehq/client.js">
<link rel="modulepreload" href="../_import/components/page.js">
<link rel="modulepreload" href="../_import/words/ui.js">
<script type="module" src="../_import/components/site.js"></script><script type="module" src="../_import/components/page.js"></script>
<script type="module" src="./${runtime}"></script>
</head>`;

const FILES = {
  "zh/fines.html": `<html>${head("fines.js")}<body>1</body></html>`,
  "zh/fines.js": 'import "../_observablehq/client.js";',
  "zh/cell.html": `<html>${head("cell.js")}<body>$&</body></html>`,
  "zh/cell.js": 'import {define} from "../_observablehq/client.js"; define({});',
  "zh/bare.html": "<html><head></head></html>",
  "_observablehq/client.js": "export const define = () => {};",
  "_observablehq/stdlib.js":
    'export const file = (path, base) => new URL(path, base).href; export const sheet = () => import("./lost.js");',
  "_import/components/site.js": 'import {words} from "../words/ui.js"; globalThis.seen.push(`site ${words}`);',
  "_import/components/page.js":
    'import {words} from "../words/ui.js"; globalThis.seen.push(`page ${words}`); globalThis.more = () => import("../db/boot.js");',
  "_import/words/ui.js": 'globalThis.seen.push("words once"); export const words = "words";',
  "_import/db/boot.js":
    'import {file} from "../../_observablehq/stdlib.js"; export const table = file("../../_file/a.arrows", import.meta.url);',
};

let dist: string;
const read = (file: string) => readFile(join(dist, file), "utf8");
const sources = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, address = ""]) => address);

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), "atlas-bundle-"));
  for (const [file, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(dist, file)), { recursive: true });
    await writeFile(join(dist, file), text);
  }
  await bundleScripts(dist);
});
afterAll(() => rm(dist, { recursive: true }));

test("a page asks for its style first, and at its end for its bundles and what they share", async () => {
  const html = await read("zh/fines.html");
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html).toMatch(/<body>1<link rel="modulepreload" href="\.\.\/_import\/bundles\/part-\w+\.js" fetchpriority="low">\n<script/);
  expect(html).toContain('style.css">\n</head>');
  expect(html).not.toContain("_observablehq");
  expect(await readdir(join(dist, "zh"))).not.toContain("fines.js");
});

test("a page with cells keeps Framework's runtime, and its own text", async () => {
  const html = await read("zh/cell.html");
  expect(html).toContain('<link rel="modulepreload" href="../_observablehq/client.js">');
  expect(html).toContain('<script type="module" src="./cell.js" fetchpriority="low"></script>');
  expect(html).toContain("<body>$&<link");
  expect(await read("zh/cell.js")).toBe(FILES["zh/cell.js"]);
  expect(await read("zh/bare.html")).toBe(FILES["zh/bare.html"]);
});

test("bundles run, share one copy of a module, and find files from where their modules stood", async () => {
  const seen: string[] = [];
  const page: { seen: string[]; more?: () => Promise<{ table: string }> } = Object.assign(globalThis, { seen });
  for (const src of sources(await read("zh/fines.html"), /<script[^>]* src="([^"]+)"/g)) await import(join(dist, "zh", src));
  expect(seen).toEqual(["words once", "site words", "page words"]);
  expect((await page.more?.())?.table).toBe(`file://${dist}/_file/a.arrows`);
});
