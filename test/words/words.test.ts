import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Words } from "../../src/model/indicator.js";
import { FIGURE_WORDS } from "../../src/words/figures.js";
import { LESSON_TEXTS, NOTEBOOK } from "../../src/words/notebook.js";
import { CHROME, PAGE_GROUPS } from "../../src/words/pages.js";
import * as terms from "../../src/words/terms.js";
import { fill, UI } from "../../src/words/ui.js";

const CATALOGUE = join(import.meta.dirname, "../../data/catalogue");
const read = (path: string): unknown => parse(readFileSync(join(CATALOGUE, path), "utf8"));

test("units are named as in the catalogue", () => {
  const units = read("units.yaml") as (Words & { id: string })[];
  expect(terms.UNIT_NAMES).toEqual(Object.fromEntries(units.map(({ id, zh, en }) => [id, { zh, en }])));
});

test("families are named as in the catalogue", () => {
  const files = readdirSync(join(CATALOGUE, "indicators"));
  const families = files.map((file) => read(join("indicators", file)) as { family: string; name: Words });
  expect(terms.FAMILY_NAMES).toEqual(Object.fromEntries(families.map(({ family, name }) => [family, name])));
});

const isWords = (value: unknown): value is Words => typeof value === "object" && value !== null && "zh" in value;

function listWords(value: unknown, path: string): [string, Words][] {
  if (isWords(value)) return [[path, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([name, inner]) => listWords(inner, `${path}.${name}`));
}

test("every text is there in both languages, with the same blanks", () => {
  const all = listWords({ UI, FIGURE_WORDS, ...PAGE_GROUPS, CHROME, NOTEBOOK, LESSON_TEXTS }, "words");
  expect(all.length).toBeGreaterThan(80);
  const blanks = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([blank]) => blank).sort();
  for (const [path, { zh, en }] of all) {
    expect([path, zh !== "", en !== ""]).toEqual([path, true, true]);
    expect([path, blanks(zh)]).toEqual([path, blanks(en)]);
  }
});

test("blanks are filled in by place, and a missing one is left empty", () => {
  expect(fill("{1} of {0}", 5, "two")).toBe("two of 5");
  expect(fill("{0}{2}", "a")).toBe("a");
});
