import { expect, test } from "vitest";
import { splitSearch } from "../../loaders/tables/search-parts.js";
import type { QuoteEntry, SearchIndex, SearchPart } from "../../src/model/search-index.js";
import { Finder } from "../../src/search/find.js";
import { SearchParts } from "../../src/search/parts.js";
import { BUREAUS } from "../fixtures/bureau-index.js";
import { FINDER, INDEX } from "../fixtures/search.js";

/** The index with its observations as often as asked, each copy of other ids and sections. */
function multiply(times: number): SearchIndex {
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const quotes = copies.flatMap((copy) =>
    INDEX.quotes.map(([id, indicator, bureau, year, quote, section, ...rest]): QuoteEntry => {
      return [`${id}x${copy}`, indicator, bureau, year, quote, section + copy * INDEX.sections.length, ...rest];
    }),
  );
  return { ...INDEX, quotes, sections: copies.flatMap((copy) => INDEX.sections.map((section) => `${section} ${copy}`)) };
}
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

test("first answers come from half a megabyte, and no part is longer, however many figures there are", () => {
  const { first, parts } = splitSearch(multiply(8));
  expect(parts.length).toBeGreaterThan(4);
  expect(bytes(first)).toBeLessThan(500_000);
  const codes = parts.map(({ quotes }) => [...new Set(quotes.map(([, , bureau]) => bureau))]);
  for (const [i, part] of parts.entries()) expect(bytes(part) < 500_000 || codes[i]?.length === 1).toBe(true);
});

test("the parts together are every page, and every observation with its section", () => {
  const { first, parts } = splitSearch(INDEX);
  const told = ({ sections, quotes }: SearchPart) =>
    quotes.map((entry) => [...entry.slice(0, 5), sections[entry[5]], ...entry.slice(6)].join("|"));
  expect(parts.flatMap(told).sort()).toEqual(told(INDEX).sort());
  const paths = (pages: SearchPart["pages"]) => pages.map(({ path }) => path).sort();
  expect(paths([...first.pages, ...parts.flatMap(({ pages }) => pages)])).toEqual(paths(INDEX.pages));
});

test("a search that has taken in all parts finds what one made of everything finds, the named bureau's part first", async () => {
  const { first, parts } = splitSearch(multiply(3));
  const whole = new Finder(multiply(3), BUREAUS);
  const finder = new Finder(first, BUREAUS);
  const asked: number[] = [];
  const source = new SearchParts(finder, first.parts, (place) => (asked.push(place), Promise.resolve(parts[place] as SearchPart)));
  const query = "深圳 罚款 2018";
  const left: number[] = [];
  for await (const one of source.complete(query)) left.push(one);
  expect(left).toEqual([parts.length - 1, 0]);
  expect(parts[asked[0] ?? 0]?.quotes.some(([, , bureau]) => bureau === "440300")).toBe(true);
  expect(new Set(asked).size).toBe(parts.length);
  const ids = (own: Finder) =>
    own.find(query).groups.flatMap(({ full }) => full.map(({ target }) => (target.kind === "quote" ? target.entry[0] : "")));
  expect(new Set(ids(finder))).toEqual(new Set(ids(whole)));
  expect(FINDER.find(query).groups.length).toBeGreaterThan(0);
});

test("a part that cannot be had is asked for again by the next query", async () => {
  const { first, parts } = splitSearch(INDEX);
  let fails = true;
  const source = new SearchParts(new Finder(first, BUREAUS), first.parts, (place) =>
    fails ? Promise.reject(new Error("offline")) : Promise.resolve(parts[place] as SearchPart),
  );
  await expect(source.complete("罚款").next()).rejects.toThrow("offline");
  fails = false;
  const left: number[] = [];
  for await (const one of source.complete("罚款")) left.push(one);
  expect(left.at(-1)).toBe(0);
});
