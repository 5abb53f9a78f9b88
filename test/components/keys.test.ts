import { expect, test } from "vitest";
import { nearestBox } from "../../src/components/keys.js";

const box = (top: number, bottom: number) => ({ top, bottom });

test.each([
  ["the one that covers the height", [box(0, 100), box(120, 500), box(520, 700)], 300, 1],
  ["the one that ends nearest above it", [box(-900, 180), box(500, 700)], 200, 0],
  ["the one that begins nearest below it", [box(-900, -100), box(260, 700)], 200, 1],
  ["the first of two as near", [box(0, 100), box(300, 400)], 200, 0],
  ["none of none", [], 200, null],
])("%s", (_, boxes, height, place) => {
  expect(nearestBox(boxes, height)).toBe(place);
});
