import fc from "fast-check";
import { expect, test } from "vitest";
import { keysOf } from "../../src/model/indicator.js";
import {
  INPUT_KINDS,
  type NotebookInput,
  parseInput,
  printInput,
  printList,
  readList,
  readValue,
  valuesInSql,
} from "../../src/model/notebook-input.js";

const line = fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replace(/\s+/g, " ").trim());
const input = fc.constantFrom(...keysOf(INPUT_KINDS)).chain((kind) =>
  fc
    .record({ label: line, value: line, settings: fc.tuple(...INPUT_KINDS[kind].map(() => line)) })
    .map(({ label, value, settings }): NotebookInput => {
      const given = INPUT_KINDS[kind].map((name, i) => [name, settings[i] ?? ""]).filter(([, text]) => text !== "");
      return { kind, label, value, settings: Object.fromEntries(given) as Record<string, string> };
    }),
);

test("a printed input is read back exactly", () => {
  fc.assert(
    fc.property(input, (given) => {
      expect(parseInput(printInput(given))).toEqual(given);
    }),
  );
});

test.each([
  ["number", "12.5", 12.5],
  ["number", "", null],
  ["number", "twelve", null],
  ["number", "Infinity", null],
  ["text", "罚款", "罚款"],
  ["range", "2018–2024", { from: 2018, to: 2024 }],
  ["range", "2024–2018", { from: 2018, to: 2024 }],
  ["range", "2018–", null],
  ["range", "-5–-1", { from: -5, to: -1 }],
  ["bureau", "440000", "440000"],
  ["rows", "a | b", ["a", "b"]],
  ["rows", "", []],
] as const)("the value of %s %j", (kind, value, expected) => {
  expect(readValue({ kind, label: "", settings: {}, value })).toEqual(expected);
});

test("a list keeps its texts, and no text divides it", () => {
  expect(readList(printList(["a", "b|c", " d "]))).toEqual(["a", "b/c", "d"]);
});

test("a range has two names in SQL", () => {
  expect(valuesInSql("years", { from: 2018, to: 2024 })).toEqual([
    ["years_from", 2018],
    ["years_to", 2024],
  ]);
  expect(valuesInSql("place", "440000")).toEqual([["place", "440000"]]);
});
