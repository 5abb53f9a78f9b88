import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { tile, tilesOf } from "../../src/marks/reflow.js";

const { document } = new JSDOM('<svg><svg x="0" y="0" width="100" height="50"></svg><svg x="0" y="60" width="100" height="70"></svg></svg>')
  .window;
const part = (width: number, height: number) => ({ element: document.body, width, height, x: 0, y: 0 });

const measure = (text: string, size: number) => 0.5 * size * text.length;

test("parts of a drawing are found with their places", () => {
  const [drawing] = document.body.children;
  expect(drawing && tilesOf(drawing, measure).map(({ width, height, y }) => [width, height, y])).toEqual([
    [100, 50, 0],
    [100, 70, 60],
  ]);
});

test("a part is as wide as its texts reach", () => {
  const { document: other } = new JSDOM(
    '<svg><svg width="50" height="9"><g transform="translate(30,0)" font-size="20"><text transform="translate(10,0)" x="5">four</text><text text-anchor="end" x="90">four</text></g></svg></svg>',
  ).window;
  const [drawing] = other.body.children;
  expect(drawing && tilesOf(drawing, measure).map(({ width }) => width)).toEqual([120]);
});

test("parts stand in rows in their order, as many as fit", () => {
  const parts = [part(100, 50), part(100, 80), part(100, 50), part(100, 50)];
  const wide = tile(parts, 460, 100);
  expect(wide.tiles.map(({ x, y }) => [x, y])).toEqual([0, 120, 240, 360].map((x) => [x, 0]));
  expect(wide).toMatchObject({ width: 460, height: 80, left: 0 });
  const narrow = tile(parts, 220, 100);
  expect(narrow.tiles.map(({ x, y }) => [x, y])).toEqual([
    [0, 0],
    [120, 0],
  ]);
  expect(narrow).toMatchObject({ height: 80, left: 2 });
  expect(tile(parts, 220, 140).tiles.map(({ y }) => y)).toEqual([0, 0, 90, 90]);
});

test("what is wider than the room still stands in one column", () => {
  expect(tile([part(300, 10), part(300, 10)], 200, 100)).toMatchObject({ width: 300, height: 30, left: 0 });
});
