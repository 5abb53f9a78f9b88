import { describe, expect, test } from "vitest";
import { LANGS } from "../../src/model/indicator.js";
import type { QuoteTarget } from "../../src/search/documents.js";
import type { Hit } from "../../src/search/find.js";
import { FINDER, INDEX } from "../fixtures/search.js";
import { SEARCH_ALSO } from "../../src/words/search.js";
import cases from "../specs/search.json" with { type: "json" };

interface Case {
  query: string;
  /** What stands first of each kind, by id, code or path. */
  indicator?: string[];
  bureau?: string[];
  page?: string[];
  /** What holds for the first two quotes, or the only one. */
  quotes?: { bureau?: string; province?: string; year?: number; indicator?: string; source?: string };
  /** Kinds that have hits with all words. */
  kinds?: string[];
}

const hitsOf = (query: string, kind: string): readonly Hit[] => FINDER.find(query).groups.find((group) => group.kind === kind)?.full ?? [];

function nameHit({ target }: Hit): string {
  if (target.kind === "indicator") return target.entry.id;
  if (target.kind === "bureau") return target.entry.code;
  return target.kind === "page" ? target.entry.path : target.entry[0];
}

describe.each(cases as Case[])("“$query”", ({ query, quotes, kinds, ...first }) => {
  test("finds what it means first", () => {
    for (const [kind, names] of Object.entries(first).filter(([kind]) => kind !== "why")) {
      expect(hitsOf(query, kind).slice(0, names.length).map(nameHit), kind).toEqual(names);
    }
    if (quotes) {
      const targets = hitsOf(query, "quote")
        .slice(0, 2)
        .map(({ target }) => target as QuoteTarget);
      expect(targets.length).toBeGreaterThan(0);
      for (const { entry, bureau, indicator } of targets) {
        const facts = {
          bureau: bureau.code,
          province: bureau.province,
          year: entry[3],
          indicator: indicator.id,
          source: entry[0].split("/")[0],
        };
        expect(facts).toMatchObject(quotes);
      }
    }
    if (kinds)
      expect(
        FINDER.find(query)
          .groups.filter(({ full }) => full.length > 0)
          .map(({ kind }) => kind),
      ).toEqual(kinds);
  });
});

test("an id of an observation finds it alone", () => {
  const ids = INDEX.quotes.map(([id]) => id);
  for (const id of ids.filter((_, i) => i % 97 === 0)) expect(hitsOf(id, "quote").map(nameHit)[0]).toBe(id);
});

test("every indicator is among the first for its names in both languages", () => {
  const lost = INDEX.indicators.flatMap((entry) =>
    LANGS.map((lang) => entry[`name_${lang}`]).filter(
      (name) =>
        !hitsOf(name, "indicator")
          .slice(0, 3)
          .some((hit) => nameHit(hit) === entry.id),
    ),
  );
  expect(lost).toEqual([]);
});

test("words that nothing holds together are found apart, those with a year alone are not", () => {
  const groups = FINDER.find("聊城 光年 2020").groups;
  expect(groups.flatMap(({ full }) => full)).toEqual([]);
  const partial = groups.find(({ kind }) => kind === "quote")?.partial ?? [];
  expect(partial.length).toBeGreaterThan(5);
  expect(partial.every(({ target }) => target.kind === "quote" && target.bureau.short_zh === "聊城")).toBe(true);
});

test("any text is answered, in time", () => {
  for (const text of ["罚".repeat(5000), "a ".repeat(500), "\u0000\ud800", "９".repeat(90), "__proto__ constructor"]) {
    const start = performance.now();
    expect(FINDER.find(text).words.length).toBeLessThanOrEqual(12);
    expect(performance.now() - start).toBeLessThan(3000);
  }
});

test("other words of readers are those of pages and charts that there are", () => {
  const known = new Set(INDEX.pages.map(({ path }) => path));
  expect(Object.keys(SEARCH_ALSO).filter((path) => !known.has(path))).toEqual([]);
});
