import { expect, test } from "vitest";
import { COUNT, FLAG, fits, maybe, NUMBER, TEXT } from "../../src/model/row.js";

const SHAPE = { id: TEXT, value: NUMBER, level: { ...TEXT, codes: ["province", "county"] }, stands: FLAG, ...maybe({ rank: COUNT }) };
const ROW = { id: "a", value: 1.5, level: "county", stands: true, rank: null };

test("rows fit a shape when every cell of every row does", () => {
  expect(fits([], SHAPE)).toBe(true);
  expect(fits([ROW, { ...ROW, rank: 2, more: "x" }], SHAPE)).toBe(true);
});

test.each([
  ["a cell is missing", { ...ROW, id: undefined as unknown as null }],
  ["a cell that must be filled is empty", { ...ROW, value: null }],
  ["a number is a text", { ...ROW, value: "1.5" }],
  ["a flag is a number", { ...ROW, stands: 1 }],
  ["a code is unknown", { ...ROW, level: "village" }],
])("they do not where %s", (_, wrong) => {
  expect(fits([ROW, wrong], SHAPE)).toBe(false);
});
