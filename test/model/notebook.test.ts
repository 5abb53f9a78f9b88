import { expect, test } from "vitest";
import { nameCells, type NotebookCell } from "../../src/model/notebook.js";
import { queriesUsed, reachedFrom, readGraph, sortCells } from "../../src/model/notebook-graph.js";
import { readJs } from "../../src/model/js-names.js";

const sql = (text: string, name = ""): NotebookCell => ({ kind: "sql", text, name, chart: null });
const js = (text: string, name = ""): NotebookCell => ({ kind: "js", text, name });
const prose = (text: string): NotebookCell => ({ kind: "markdown", text });
const input = (name: string): NotebookCell => ({
  kind: "input",
  name,
  input: { kind: "range", label: "", settings: {}, value: "2018–2024" },
});
const graphOf = (cells: readonly NotebookCell[]) => readGraph(cells, (text) => readJs(text).names);
const used = (cells: readonly NotebookCell[], index = cells.length - 1) =>
  queriesUsed(cells, graphOf(cells), index).map(({ name }) => name);

test("a cell without a name is called by its place among those with a result", () => {
  expect(nameCells([prose("FROM one"), sql("SELECT 1"), sql("SELECT 2", "two"), prose(""), js("1")])).toEqual([
    null,
    "cell_1",
    "two",
    null,
    "cell_3",
  ]);
});

test.each([
  ["nothing it does not read", [sql("SELECT 1", "one"), sql("SELECT one FROM x -- one")], []],
  ["what it reads, quoted or in other case", [sql("SELECT 1", "one"), sql('FROM "One"')], ["one"]],
  ["what that reads in turn, in order", [sql("SELECT 1", "one"), sql("FROM one", "two"), sql("FROM two")], ["one", "two"]],
  ["what stands below it", [sql("FROM two", "one"), sql("SELECT 2", "two")], ["two"], 0],
  ["cells by their places", [sql("SELECT 1"), prose(""), sql("FROM cell_1")], ["cell_1"]],
])("a query uses %s", (_, cells: NotebookCell[], names: string[], index = cells.length - 1) => {
  expect(used(cells, index)).toEqual(names);
});

test("code, text and values are known by their names", () => {
  const cells = [
    input("years"),
    sql("SELECT 1 WHERE 2 > $years_from", "one"),
    js("one.numRows() + years.to", "two"),
    prose("${two} of ${one.n}"),
  ];
  expect(graphOf(cells).map(({ uses }) => uses)).toEqual([[], [0], [1, 0], [2, 1]]);
});

test("a change reaches all that uses it, each after what it uses, and nothing else", () => {
  const cells = [prose("${c}"), sql("FROM b", "c"), sql("FROM a", "b"), sql("SELECT 1", "a"), sql("SELECT 2", "apart")];
  expect(reachedFrom(graphOf(cells), [3])).toEqual([3, 2, 1, 0]);
  expect(sortCells(graphOf(cells), [0, 1, 2, 3, 4])).toEqual([3, 2, 1, 0, 4]);
});

test("two of one name and a circle are faults of those cells only", () => {
  const doubled = graphOf([sql("SELECT 1", "a"), sql("SELECT 2", "A"), sql("FROM a", "b")]);
  expect(doubled.map(({ fault }) => fault?.kind ?? null)).toEqual(["double", "double", null]);
  const circle = graphOf([sql("FROM b", "a"), sql("FROM c", "b"), js("a", "c"), sql("FROM a", "d")]);
  expect(circle.map(({ fault }) => (fault?.kind === "circle" ? fault.names : null))).toEqual([
    ["a", "b", "c", "a"],
    ["b", "c", "a", "b"],
    ["c", "a", "b", "c"],
    null,
  ]);
  expect(graphOf([sql("FROM me", "me")])[0]?.fault).toEqual({ kind: "circle", names: ["me", "me"] });
});
