import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { writeCsv } from "../../src/model/csv.js";
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

test("CSV is read back by another reader, byte order mark and all", () => {
  const cell = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom('"', ",", "a\r\nb", "罚款"));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (cells) => {
      const csv = writeCsv(
        ["a", "b"],
        cells.map(([a, b]) => ({ a, b })),
      );
      expect(csv.startsWith("\ufeff")).toBe(true);
      expect(parse(csv, { bom: true, relax_column_count: false, skip_empty_lines: false })).toEqual([["a", "b"], ...cells]);
    }),
  );
  expect(writeCsv(["a", "b"], [{ a: null, b: 0 }])).toBe("\ufeffa,b\r\n,0\r\n");
});
