import { expect, test } from "vitest";
import { printCell, printMarkdownTable, readResultColumns } from "../../src/model/result.js";

test("a column is told by its cells", () => {
  const rows = [
    { year: 2020, n: 1.5, day: "2020-01-31", name: "深圳", headline: true, nothing: null },
    { year: 2021, n: null, day: null, name: "2020-01", headline: false, nothing: null },
  ];
  expect(readResultColumns(Object.keys(rows[0] ?? {}), rows).map(({ kind }) => kind)).toEqual([
    "year",
    "number",
    "date",
    "text",
    "bool",
    "empty",
  ]);
  expect(readResultColumns(["years"], [{ years: 12 }])[0]?.kind).toBe("number");
});

test.each([
  ["x", [1, "a"], "text"],
  ["x", [true, 1], "text"],
  ["x", ["2020-01-31", "in May"], "text"],
  ["year", [2020, 12], "number"],
  ["year", [2020, 2020.5], "number"],
  ["x", [2020, 2021], "number"],
  ["年份", [1900, 2100], "year"],
])("a column %s of %j is %s: one cell that is otherwise decides", (name, cells, kind) => {
  const rows = cells.map((cell) => ({ [name]: cell }));
  expect(readResultColumns([name], rows)[0]?.kind).toBe(kind);
});

test.each([
  [62315614.25, "number", "62,315,614.25"],
  [0.1 + 0.2, "number", "0.30000000000000004"],
  [2020, "year", "2020"],
  [0, "number", "0"],
  [null, "number", null],
  [true, "bool", "true"],
] as const)("%s as %s is printed %s", (cell, kind, text) => {
  expect(printCell(cell, kind)).toBe(text);
});

test("a Markdown table keeps its columns whatever its cells hold", () => {
  const columns = readResultColumns(["a|b", "n"], [{ "a|b": "x | y\nz", n: 1000 }]);
  expect(
    printMarkdownTable(columns, [
      { "a|b": "x | y\nz", n: 1000 },
      { "a|b": null, n: null },
    ]),
  ).toBe("| a\\|b | n |\n| --- | ---: |\n| x \\| y z | 1,000 |\n|  |  |");
});
