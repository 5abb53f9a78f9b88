import { expect, test } from "vitest";
import { drawLinks, measureGraph } from "../../src/marks/cell-graph.js";
import { layoutCells } from "../../src/model/cell-layout.js";
import type { NotebookCell } from "../../src/model/notebook.js";
import { readGraph } from "../../src/model/notebook-graph.js";

const sql = (name: string, text: string): NotebookCell => ({ kind: "sql", name, text, chart: null });
const layout = (cells: NotebookCell[]) => layoutCells(readGraph(cells, () => []));

test("each cell stands behind all that it uses; text that uses nothing is no part of it", () => {
  const { cells, links, layers, rows } = layout([
    { kind: "markdown", text: "Prose." },
    sql("c", "SELECT * FROM a, b"),
    sql("a", "SELECT 1 AS n"),
    sql("b", "SELECT * FROM a"),
    { kind: "markdown", text: "All: ${c.n}" },
    sql("alone", "SELECT 2"),
  ]);
  expect(Object.fromEntries(cells.map(({ place, layer }) => [place, layer]))).toEqual({ 2: 0, 5: 0, 3: 1, 1: 2, 4: 3 });
  expect(links.map(({ from, to }) => [from, to])).toEqual([
    [2, 1],
    [3, 1],
    [2, 3],
    [1, 4],
  ]);
  expect(links.some(({ circle }) => circle)).toBe(false);
  expect([layers, rows]).toEqual([4, 2]);
});

test("a circle is drawn, and told from the other uses", () => {
  const drawn = layout([
    sql("a", "SELECT * FROM b"),
    sql("b", "SELECT * FROM a"),
    sql("c", "SELECT * FROM a"),
    sql("d", "SELECT * FROM d"),
  ]);
  expect(drawn.links.filter(({ circle }) => circle).map(({ from, to }) => [from, to])).toEqual([
    [1, 0],
    [0, 1],
    [3, 3],
  ]);
  expect(new Set(drawn.cells.map(({ layer, row }) => `${layer} ${row}`)).size).toBe(4);
  expect(drawLinks(drawn)).toHaveLength(4);
  expect(drawLinks(drawn).every(({ path }) => /^M[\d.,-]+[Cc][\d.,-]+$/.test(path))).toBe(true);
});

test("rows of a layer follow what they use, so that lines need not cross", () => {
  const { cells } = layout([sql("a", "SELECT 1"), sql("b", "SELECT 2"), sql("x", "SELECT * FROM b"), sql("y", "SELECT * FROM a")]);
  const rowOf = (place: number) => cells.find((cell) => cell.place === place)?.row;
  expect((rowOf(2) ?? 0) - (rowOf(3) ?? 0)).toBe((rowOf(1) ?? 0) - (rowOf(0) ?? 0));
});

test("an empty notebook has an empty picture", () => {
  expect(measureGraph(layout([])).height).toBeGreaterThan(0);
  expect(layout([]).cells).toEqual([]);
});
