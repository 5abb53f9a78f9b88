import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildSuffixTrie, buildTrie, firstFrom, holdsWord, longestAt, longestBefore, scanAll } from "../../loaders/grammar/trie.js";

// the vocabulary has no character outside the basic plane
const letters = fc.constantFrom(..."立案件家");
const word = fc.array(letters, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 8 });
const text = fc.array(letters, { maxLength: 30 }).map((parts) => parts.join(""));
const named = (list: string[]): [string, string][] => list.map((item) => [item, item]);

describe("trie", () => {
  test("finds every word at every place, as a search for each word does", () => {
    fc.assert(
      fc.property(words, text, (list, source) => {
        const found = scanAll(buildTrie(named(list)), source).map(({ value, start, end }) => `${start}-${end} ${value}`);
        const searched = list.flatMap((item) =>
          [...Array(source.length).keys()].filter((at) => source.startsWith(item, at)).map((at) => `${at}-${at + item.length} ${item}`),
        );
        expect(found.sort()).toEqual(searched.sort());
      }),
    );
  });

  test("gives the longest word that starts or ends at a place", () => {
    fc.assert(
      fc.property(words, text, fc.nat(30), (list, source, at) => {
        const longest = (fitting: string[]): number => Math.max(0, ...fitting.map((item) => item.length));
        expect(longestAt(buildTrie(named(list)), source, at)?.value.length ?? 0).toBe(
          longest(list.filter((item) => source.startsWith(item, at))),
        );
        expect(longestBefore(buildSuffixTrie(named(list)), source, Math.min(at, source.length))?.value.length ?? 0).toBe(
          longest(list.filter((item) => source.slice(0, at).endsWith(item))),
        );
      }),
    );
  });

  test("says whether any word stands in a span, as a search for all of them does", () => {
    fc.assert(
      fc.property(words, text, fc.nat(30), fc.nat(30), (list, source, from, length) => {
        const trie = buildTrie(named(list));
        const to = Math.min(source.length, from + length);
        expect(holdsWord(trie, source, from, to)).toBe(scanAll(trie, source, from, to).length > 0);
      }),
    );
  });

  test("keeps words within the span that is searched", () => {
    const trie = buildTrie(named(["立案", "案件", "立案件"]));
    expect(scanAll(trie, "立案件", 0, 2).map(({ value }) => value)).toEqual(["立案"]);
    expect(scanAll(trie, "立案件", 1).map(({ value }) => value)).toEqual(["案件"]);
  });

  test("finds the first match behind a place", () => {
    const matches = scanAll(buildTrie(named(["案"])), "案件案件案");
    expect([0, 1, 2, 3, 5].map((at) => firstFrom(matches, at))).toEqual([0, 1, 1, 2, 3]);
  });
});
