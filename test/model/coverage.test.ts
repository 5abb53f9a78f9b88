import { expect, test } from "vitest";
import { type CoverageCounts, type CoverageState, coverageState } from "../../src/model/coverage.js";

const NOTHING: CoverageCounts = { stated: 0, comparable: 0, zeros: 0, read: false, unread: false, seen: false };

const CASES: [string, Partial<CoverageCounts>, CoverageState][] = [
  ["a figure stands for the year", { stated: 3, comparable: 1, zeros: 1, read: true }, "full"],
  ["figures, and none stands", { stated: 2, read: true }, "partial"],
  ["only zeros that are stated", { stated: 2, comparable: 2, zeros: 2, read: true }, "zero"],
  ["a figure of a bulletin, the report unread", { stated: 1, comparable: 1, unread: true, seen: true }, "full"],
  ["the report says nothing, another of that year is unread", { read: true, unread: true, seen: true }, "silent"],
  ["the report is unread, and a bulletin says nothing", { unread: true, seen: true }, "unread"],
  ["a bulletin says nothing of it", { seen: true }, "elsewhere"],
  ["nobody says anything", {}, "unknown"],
];

test.each(CASES)("%s", (_, counts, state) => {
  expect(coverageState({ ...NOTHING, ...counts })).toBe(state);
});
