import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";

const read = (path: string): unknown => parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"), { uniqueKeys: true });
const units = read("loaders/grammar/units.yaml") as {
  words: Record<string, string[]>;
  nouns: Record<string, string[]>;
  groups: Record<string, string[]>;
};
const hedges = read("loaders/grammar/hedges.yaml") as { before: Record<string, string[]>; after: Record<string, string[]> };
const known = new Set((read("data/catalogue/units.yaml") as { id: string }[]).map(({ id }) => id));
const twice = (words: string[]): string[] => words.filter((word, i) => words.indexOf(word) !== i);

describe("vocabulary", () => {
  test("gives measure words only units that the catalogue has", () => {
    const named = [...Object.keys(units.words), ...Object.keys(units.nouns), ...Object.values(units.groups).flat()];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  test("gives no measure word two units, and no noun two", () => {
    expect(twice(Object.values(units.words).flat())).toEqual([]);
    expect(twice(Object.values(units.nouns).flat())).toEqual([]);
    expect(twice(Object.values(units.groups).flat())).toEqual([]);
  });

  test("gives no hedge two meanings on one side of a number", () => {
    expect(twice(Object.values(hedges.before).flat())).toEqual([]);
    expect(twice(Object.values(hedges.after).flat())).toEqual([]);
  });
});
