import { mkdtemp, rm } from "node:fs/promises";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type MarkdownIt from "markdown-it";
import { afterAll, beforeAll, expect, test } from "vitest";
import { blockFile, fillPlaces, insertBlocks } from "../../loaders/site/markdown.js";

const require = createRequire(createRequire(import.meta.url).resolve("@observablehq/framework/package.json"));
const createMarkdown = require("markdown-it") as (options: object) => MarkdownIt;

let folder: string;
let markdown: MarkdownIt;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atlas-blocks-"));
  markdown = insertBlocks(createMarkdown({ html: true }), folder);
  const write = (file: string, text: string) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write(blockFile(folder, "zh", "figure", "fines"), "<figure>罚款 ${1 + 1}\n\n# no heading</figure>");
  write(blockFile(folder, "en", "figure", "fines"), "<figure>Fines</figure>");
  write(blockFile(folder, "en", "view", "report", { id: "110000-2023" }), "<table></table>");
});
afterAll(() => rm(folder, { recursive: true }));

const render = (text: string, path: string, params?: Record<string, string>) => markdown.render(text, { path, params });

test("a line of its own becomes the block in the language of the page, untouched by Markdown", () => {
  expect(render('Text\n\n<atlas-figure id="fines"></atlas-figure>\n\nMore', "/zh/fines")).toBe(
    "<p>Text</p>\n<figure>罚款 ${1 + 1}\n\n# no heading</figure><p>More</p>\n",
  );
  expect(render('<atlas-figure id="fines"></atlas-figure>', "/en/fines")).toBe("<figure>Fines</figure>");
});

test("a view of a parameterised page is found by the page's parameters", () => {
  expect(render('<atlas-view id="report"></atlas-view>', "/en/report/[id]", { id: "110000-2023" })).toBe("<table></table>");
});

test("left for later, a block is a place that is filled after the build", () => {
  const late = insertBlocks(createMarkdown({ html: true }), folder, true);
  const place = late.render('<atlas-view id="report"></atlas-view>', { path: "/en/report/[id]", params: { id: "110000-2023" } });
  expect(place).toBe('<div data-atlas="en/view/report/110000-2023.html"></div>');
  expect(fillPlaces(`<main>${place}</main>`, folder)).toBe("<main><table></table></main>");
  const empty = late.render('<atlas-figure id="nothing"></atlas-figure>', { path: "/en/fines" });
  expect(() => fillPlaces(empty, folder)).toThrow(/nothing was drawn for a place: is nothing in .*nothing\.html/);
});

test("a block that was not drawn stops, naming page and block", () => {
  expect(() => render('<atlas-figure id="nothing"></atlas-figure>', "/en/fines")).toThrow(
    "page /en/fines: no figure named nothing was drawn",
  );
  expect(() => render('<atlas-view id="report"></atlas-view>', "/en/report/[id]", { id: "x" })).toThrow(
    "page /en/report/[id]: no view named report",
  );
});

test("text that only looks like a block stays text", () => {
  expect(render('`<atlas-figure id="fines"></atlas-figure>`', "/en/x")).toContain("&lt;atlas-figure");
  expect(render('<atlas-figure id="../x"></atlas-figure>', "/en/x")).toContain('<atlas-figure id="../x">');
});
