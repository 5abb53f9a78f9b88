import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const ROOT = join(import.meta.dirname, "..");
const PAPERS = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "data/README.md", "data/corrections/README.md", "test/gold/README.md"];
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const { version, scripts } = JSON.parse(read("package.json")) as { version: string; scripts: Record<string, string> };
const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? "");

describe.each(PAPERS)("%s", (paper) => {
  const text = read(paper);

  test("links to files that exist", () => {
    const links = found(text, /\]\((?!https?:)([^)#]+)/g);
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(paper), link)))).toEqual([]);
  });

  test("names commands and paths that exist", () => {
    const commands = [...found(text, /npm run (?:--silent )?([\w:-]+)/g), ...found(text, /npm (start|test)\b/g)];
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
    const paths = found(text, /`((?:src|loaders|build|test|data)\/[\w./-]+)`/g).filter((path) => !path.startsWith("data/sources"));
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

test("links and commands are found at all", () => {
  expect(found(read("README.md"), /\]\((?!https?:)([^)#]+)/g)).toContain("LICENSE");
  expect(found(read("README.md"), /npm run (?:--silent )?([\w:]+)/g)).toContain("corpus");
});

test("the version is the same everywhere", () => {
  const citation = parse(read("CITATION.cff")) as Record<string, unknown>;
  const [newest] = found(read("CHANGELOG.md"), /^## \[(\d+\.\d+\.\d+)\]/gm);
  const date = found(read("CHANGELOG.md"), /^## \[\d+\.\d+\.\d+\] - (\S+)/gm)[0];
  expect([citation.version, newest, found(read("data/README.md"), /version (\d+\.\d+\.\d+)/g)[0]]).toEqual([version, version, version]);
  expect(citation["date-released"]).toBe(date);
  expect([citation["cff-version"], typeof citation.title, typeof citation.message]).toEqual(["1.2.0", "string", "string"]);
});
