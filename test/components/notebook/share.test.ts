import fc from "fast-check";
import { expect, test } from "vitest";
import { packHash, unpackHash } from "../../../src/components/notebook/share.js";

test("a notebook is packed into letters that no program changes, and unpacked again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 3000 }), (file) => {
      const hash = packHash(file);
      expect(hash).toMatch(/^#nb=[\w-]+$/);
      expect(unpackHash(hash)).toBe(file);
    }),
  );
});

test("another hash holds none", () => {
  expect(unpackHash("")).toBeNull();
  expect(unpackHash("#observablehq-main")).toBeNull();
});

const HASH = packHash("SELECT * FROM observations -- 罚款 ".repeat(30));

test.each([
  ["cut short", HASH.slice(0, -6)],
  ["with a letter changed", `${HASH.slice(0, 30)}${HASH[30] === "A" ? "B" : "A"}${HASH.slice(31)}`],
  ["of other letters", "#nb=%%%"],
  ["empty", "#nb="],
  ["that would fill the memory", packHash("a".repeat(5_000_000))],
])("a hash %s is damaged, which is no exception", (_, hash) => {
  expect(unpackHash(hash)).toBeUndefined();
});
