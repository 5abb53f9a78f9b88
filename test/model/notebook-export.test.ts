import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readJs } from "../../src/model/js-names.js";
import type { NotebookCell } from "../../src/model/notebook.js";
import { parseIpynb, parseQuarto, printIpynb, printQuarto } from "../../src/model/notebook-export.js";
import { RELATIONS } from "../../src/model/views.js";

const SITE = "https://atlas.example/";
const jsNames = (text: string) => {
  try {
    return readJs(text).names;
  } catch {
    return [];
  }
};

const CELLS: NotebookCell[] = [
  { kind: "markdown", text: "# 标题 ${place}\n\n--> `a`" },
  {
    kind: "sql",
    name: "later",
    text: 'SELECT n * 2 AS m, \'"""\\\' AS q FROM earlier',
    chart: { mark: "bar", x: "q", y: "m", colour: null },
  },
  { kind: "input", name: "place", input: { kind: "bureau", label: "", settings: {}, value: "440000" } },
  { kind: "input", name: "years", input: { kind: "range", label: "Years", settings: {}, value: "2018–2020" } },
  { kind: "sql", name: "earlier", text: "SELECT $years_to - $years_from AS n, $place AS p;", chart: null },
  { kind: "js", name: "", text: "later.numRows()" },
];

const text = fc.string({ unit: "grapheme", maxLength: 40 }).map((given) => given.replace(/\r\n?/g, "\n"));
const cell: fc.Arbitrary<NotebookCell> = fc.oneof(
  fc.record({ kind: fc.constant("markdown" as const), text: text.filter((given) => given.trim() === given && given !== "") }),
  fc.record({ kind: fc.constant("sql" as const), text, name: fc.constantFrom("", "a", "b", "数"), chart: fc.constant(null) }),
  fc.record({ kind: fc.constant("js" as const), text, name: fc.constantFrom("", "c", "d") }),
);

test.each([
  ["Jupyter", printIpynb, parseIpynb],
  ["Quarto", printQuarto, parseQuarto],
] as const)("a notebook comes back whole from %s", (_, print, parse) => {
  expect(parse(print(CELLS, SITE, jsNames))).toEqual(CELLS);
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 6 }), (cells) => {
      expect(parse(print(cells, SITE, jsNames))).toEqual(cells);
    }),
  );
});

test("a notebook of Jupyter by others is read for its prose and SQL", () => {
  const cells = [
    { cell_type: "markdown", source: ["# A\n", "b"] },
    { cell_type: "code", source: "%%sql\nSELECT 1" },
    { cell_type: "code", source: "print(1)" },
  ];
  expect(parseIpynb(JSON.stringify({ cells }))).toEqual([
    { kind: "markdown", text: "# A\nb" },
    { kind: "sql", text: "SELECT 1", name: "", chart: null },
    { kind: "markdown", text: "````python\nprint(1)\n````" },
  ]);
  expect(parseQuarto("# not ours")).toBeNull();
});

test("its SQL runs in the order of the file over the published names, as Python would run it", async () => {
  const { cells } = JSON.parse(printIpynb(CELLS, SITE, jsNames)) as { cells: { cell_type: string; source: string[] }[] };
  const code = cells.filter(({ cell_type: type }) => type === "code").map(({ source }) => source.join(""));
  expect(code[0]).toContain(`SITE = "${SITE}"`);
  for (const name of Object.keys(RELATIONS)) expect(code[0]).toContain(`"${name}"`);
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  let last: unknown;
  for (const line of code
    .slice(1)
    .join("\n")
    .matchAll(/con\.(?:execute|sql)\((?:"""([\s\S]*?[^\\])"""|"((?:[^"\\]|\\.)*)")(?:, \[(.*)\])?\)/g)) {
    const [, long, short, value] = line;
    const sql =
      long === undefined ? (JSON.parse(`"${short ?? ""}"`) as string) : long.replaceAll('\\"\\"\\"', '"""').replaceAll("\\\\", "\\");
    last = (await connection.runAndReadAll(sql, value === undefined ? [] : [JSON.parse(value) as string | number])).getRowsJson();
  }
  expect(last).toEqual([[4, '"""\\']]);
});
