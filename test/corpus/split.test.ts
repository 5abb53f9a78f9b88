import { expect, test } from "vitest";
import { splitBureaus } from "../../loaders/corpus/split.js";
import type { CorpusRecord } from "../../src/model/source.js";
import { makeObservation, makeRecord } from "../fixtures/records.js";

const own = makeObservation({ start: 10, end: 13 });
const [first, second] = [
  makeObservation({ start: 20, end: 23, bureau_code: "110105" }),
  makeObservation({ start: 30, end: 33, bureau_code: "110101" }),
];
const checkOf = (...observations: string[]): CorpusRecord["checks"][number] => ({
  ...{ id: `sum:${observations.join(" ")}`, kind: "sum", bureau_code: "110000", year: 2023, indicator: own.indicator, observations },
  ...{ expected: 12, actual: 12, difference: 0, ratio: 1, verdict: "holds", note: "none" },
});

test("a record of one bureau stays as it is", () => {
  const record = makeRecord();
  expect(splitBureaus(record)).toEqual([record]);
});

test("a record that tells of others is one for each, its own first, and a check goes with all whose figures it holds", () => {
  const [mine, mixed, theirs] = [checkOf(own.id), checkOf(own.id, first.id), checkOf(second.id)];
  const record = makeRecord({ observations: [first, own, second], checks: [mine, mixed, theirs] });
  const parts = splitBureaus(record);
  expect(parts.map(({ source }) => source.bureau_code)).toEqual(["110000", "110101", "110105"]);
  expect(parts.map(({ observations }) => observations)).toEqual([[own], [second], [first]]);
  expect(parts.map(({ checks }) => checks)).toEqual([[mine], [theirs], [mixed]]);
  expect(parts.map(({ quantities }) => quantities.length)).toEqual([1, 0, 0]);
});
