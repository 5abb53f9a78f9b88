import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const PAGES = readdirSync("src/zh", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
const read = (lang: string, page: string): string => readFileSync(`src/${lang}/${page}`, "utf8");
const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? "");

/** Ids of second headings: written out, or made by Framework of the letters of an English one. */
function headingIds(text: string): string[] {
  return found(text, /^(?:## (.+)|<h2 id="([\w-]+)">.+<\/h2>)$/gm).map((name) => name.toLowerCase().replace(/[^a-z0-9]+/g, "-"));
}

describe.each(PAGES)("%s", (page) => {
  const [zh, en] = [read("zh", page), read("en", page)];

  test("has the same anchors and blocks in both languages", () => {
    expect(headingIds(zh)).toEqual(headingIds(en));
    const blocks = /<(atlas-(?:figure|view) id="[\w-]+")>/g;
    expect(found(zh, blocks)).toEqual(found(en, blocks));
  });

  test("gives its Chinese headings an id of their own, which Framework cannot make", () => {
    expect(found(zh, /^(#{2,} .+)$/gm)).toEqual([]);
  });
});
