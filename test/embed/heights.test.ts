import { expect, test } from "vitest";
import { ASK, isAsking, readHeight, writeHeights } from "../../src/embed/heights.js";

test("tells a height to this site's script, to Datawrapper's, and to pym.js where it gave an id", () => {
  expect(writeHeights("series-fines", 512, null)).toEqual([
    { type: "enforcement-atlas", id: "series-fines", height: 512 },
    { "datawrapper-height": { "series-fines": 512 } },
  ]);
  expect(writeHeights("series-fines", 512, "box")[2]).toBe("pymxPYMxboxxPYMxheightxPYMx512");
});

test.each([
  [{ type: "enforcement-atlas", id: "a", height: 511.2 }, 512],
  [{ type: "enforcement-atlas", id: "a", height: -1 }, null],
  [{ type: "enforcement-atlas", id: "a", height: 1e9 }, null],
  [{ type: "enforcement-atlas", id: "a", height: Number.NaN }, null],
  [{ type: "enforcement-atlas", id: "a", height: "512" }, null],
  [{ type: "other", height: 512 }, null],
  ["pymxPYMxaxPYMxheightxPYMx9", null],
  [null, null],
])("hears %j as %j", (data, height) => expect(readHeight(data)).toBe(height));

test("knows its own question", () => {
  expect(isAsking(ASK)).toBe(true);
  expect(isAsking({ type: "enforcement-atlas", height: 3 })).toBe(false);
  expect(isAsking(undefined)).toBe(false);
});
