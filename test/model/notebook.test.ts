import { expect, test } from "vitest";
import { nameCells, type NotebookCell, queriesAbove } from "../../src/model/notebook.js";

const sql = (text: string, name = ""): NotebookCell => ({ kind: "sql", text, name, chart: null });
const prose: NotebookCell = { kind: "markdown", text: "FROM one" };

test("a query without a name is called by its place among the queries", () => {
  expect(nameCells([prose, sql("SELECT 1"), sql("SELECT 2", "two"), prose, sql("SELECT 3")])).toEqual([
    null,
    "cell_1",
    "two",
    null,
    "cell_3",
  ]);
});

test.each([
  ["nothing it does not name", [sql("SELECT 1", "one"), sql("SELECT 2 -- one")], []],
  ["what it names, quoted or in other case", [sql("SELECT 1", "one"), sql('FROM "One"')], ["one"]],
  ["what that names in turn, in order", [sql("SELECT 1", "one"), sql("FROM one", "two"), sql("FROM two")], ["one", "two"]],
  ["no cell below", [sql("FROM two", "one"), sql("SELECT 2", "two")], [], 0],
  ["the nearer of two with one name", [sql("SELECT 1", "one"), sql("SELECT 2", "one"), sql("FROM one")], ["one"]],
  ["cells by their places", [sql("SELECT 1"), prose, sql("FROM cell_1")], ["cell_1"]],
])("a query sees %s", (_, cells: NotebookCell[], names: string[], index = cells.length - 1) => {
  expect(queriesAbove(cells, index).map(({ name }) => name)).toEqual(names);
});

test("of two results with one name, the nearer one's text is used", () => {
  expect(queriesAbove([sql("SELECT 1", "one"), sql("SELECT 2", "one"), sql("FROM one")], 2)).toEqual([{ name: "one", sql: "SELECT 2" }]);
});
