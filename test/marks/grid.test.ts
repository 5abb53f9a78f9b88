import { expect, test } from "vitest";
import { drawGrid, type StateCell } from "../../src/marks/grid.js";
import { document, normaliseSvg, texts } from "./draw.js";

const cell = (column: string, row: string, state: StateCell["state"], label: string): StateCell => ({
  ...{ column, row, state, label, title: `${column} ${row}` },
  href: state === "empty" ? null : "./report/x.html",
});
const cells = [
  cell("A 2020", "r", "full", "3"),
  cell("B 2021", "r", "hollow", "1"),
  cell("A 2020", "s", "empty", "–"),
  cell("B 2021", "s", "full", "0"),
];

test("a small grid, all of it", async () => {
  await expect(normaliseSvg(drawGrid(cells, { width: 300, document, label: "alt" }))).toMatchFileSnapshot("snapshots/grid.svg");
});

test("silence has no cell and no link; a stated zero has both", () => {
  const svg = drawGrid(cells, { width: 300, document, label: "alt" });
  expect(svg.querySelectorAll("rect")).toHaveLength(3);
  expect(svg.querySelectorAll("a")).toHaveLength(6);
  expect(texts(svg)).toEqual(expect.arrayContaining(["–", "0"]));
});

test("heads stand upright where the columns are narrow", () => {
  const narrow = drawGrid(cells, { width: 60, document, label: "alt" });
  expect(narrow.outerHTML).toContain("rotate(-90)");
  expect(drawGrid(cells, { width: 600, document, label: "alt" }).outerHTML).not.toContain("rotate(-90)");
});
