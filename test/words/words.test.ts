import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadCatalogue } from "../../loaders/catalogue/load.js";
import { DATA } from "../../loaders/commands/extractor.js";
import { writeNames } from "../../loaders/commands/names.js";
import type { Words } from "../../src/model/indicator.js";
import { CHART_WORDS } from "../../src/words/charts.js";
import { NOTEBOOK } from "../../src/words/notebook.js";
import { CHROME, PAGE_GROUPS } from "../../src/words/pages.js";
import { fill, UI } from "../../src/words/ui.js";
import { WORKED } from "../../src/words/worked.js";

test("units and families are named as in the catalogue: `npm run names` would write the same", async () => {
  const catalogue = await loadCatalogue(DATA.catalogue);
  expect(readFileSync(DATA.names, "utf8")).toBe(writeNames(catalogue));
  const known = catalogue.families.slice(1);
  expect(() => writeNames({ ...catalogue, families: known })).toThrow("names family not in both");
});

const isWords = (value: unknown): value is Words => typeof value === "object" && value !== null && ("zh" in value || "en" in value);

function listWords(value: unknown, path: string): [string, Words][] {
  if (isWords(value)) return [[path, value]];
  if (typeof value !== "object" || value === null) throw new Error(`${path}: no text in two languages: ${String(value)}`);
  return Object.entries(value as Record<string, unknown>).flatMap(([name, inner]) => listWords(inner, `${path}.${name}`));
}

test("every text is there in both languages, with the same blanks", () => {
  const all = listWords({ UI, CHART_WORDS, ...PAGE_GROUPS, CHROME, NOTEBOOK, WORKED }, "words");
  expect(all.length).toBeGreaterThan(80);
  const blanks = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([blank]) => blank).sort();
  for (const [path, { zh, en }] of all) {
    expect([path, Boolean(zh), Boolean(en)]).toEqual([path, true, true]);
    expect([path, blanks(zh)]).toEqual([path, blanks(en)]);
  }
});

test("blanks are filled in by place, and a missing one is left empty", () => {
  expect(fill("{1} of {0}", 5, "two")).toBe("two of 5");
  expect(fill("{0}{2}", "a")).toBe("a");
});
